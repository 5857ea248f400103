/** What is lent to whom, for how long, and how it came back. */
@NullMarked
package fr.maillage.tours.domain.lend;

import org.jspecify.annotations.NullMarked;
