/** Campaigns in the back office. */
@NullMarked
package fr.maillage.campaign.web.office;

import org.jspecify.annotations.NullMarked;
