/** What a plan is worth and what it may not do, in plain Java: the search, the reasons given and the greedy start all ask here. */
@NullMarked
package fr.maillage.tours.domain.planning.judge;

import org.jspecify.annotations.NullMarked;
