/** Opening hours: read from the OpenStreetMap syntax, set on a calendar, asked about an instant or a week. Pure Java. */
@NullMarked
package fr.maillage.directory.domain.hours;

import org.jspecify.annotations.NullMarked;
