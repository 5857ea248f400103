/** Finding sessions: what someone asks, what the database holds near them. */
@NullMarked
package fr.maillage.agenda.app.find;

import org.jspecify.annotations.NullMarked;
