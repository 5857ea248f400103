package fr.maillage.directory.domain.hours;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one date, as a row of a table shows them. A span that runs past midnight is on the row of the day on
 * which it starts.
 *
 * @param spans in order; empty when the place is closed all day
 * @param holiday the public holiday it is, if it is one
 * @param comment what the source says of the day's closure
 * @param exceptional the day is governed by a rule for holidays or for a few dates, or is a public holiday of which
 *     the hours say nothing
 */
public record DayHours(
        LocalDate date,
        List<Span> spans,
        @Nullable PublicHoliday holiday,
        @Nullable String comment,
        boolean exceptional) {

    /**
     * A stretch of the day.
     *
     * @param doubt why it is not certain, absent when it is
     */
    public record Span(
            TimeSpan time, @Nullable Doubt doubt, @Nullable String comment) {}

    public DayHours {
        spans = List.copyOf(spans);
    }

    /** Whether nothing is open that day, not even perhaps. */
    public boolean isClosed() {
        return spans.isEmpty();
    }

    /** Whether the hours can be shown without a doubt notice. */
    public boolean isCertain() {
        return spans.stream().allMatch(span -> span.doubt() == null);
    }
}
