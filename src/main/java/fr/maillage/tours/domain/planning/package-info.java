/** Where mobile units could go: a proposal from needs, distances and limits, with its reasons. Pure Java; Timefold searches. */
@NullMarked
package fr.maillage.tours.domain.planning;

import org.jspecify.annotations.NullMarked;
