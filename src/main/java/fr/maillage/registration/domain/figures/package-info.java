/** Figures without names. */
@NullMarked
package fr.maillage.registration.domain.figures;

import org.jspecify.annotations.NullMarked;
