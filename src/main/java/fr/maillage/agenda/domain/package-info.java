/** Pages of the directory, and its facts in words. */
@NullMarked
package fr.maillage.agenda.domain;

import org.jspecify.annotations.NullMarked;
