package fr.maillage.directory.domain.hours;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of opening hours: on these days, at these times, this holds. Source of the meaning: the OpenStreetMap
 * specification of opening_hours.
 *
 * @param times empty for the whole day
 * @param comment what the source wrote between quotes, to be shown as it is
 * @param alwaysOpen the rule is "24/7": holidays change nothing to it
 */
public record DayRule(
        Joining joining,
        DaySelector days,
        List<TimeSpan> times,
        Meaning meaning,
        @Nullable String comment,
        boolean alwaysOpen) {

    /** What a rule does to the ones before it, on the days it names. */
    public enum Joining {
        /** After ";": takes the place of the rules before it. */
        REPLACES,
        /** After ",": adds its times to theirs. */
        ADDS,
        /** After "||": holds only where they say closed. */
        FALLS_BACK
    }

    /** What holds at the times of a rule. */
    public enum Meaning {
        OPEN,
        CLOSED,
        /** Open on a condition: a comment without "open" or "closed" ("sur rendez-vous"). */
        DEPENDS_ON_COMMENT,
        /** The source itself says that it does not know. */
        UNKNOWN
    }

    public DayRule {
        times = List.copyOf(times);
    }

    /** Whether the day's earlier rules are forgotten: a closure at given times only cuts a hole in them. */
    boolean forgetsEarlier() {
        return joining == Joining.REPLACES && (meaning != Meaning.CLOSED || times.isEmpty());
    }
}
