/** Rules about the sources of places: how often they are read, when a failure is tried again, under what licence they come. */
@NullMarked
package fr.maillage.directory.domain.sources;

import org.jspecify.annotations.NullMarked;
