/** What the crew says from the road: hearing it, keeping it, telling the public. */
@NullMarked
package fr.maillage.tours.app.road;

import org.jspecify.annotations.NullMarked;
