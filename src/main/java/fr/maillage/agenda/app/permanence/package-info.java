/** Regular hours of help: rules, and the sessions that are made from them some months ahead. */
@NullMarked
package fr.maillage.agenda.app.permanence;

import org.jspecify.annotations.NullMarked;
