package fr.maillage.agenda.domain.intake;

import fr.maillage.shared.LatLon;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One date of an event of somebody else's calendar.
 *
 * @param uid what it is called there, for the whole of its life
 * @param recurrence which of its dates; empty when there is only one
 * @param title one line; never empty
 * @param text plain text; may be empty
 * @param start on the clock of {@code zone}
 * @param end open bound, after the start
 * @param url its page there; empty for none
 * @param oddities what had to be guessed or mended
 */
public record ForeignEvent(
        String uid,
        String recurrence,
        String title,
        String text,
        LocalDateTime start,
        LocalDateTime end,
        ZoneId zone,
        Where where,
        String url,
        boolean cancelled,
        Set<Oddity> oddities) {

    /** When it begins. */
    public Instant startsAt() {
        return start.atZone(zone).toInstant();
    }

    /** When it ends; open bound. */
    public Instant endsAt() {
        return end.atZone(zone).toInstant();
    }

    /**
     * Where it is said to be; any part may be empty.
     *
     * @param text the name of the place, or all in one line
     */
    public record Where(
            String text,
            String street,
            String postalCode,
            String city,
            String insee,
            @Nullable LatLon point) {

        /** Nothing was said. */
        public static final Where UNSAID = new Where("", "", "", "", "", null);

        /** All in words. */
        public String words() {
            return String.join(
                    ", ",
                    java.util.stream.Stream.of(text, street, (postalCode + " " + city).strip())
                            .filter(part -> !part.isBlank())
                            .distinct()
                            .toList());
        }
    }

    /** What had to be guessed or mended. Stored by name: never rename. */
    public enum Oddity {
        /** No time zone: read on the clock of mainland France. */
        FLOATING,
        /** A time zone that nobody knows: read on the clock of mainland France. */
        UNKNOWN_ZONE,
        /** Neither end nor duration: an hour. */
        NO_END,
        /** The end is not after the start: an hour. */
        END_BEFORE_START,
        /** Days without hours. */
        ALL_DAY,
        /** No identifier: one was made of its title and date. */
        NO_UID,
        /** The same identifier twice: the newest counts. */
        TWICE,
        /** A text longer than we keep. */
        CUT
    }
}
