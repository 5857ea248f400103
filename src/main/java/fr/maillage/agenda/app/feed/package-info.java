/** What leaves the agenda for calendars and programs. */
@NullMarked
package fr.maillage.agenda.app.feed;

import org.jspecify.annotations.NullMarked;
