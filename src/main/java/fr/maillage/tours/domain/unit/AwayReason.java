package fr.maillage.tours.domain.unit;

/** Why a unit or somebody is away. Chosen, never typed: nothing on anybody's health is ever written. Stored by name: never rename. */
public enum AwayReason {
    /** Of a unit: service, repair, inspection. */
    GARAGE(true),
    /** Of a unit: it serves somebody else. */
    LENT(true),
    /** Of a person. */
    LEAVE(false),
    /** Of a person. */
    TRAINING(false),
    /** Of a person: another task. */
    ELSEWHERE(false),
    /** Of either; nobody has to say. */
    UNSAID(true);

    private final boolean ofUnits;

    AwayReason(boolean ofUnits) {
        this.ofUnits = ofUnits;
    }

    /** Whether it can be said of a unit, or of somebody who goes with it. */
    public boolean fits(boolean unit) {
        return this == UNSAID || ofUnits == unit;
    }
}
