package fr.maillage.directory.app.sources;

import fr.maillage.directory.Origin;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A source of places.
 *
 * @param version of the settings, which tells whether somebody changed them meanwhile
 * @param state how its readings go
 */
public record Source(String id, SourceSettings settings, int version, State state) {

    /** Whether it is that of the places made here, which have no file. */
    public boolean isOwn() {
        return id.equals(Origin.OWN);
    }

    /**
     * How the readings of a source go.
     *
     * @param memory what to tell the server so that it sends only what changed
     * @param outcome of the last reading; null when there was none
     * @param reason what the last reading has to say, one sentence of French; may be empty
     * @param failures in a row
     * @param nextAt when it is read by itself; null for never
     * @param asked what somebody asked for and is not done yet; null for nothing
     * @param uploaded whether a file that somebody brought waits
     */
    public record State(
            Memory memory,
            @Nullable Instant triedAt,
            @Nullable Outcome outcome,
            String reason,
            int failures,
            @Nullable Instant nextAt,
            @Nullable Mode asked,
            @Nullable Instant askedAt,
            boolean uploaded) {

        /** Whether it is about to be read: somebody asked, brought a file, or it is time. */
        public boolean isDue(Instant now) {
            return uploaded || asked != null || (nextAt != null && !nextAt.isAfter(now));
        }
    }

    /**
     * What is remembered of the file that was read last, to its end.
     *
     * @param digest of the file
     * @param readAs of where it came from and how it was read: what was said of one file means nothing for another
     */
    public record Memory(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String digest,
            @Nullable String readAs) {

        /** Nothing was read yet. */
        static final Memory NONE = new Memory(null, null, null, null);
    }

    /** How much is read. */
    public enum Mode {
        /** What changed. */
        READ,
        /** Everything, though the file did not change. */
        AGAIN,
        /** Everything; places that are not in the file leave, however many. */
        FORCE
    }

    /** How a reading ended. */
    public enum Outcome {
        READ,
        /** The file is the one that was read before. */
        UNCHANGED,
        /** Read; so many places are not in the file that none was marked gone. */
        HELD,
        /** Nothing was read, or not to the end; everything else stayed. */
        FAILED
    }

    /** Who made a reading happen. */
    public enum How {
        SCHEDULE,
        ASKED,
        UPLOAD,
        COMMAND
    }
}
