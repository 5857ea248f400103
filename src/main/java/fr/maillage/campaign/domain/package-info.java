/** Rules of a campaign, in plain Java. */
@NullMarked
package fr.maillage.campaign.domain;

import org.jspecify.annotations.NullMarked;
