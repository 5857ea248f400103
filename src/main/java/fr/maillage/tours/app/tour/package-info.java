/** Tours, their stops and passages: read, planned, changed; what gets in the way is told first. */
@NullMarked
package fr.maillage.tours.app.tour;

import org.jspecify.annotations.NullMarked;
