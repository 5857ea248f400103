package fr.maillage.tours.domain.road;

/** What came of a word from the road. Stored by name: never rename. */
public enum RoadOutcome {
    /** It is what the public reads now. */
    DONE("fait"),
    /** Somebody said something since: that holds. */
    OVERTAKEN("depasse"),
    /** The passage had been called off by somebody else. */
    CALLED_OFF("deja-annule"),
    /** The passage is over, or its day is. */
    OVER("termine"),
    /** The passage is on another day now. */
    OTHER_DAY("autre-jour"),
    /** There is no such passage, or it is another crew’s. Never stored. */
    UNKNOWN("inconnu");

    private final String code;

    RoadOutcome(String code) {
        this.code = code;
    }

    /** As addresses and telephones read it. */
    public String code() {
        return code;
    }

    /** Whether the public reads it. */
    public boolean isDone() {
        return this == DONE;
    }
}
