/** When a mobile unit can be out: its hours, its crew, who and what is away. */
@NullMarked
package fr.maillage.tours.domain.unit;

import org.jspecify.annotations.NullMarked;
