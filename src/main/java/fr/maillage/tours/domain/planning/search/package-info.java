/** The search with Timefold: its model, its moves, its constraints. */
@NullMarked
package fr.maillage.tours.domain.planning.search;

import org.jspecify.annotations.NullMarked;
