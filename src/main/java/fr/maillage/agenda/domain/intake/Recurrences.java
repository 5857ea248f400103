package fr.maillage.agenda.domain.intake;

import fr.maillage.agenda.domain.intake.ForeignFile.Why;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.fortuna.ical4j.model.Recur;

/** The dates of a rule within a window, on the clock of the place: a weekly hour stays that hour when clocks change. */
final class Recurrences {

    private static final Pattern OFTEN = Pattern.compile("(?i)FREQ=(?:SECONDLY|MINUTELY|HOURLY)");
    private static final Pattern WITHIN_DAY = Pattern.compile("(?i)BY(?:HOUR|MINUTE|SECOND)=");
    private static final Pattern UNTIL = Pattern.compile("(?i);?UNTIL=([^;]*)");

    private static final int LONGEST_RULE = 500;

    /** What began longer ago than that takes long to count out, and is no session. */
    private static final Duration OLDEST = Duration.ofDays(100 * 365);

    private static final Duration OLDEST_DAILY = Duration.ofDays(20 * 365);

    private Recurrences() {}

    /** What came of it. */
    sealed interface Answer {}

    /** When it begins, each time. */
    record Dates(List<LocalDateTime> starts) implements Answer {}

    /** The rule cannot be followed. */
    record Refusal(Why why) implements Answer {}

    /**
     * The dates of a rule.
     *
     * @param rule its value; empty for the first date alone
     * @param first the first date
     */
    static Answer of(String rule, ForeignEvent first, Window window) {
        if (rule.isEmpty()) {
            return new Dates(List.of(first.start()));
        }
        if (rule.length() > LONGEST_RULE) {
            return new Refusal(Why.BAD_RULE);
        }
        String tidy = rule.toUpperCase(Locale.ROOT).replaceAll("\\s+", "").replaceAll(";+$", "");
        if (OFTEN.matcher(tidy).find() || WITHIN_DAY.matcher(tidy).find()) {
            return new Refusal(Why.TOO_OFTEN);
        }
        Duration lasts = Duration.between(first.start(), first.end());
        LocalDateTime from =
                window.from().atZone(first.zone()).toLocalDateTime().minus(lasts);
        LocalDateTime until = window.until().atZone(first.zone()).toLocalDateTime();
        Matcher end = UNTIL.matcher(tidy);
        if (end.find()) {
            Optional<LocalDateTime> last = last(end.group(1), first);
            if (last.isEmpty()) {
                return new Refusal(Why.BAD_RULE);
            }
            until = last.get().isBefore(until) ? last.get() : until;
            tidy = end.replaceAll("").replaceFirst("^;", "");
        }
        if (until.isBefore(first.start()) || until.isBefore(from)) {
            return new Dates(List.of());
        }
        Duration oldest = tidy.contains("FREQ=DAILY") ? OLDEST_DAILY : OLDEST;
        if (first.startsAt().isBefore(window.from().minus(oldest))) {
            return new Refusal(Why.TOO_OFTEN);
        }
        try {
            List<LocalDateTime> starts = new Recur<LocalDateTime>(tidy)
                    .getDates(first.start(), from, until.plusSeconds(1), window.most() + 1);
            return starts.size() > window.most() ? new Refusal(Why.TOO_OFTEN) : new Dates(starts);
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException | IndexOutOfBoundsException wrong) {
            return new Refusal(Why.BAD_RULE);
        }
    }

    /** A day alone counts whole. */
    private static Optional<LocalDateTime> last(String value, ForeignEvent first) {
        return IcalDate.of(value, "", EnumSet.noneOf(ForeignEvent.Oddity.class))
                .map(date -> date.wholeDay()
                        ? date.at().toLocalDate().atTime(23, 59, 59)
                        : date.at()
                                .atZone(date.zone())
                                .withZoneSameInstant(first.zone())
                                .toLocalDateTime());
    }
}
