/** How a place is said in the words of other standards. */
@NullMarked
package fr.maillage.opendata.domain;

import org.jspecify.annotations.NullMarked;
