/** Rules of the module, in plain Java. */
@NullMarked
package fr.maillage.office.domain;

import org.jspecify.annotations.NullMarked;
