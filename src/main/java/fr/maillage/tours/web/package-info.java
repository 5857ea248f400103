/** Pages of mobile units, tours and what is lent. */
@NullMarked
package fr.maillage.tours.web;

import org.jspecify.annotations.NullMarked;
