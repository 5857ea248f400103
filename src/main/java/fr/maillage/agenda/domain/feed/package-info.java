/** The agenda as files for calendars and programs. */
@NullMarked
package fr.maillage.agenda.domain.feed;

import org.jspecify.annotations.NullMarked;
