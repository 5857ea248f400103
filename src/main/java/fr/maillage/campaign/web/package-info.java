/** Pages of campaigns, for residents and for those who run them. */
@NullMarked
package fr.maillage.campaign.web;

import org.jspecify.annotations.NullMarked;
