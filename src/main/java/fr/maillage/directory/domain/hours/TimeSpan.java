package fr.maillage.directory.domain.hours;

/**
 * A stretch of a day, in minutes after its midnight. The start is included, the end is not. A span that runs past
 * midnight ends after {@link #DAY} and belongs to the day on which it starts.
 *
 * @param endUnknown the place may stay open after the end ("18:00+"): an end equal to the start then means that
 *     no closing time at all is known
 */
public record TimeSpan(int startMinute, int endMinute, boolean endUnknown) {

    /** Minutes in a day as opening hours count them: the clocks' changes are left out. */
    public static final int DAY = 24 * 60;

    public TimeSpan {
        if (startMinute < 0 || startMinute >= DAY || endMinute > 2 * DAY || endMinute < startMinute) {
            throw new IllegalArgumentException("Not a span of a day: " + startMinute + " to " + endMinute);
        }
        if (endMinute == startMinute && !endUnknown) {
            throw new IllegalArgumentException("Empty span at " + startMinute);
        }
    }

    /** A span with both times known. */
    public static TimeSpan of(int startMinute, int endMinute) {
        return new TimeSpan(startMinute, endMinute, false);
    }

    /** The whole day, from midnight to midnight. */
    public static TimeSpan wholeDay() {
        return of(0, DAY);
    }

    /** Whether there is no closing time at all, not even the earliest. */
    public boolean hasNoEnd() {
        return endUnknown && endMinute == startMinute;
    }
}
