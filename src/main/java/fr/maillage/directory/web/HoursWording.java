package fr.maillage.directory.web;

import fr.maillage.directory.domain.hours.DayHours;
import fr.maillage.directory.domain.hours.Doubt;
import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.OpeningState;
import fr.maillage.directory.domain.hours.OpeningState.Closed;
import fr.maillage.directory.domain.hours.OpeningState.Open;
import fr.maillage.directory.domain.hours.OpeningState.OpenEndUnknown;
import fr.maillage.directory.domain.hours.OpeningState.Opening;
import fr.maillage.directory.domain.hours.OpeningState.Uncertain;
import fr.maillage.directory.domain.hours.PublicHoliday;
import fr.maillage.directory.domain.hours.TimeSpan;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Opening hours in words, French or English: « Ouvert jusqu’à 17 h 30 », « Fermé · ouvre lundi à 9 h ». Gives plain
 * text: what the source wrote between quotes is in it as it is, for the template to escape.
 */
public final class HoursWording {

    private static final String PREFIX = "directory.hours.";
    private static final int DAYS_NAMED_ALONE = 6;

    private final HoursMessages messages;
    private final ClockWording clock;
    private final RulesWording rules;

    public HoursWording(HoursMessages messages, Locale locale) {
        this.messages = messages;
        this.clock = new ClockWording(locale);
        this.rules = new RulesWording(messages, locale);
    }

    /**
     * What one finds at the door.
     *
     * @param now the instant for which the state was worked out, in the place's zone
     */
    public String state(OpeningState state, ZonedDateTime now) {
        return switch (state) {
            case Open open -> withComment(open(open, now.toLocalDate()), open.comment());
            case OpenEndUnknown open -> withComment(openEndUnknown(open), open.comment());
            case Closed closed -> closed(closed, now.toLocalDate());
            case Uncertain uncertain -> uncertain(uncertain);
        };
    }

    /** The hours of a row: « 9 h – 12 h, 14 h – 17 h 30 », « Fermé », « Fermé : Armistice de 1918 ». */
    public String hours(DayHours day) {
        if (day.isClosed()) {
            PublicHoliday holiday = day.holiday();
            String closed = holiday == null ? text("closed") : text("closed-holiday", holiday(holiday));
            return withComment(closed, day.comment());
        }
        return day.spans().stream().map(this::span).collect(Collectors.joining(", "));
    }

    /** The date of a row: « mercredi 11 novembre ». */
    public String date(LocalDate date) {
        return clock.date(date);
    }

    /** The name of a public holiday: « Armistice de 1918 ». */
    public String holiday(PublicHoliday holiday) {
        return text("holiday." + key(holiday));
    }

    /** All the rules in one sentence, for hours of which a table of one week does not tell all. */
    public String rules(OpeningHours.Parsed hours) {
        return rules.sentence(hours.rules());
    }

    private String open(Open open, LocalDate today) {
        ZonedDateTime until = open.until();
        if (until == null) {
            return text("open-always");
        }
        String time = clock.time(until.toLocalTime());
        boolean sameNight = until.toLocalDate().equals(today)
                || (until.toLocalDate().equals(today.plusDays(1)) && until.getHour() < 12);
        return sameNight ? text("open-until", time) : text("open-until-day", clock.weekday(until.toLocalDate()), time);
    }

    private String openEndUnknown(OpenEndUnknown open) {
        ZonedDateTime atLeast = open.atLeastUntil();
        return atLeast == null ? text("open-end-unknown") : text("open-at-least", clock.time(atLeast.toLocalTime()));
    }

    private String closed(Closed closed, LocalDate today) {
        PublicHoliday holiday = closed.holiday();
        String now = holiday == null ? text("closed") : text("closed-holiday", holidayOn(today, holiday));
        String why = withComment(now, closed.comment());
        Opening next = closed.next();
        return next == null ? why : text("then", why, opens(next, today));
    }

    private String opens(Opening next, LocalDate today) {
        LocalDate day = next.at().toLocalDate();
        String time = clock.time(next.at().toLocalTime());
        long ahead = ChronoUnit.DAYS.between(today, day);
        String opens;
        if (ahead == 0) {
            opens = text("opens-today", time);
        } else if (ahead == 1) {
            opens = text("opens-tomorrow", time);
        } else {
            opens = text("opens-day", ahead <= DAYS_NAMED_ALONE ? clock.weekday(day) : clock.date(day), time);
        }
        return withComment(opens, next.comment());
    }

    private String uncertain(Uncertain uncertain) {
        String comment = uncertain.comment();
        PublicHoliday holiday = uncertain.holiday();
        if (uncertain.why() == Doubt.DEPENDS_ON_COMMENT && comment != null) {
            return text("doubt.depends-on-comment", capitalised(comment));
        }
        String doubt = uncertain.why() == Doubt.PUBLIC_HOLIDAY && holiday != null
                ? text("doubt.public-holiday", holiday(holiday))
                : text("doubt." + key(uncertain.why()));
        return withComment(doubt, comment);
    }

    private String span(DayHours.Span span) {
        String times = times(span.time());
        if (span.doubt() != null && span.doubt() != Doubt.DEPENDS_ON_COMMENT) {
            times = text("with-comment", times, text("to-check"));
        }
        return withComment(times, span.comment());
    }

    private String times(TimeSpan time) {
        if (time.equals(TimeSpan.wholeDay())) {
            return text("all-day");
        }
        String start = clock.time(time.startMinute());
        if (time.hasNoEnd()) {
            return text("span-from", start);
        }
        return text(time.endUnknown() ? "span-at-least" : "span", start, clock.time(time.endMinute()));
    }

    private String holidayOn(LocalDate date, PublicHoliday holiday) {
        return text("holiday-on", clock.dayOfMonth(date.getDayOfMonth(), date.getMonth()), holiday(holiday));
    }

    private String withComment(String words, @Nullable String comment) {
        return comment == null ? words : text("with-comment", words, comment);
    }

    private String text(String key, Object... arguments) {
        return messages.text(PREFIX + key, arguments);
    }

    private static String key(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String capitalised(String words) {
        int first = words.offsetByCodePoints(0, 1);
        return words.substring(0, first).toUpperCase(Locale.ROOT) + words.substring(first);
    }
}
