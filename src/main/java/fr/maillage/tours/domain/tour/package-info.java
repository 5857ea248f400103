/** Tours in plain Java: what gets in the way of a unit's being somewhere. */
@NullMarked
package fr.maillage.tours.domain.tour;

import org.jspecify.annotations.NullMarked;
