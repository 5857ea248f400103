/** The rules of needs: their life as a graph, and what a form may say. */
@NullMarked
package fr.maillage.needs.domain;

import org.jspecify.annotations.NullMarked;
