/** {@code /gestion/tournees}: tours, their stops, and each of their dates. */
@NullMarked
package fr.maillage.tours.web.tour;

import org.jspecify.annotations.NullMarked;
