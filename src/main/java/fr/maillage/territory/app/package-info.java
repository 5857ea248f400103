/** What is known of the ground: the tables, and what is held of them in memory. */
@NullMarked
package fr.maillage.territory.app;

import org.jspecify.annotations.NullMarked;
