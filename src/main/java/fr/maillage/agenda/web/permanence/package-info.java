/** The back office's pages of regular hours of help. */
@NullMarked
package fr.maillage.agenda.web.permanence;

import org.jspecify.annotations.NullMarked;
