/** How land becomes a drawing: borders that neighbours share, worn down to the scale, cut at the frame, with names and numbers that do not cover each other. */
@NullMarked
package fr.maillage.territory.domain.map;

import org.jspecify.annotations.NullMarked;
