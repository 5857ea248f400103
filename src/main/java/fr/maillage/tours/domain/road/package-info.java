/** Words from the road: what they say, what came of them. */
@NullMarked
package fr.maillage.tours.domain.road;

import org.jspecify.annotations.NullMarked;
