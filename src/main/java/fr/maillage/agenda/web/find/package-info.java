/** Public pages of the agenda, and what it shows on other modules’ pages. */
@NullMarked
package fr.maillage.agenda.web.find;

import org.jspecify.annotations.NullMarked;
