package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.ActivityKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A calendar of another organisation.
 *
 * @param version of the settings
 */
public record Feed(UUID id, Settings settings, int version, State state) {

    /**
     * What people say of it.
     *
     * @param place of the directory, where events are that say nothing of it
     * @param commune INSEE code, where events are whose commune is not found; null: they are refused
     * @param services bits of {@link fr.maillage.directory.Service}
     * @param published whether new events are announced at once; else they begin as drafts
     */
    public record Settings(
            String name,
            String url,
            @Nullable UUID organisation,
            @Nullable UUID place,
            @Nullable String commune,
            ActivityKind kind,
            int services,
            boolean published,
            int everyHours) {}

    /**
     * How its readings go.
     *
     * @param etag what its server said of the file that was read last; null for nothing
     * @param digest of that file
     * @param reason a word of {@code agenda.intake.reason}; empty for none
     * @param failures in a row
     * @param sessions how many of its dates are ahead
     */
    public record State(
            boolean paused,
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String digest,
            @Nullable Instant triedAt,
            @Nullable Outcome outcome,
            String reason,
            int failures,
            @Nullable Instant nextAt,
            int sessions) {}

    /** How a reading ended. Stored by name: never rename. */
    public enum Outcome {
        READ,
        /** The file is the one that was read before. */
        UNCHANGED,
        /** Read; so much is missing from the file that nothing was cancelled. */
        HELD,
        /** Nothing was read. */
        FAILED
    }
}
