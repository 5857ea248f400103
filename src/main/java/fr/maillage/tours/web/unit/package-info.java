/** {@code /gestion/vehicules}: mobile units, their crews, when they can be out. */
@NullMarked
package fr.maillage.tours.web.unit;

import org.jspecify.annotations.NullMarked;
