/** Proposals of where units could go: gathered, searched in the background, wished upon, published as tours. */
@NullMarked
package fr.maillage.tours.app.proposal;

import org.jspecify.annotations.NullMarked;
