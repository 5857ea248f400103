package fr.maillage.directory.domain.hours;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;

/** Turns a time span of the parser into ours, or refuses it when it looks like a slip of the keyboard. */
final class TimeSpanReader {

    private static final int HOUR = 60;

    private TimeSpanReader() {}

    static TimeSpan read(ch.poole.openinghoursparser.TimeSpan time) throws NotUnderstood {
        boolean noEnd = time.getEnd() == ch.poole.openinghoursparser.TimeSpan.UNDEFINED_TIME;
        if (time.getStartEvent() != null || time.getEndEvent() != null || time.getInterval() > 0) {
            throw new NotUnderstood(Reason.NOT_EVALUATED, time.toString());
        }
        if (noEnd && !time.isOpenEnded()) {
            throw new NotUnderstood(Reason.NO_TIMES, time.toString());
        }
        int start = time.getStart();
        int end = noEnd ? start : time.getEnd();
        if (start < 0 || start >= TimeSpan.DAY || (!noEnd && !isLikely(start, end))) {
            throw new NotUnderstood(Reason.DOUBTFUL_TIMES, time.toString());
        }
        return new TimeSpan(start, end, time.isOpenEnded());
    }

    /**
     * The parser takes an end before the start for the next day's, and 02:00-05:00 as it stands: both are more often
     * slips than nights. A night is believed when it starts in the evening and ends in the morning, or ends by three.
     */
    private static boolean isLikely(int start, int end) {
        if (end <= start || (start >= HOUR && end < 6 * HOUR)) {
            return false;
        }
        if (end <= TimeSpan.DAY) {
            return true;
        }
        int morning = end - TimeSpan.DAY;
        return (start >= 16 * HOUR && morning <= 10 * HOUR) || (start >= 8 * HOUR && morning <= 3 * HOUR);
    }
}
