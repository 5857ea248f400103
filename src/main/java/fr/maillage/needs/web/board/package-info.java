/** The board of needs: list, map, by theme, by EPCI, beside today’s offer. */
@NullMarked
package fr.maillage.needs.web.board;

import org.jspecify.annotations.NullMarked;
