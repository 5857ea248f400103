/** What a proposal is made of beside its plan: wishes, limits seen before a search, figures. Pure Java. */
@NullMarked
package fr.maillage.tours.domain.proposal;

import org.jspecify.annotations.NullMarked;
