/** Use cases of campaigns and their stores. */
@NullMarked
package fr.maillage.campaign.app;

import org.jspecify.annotations.NullMarked;
