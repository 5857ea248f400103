/** The back office’s pages on keeping sheets true: proposals, confirmations, the history of a place. */
@NullMarked
package fr.maillage.directory.web.office.upkeep;

import org.jspecify.annotations.NullMarked;
