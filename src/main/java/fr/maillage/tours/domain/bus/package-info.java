/** Who is reminded of the bus, and how they are reached. */
@NullMarked
package fr.maillage.tours.domain.bus;

import org.jspecify.annotations.NullMarked;
