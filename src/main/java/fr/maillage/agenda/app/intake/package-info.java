/** Other organisations' calendars: where they lie, reading them, what becomes of their events. */
@NullMarked
package fr.maillage.agenda.app.intake;

import org.jspecify.annotations.NullMarked;
