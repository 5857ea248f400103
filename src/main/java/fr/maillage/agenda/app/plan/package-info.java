/** Planning: what somebody decides about activities and sessions, and what follows from it. */
@NullMarked
package fr.maillage.agenda.app.plan;

import org.jspecify.annotations.NullMarked;
