package fr.maillage.territory;

/** Pages that a territory must or may complete in its own words. Stored by name: never rename. */
public enum SitePage {
    /** Who publishes, who hosts (loi du 21 juin 2004, article 1-1). */
    LEGAL,
    /** Whom to ask about personal data (RGPD, article 13). */
    PRIVACY,
    /** Whom to tell that a page cannot be used (loi du 11 février 2005, article 47). */
    ACCESSIBILITY
}
