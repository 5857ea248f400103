/** Lending kits and rooms. */
@NullMarked
package fr.maillage.tours.app.lend;

import org.jspecify.annotations.NullMarked;
