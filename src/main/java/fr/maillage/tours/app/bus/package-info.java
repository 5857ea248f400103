/** What the public asks of the bus: next passages near a point, a card to print, a reminder the day before. */
@NullMarked
package fr.maillage.tours.app.bus;

import org.jspecify.annotations.NullMarked;
