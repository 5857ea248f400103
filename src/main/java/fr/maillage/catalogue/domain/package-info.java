/** Quarters, and what a handful of dates have in common. Plain Java. */
@NullMarked
package fr.maillage.catalogue.domain;

import org.jspecify.annotations.NullMarked;
