/** Pages where the agenda is planned, below {@code /gestion/agenda}. */
@NullMarked
package fr.maillage.agenda.web.plan;

import org.jspecify.annotations.NullMarked;
