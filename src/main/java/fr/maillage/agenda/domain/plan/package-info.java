/** Rules of planning: what gets in the way of what, how dates are copied, how a month is laid out. */
@NullMarked
package fr.maillage.agenda.domain.plan;

import org.jspecify.annotations.NullMarked;
