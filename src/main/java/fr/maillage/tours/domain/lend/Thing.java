package fr.maillage.tours.domain.lend;

import java.util.Optional;
import java.util.UUID;

/**
 * What is lent.
 *
 * @param id of the kit in the agenda, or of the room
 */
public record Thing(Kind kind, UUID id) {

    /** Of what kind. */
    public enum Kind {
        KIT,
        ROOM
    }

    /** As forms send it: {@code KIT:0190…}. */
    public String key() {
        return kind + ":" + id;
    }

    /** Reads what a form sent. */
    public static Optional<Thing> read(String key) {
        String[] parts = key.split(":", -1);
        try {
            return parts.length == 2
                    ? Optional.of(new Thing(Kind.valueOf(parts[0]), UUID.fromString(parts[1])))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
