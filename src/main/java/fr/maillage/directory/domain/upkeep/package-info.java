/** Keeping sheets true: what a proposer left to be answered, when a place is reminded, what a sheet was at an earlier line. */
@NullMarked
package fr.maillage.directory.domain.upkeep;

import org.jspecify.annotations.NullMarked;
