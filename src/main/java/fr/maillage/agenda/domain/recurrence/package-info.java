/** Which days a rule gives, in plain Java. */
@NullMarked
package fr.maillage.agenda.domain.recurrence;

import org.jspecify.annotations.NullMarked;
