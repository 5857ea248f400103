/** Addresses that calendars, programs and other sites keep: iCalendar, Atom, JSON, the list to embed, and the page that tells of them. */
@NullMarked
package fr.maillage.agenda.web.feed;

import org.jspecify.annotations.NullMarked;
