package fr.maillage.tours.domain.road;

import java.util.Arrays;
import java.util.Optional;

/** What can be said from the road. Stored by name: never rename. */
public enum RoadKind {
    ARRIVED("arrive"),
    LATE("retard"),
    LEFT("reparti"),
    CANCELLED("annule"),
    /** What was said last was a slip of the finger. Says nothing of a passage that was called off: people have been told. */
    TAKEN_BACK("rien");

    private final String code;

    RoadKind(String code) {
        this.code = code;
    }

    /** As forms and addresses say it. */
    public String code() {
        return code;
    }

    /** By what a form says. */
    public static Optional<RoadKind> find(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
    }
}
