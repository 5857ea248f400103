/** The look of the map, and what the interactive one asks for. */
@NullMarked
package fr.maillage.territory.web;

import org.jspecify.annotations.NullMarked;
