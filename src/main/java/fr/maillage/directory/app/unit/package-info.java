/** Buses that appear as many places: proposed as one unit, confirmed and changed by people. */
@NullMarked
package fr.maillage.directory.app.unit;

import org.jspecify.annotations.NullMarked;
