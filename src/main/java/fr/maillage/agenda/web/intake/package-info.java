/** {@code /gestion/agenda/flux}: the calendars of other organisations. */
@NullMarked
package fr.maillage.agenda.web.intake;

import org.jspecify.annotations.NullMarked;
