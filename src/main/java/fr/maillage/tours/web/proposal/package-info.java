/** {@code /gestion/tournees/propositions}: a proposal is asked for, watched, understood, changed, published. */
@NullMarked
package fr.maillage.tours.web.proposal;

import org.jspecify.annotations.NullMarked;
