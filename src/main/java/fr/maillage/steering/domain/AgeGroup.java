package fr.maillage.steering.domain;

/** How long a need has waited. */
public enum AgeGroup {
    /** Up to 7 days. */
    WEEK(7),
    /** Up to 30 days. */
    MONTH(30),
    /** Up to 90 days. */
    QUARTER(90),
    /** Longer. */
    OLDER(Long.MAX_VALUE);

    private final long most;

    AgeGroup(long most) {
        this.most = most;
    }

    /** The group of a need that is so many days old. */
    public static AgeGroup of(long days) {
        for (AgeGroup group : values()) {
            if (days <= group.most) {
                return group;
            }
        }
        throw new AssertionError(days);
    }
}
