/** Mobile units, their crews, when they can be out. */
@NullMarked
package fr.maillage.tours.app.unit;

import org.jspecify.annotations.NullMarked;
