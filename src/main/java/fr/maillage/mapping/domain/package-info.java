/** The language of mapping files: its reader, its values, steps and conditions, and what each of them knows of French files. */
@NullMarked
package fr.maillage.mapping.domain;

import org.jspecify.annotations.NullMarked;
