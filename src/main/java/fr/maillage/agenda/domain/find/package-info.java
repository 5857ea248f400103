/** What passes the filters of a list of sessions, and how it is put in order. */
@NullMarked
package fr.maillage.agenda.domain.find;

import org.jspecify.annotations.NullMarked;
