/** The crew’s day on a telephone, and what keeps it when there is no network. */
@NullMarked
package fr.maillage.tours.web.road;

import org.jspecify.annotations.NullMarked;
