/** Whether several places are the stops of one bus. Pure. */
@NullMarked
package fr.maillage.directory.domain.unit;

import org.jspecify.annotations.NullMarked;
