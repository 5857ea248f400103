/** Figures gathered from the other modules, on the screen and on paper. */
@NullMarked
package fr.maillage.steering.app;

import org.jspecify.annotations.NullMarked;
