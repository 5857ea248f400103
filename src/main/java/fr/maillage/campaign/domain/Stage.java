package fr.maillage.campaign.domain;

/** Where a day stands in a campaign. */
public enum Stage {
    BEFORE,
    OPEN,
    OVER
}
