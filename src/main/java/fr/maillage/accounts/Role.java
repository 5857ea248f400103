package fr.maillage.accounts;

/** What somebody is here for. What each role may do is in {@link Right}. Stored by name: never rename. */
public enum Role {
    /** Runs an organisation: its places, its people. */
    MANAGER(Area.ORGANISATION),
    /** Leads workshops and receives people. */
    ANIMATOR(Area.ORGANISATION),
    /** Helps people one by one, at a counter or at home. */
    HELPER(Area.ORGANISATION),
    /** Works for a commune’s town hall. */
    CLERK(Area.COMMUNE),
    /** Steers the network over an area. */
    COORDINATOR(Area.TERRITORY),
    /** Looks after what the public sends: reports, corrections. */
    MODERATOR(Area.TERRITORY),
    /** Reads figures and lists, changes nothing. */
    OBSERVER(Area.TERRITORY),
    /** Runs the machine; no say over the content. */
    TECHNICIAN(Area.INSTANCE);

    /** What a role is given over. */
    public enum Area {
        /** One organisation. */
        ORGANISATION,
        /** One commune. */
        COMMUNE,
        /** One EPCI: all its communes. */
        EPCI,
        /** Everything this instance shows. */
        TERRITORY,
        /** The software itself. */
        INSTANCE
    }

    private final Area widest;

    Role(Area widest) {
        this.widest = widest;
    }

    /** Whether the role may be given over such an area: coordinators, moderators and observers also have smaller ones. */
    public boolean fits(Area area) {
        return widest == area || (widest == Area.TERRITORY && (area == Area.COMMUNE || area == Area.EPCI));
    }

    /** Whether a password or a link is not enough: these can reach many people’s data, so a second factor is asked. */
    public boolean needsSecondFactor() {
        return this == COORDINATOR || this == TECHNICIAN;
    }
}
