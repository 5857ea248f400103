/** The school calendar as its files write it. */
@NullMarked
package fr.maillage.territory.domain.school;

import org.jspecify.annotations.NullMarked;
