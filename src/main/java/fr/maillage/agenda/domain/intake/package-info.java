/** Other people's calendars, as they really are: read into plain events, whatever is wrong with them. */
@NullMarked
package fr.maillage.agenda.domain.intake;

import org.jspecify.annotations.NullMarked;
