/** What is done with mobile units, tours and proposals. */
@NullMarked
package fr.maillage.tours.app;

import org.jspecify.annotations.NullMarked;
