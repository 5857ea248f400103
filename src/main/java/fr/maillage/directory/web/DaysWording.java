package fr.maillage.directory.web;

import fr.maillage.directory.domain.hours.DatePoint;
import fr.maillage.directory.domain.hours.DateSpan;
import fr.maillage.directory.domain.hours.DaySelector;
import fr.maillage.directory.domain.hours.HolidayDay;
import fr.maillage.directory.domain.hours.WeekSpan;
import fr.maillage.directory.domain.hours.WeekdaySpan;
import fr.maillage.directory.domain.hours.YearSpan;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The days of a rule in words: « les 1er et 3e jeudis du mois », « du lundi au vendredi, en août ». */
final class DaysWording {

    private final HoursMessages messages;
    private final ClockWording clock;
    private final Locale locale;

    DaysWording(HoursMessages messages, Locale locale) {
        this.messages = messages;
        this.clock = new ClockWording(locale);
        this.locale = locale;
    }

    String words(DaySelector days) {
        List<String> parts = new ArrayList<>();
        String weekdays = weekdaysAndWeeks(days);
        if (!weekdays.isEmpty()) {
            parts.add(weekdays);
        }
        if (!days.dates().isEmpty()) {
            parts.add(list(days.dates().stream().map(this::dates).toList()));
        }
        if (!days.years().isEmpty()) {
            parts.add(list(days.years().stream().map(this::years).toList()));
        }
        return parts.isEmpty() ? text("every-day") : String.join(", ", parts);
    }

    /** « a », « a et b », « a, b et c ». */
    String list(List<String> words) {
        if (words.size() < 2) {
            return String.join("", words);
        }
        String first = String.join(", ", words.subList(0, words.size() - 1));
        return text("and", first, words.getLast());
    }

    private String weekdaysAndWeeks(DaySelector days) {
        String base = weekdaysAndHolidays(days);
        if (days.weeks().isEmpty()) {
            return base;
        }
        if (base.isEmpty()) {
            base = text("every-day");
        }
        return text(
                "in-weeks", base, list(days.weeks().stream().map(this::weeks).toList()));
    }

    private String weekdaysAndHolidays(DaySelector days) {
        List<String> weekdays = days.weekdays().stream().flatMap(this::weekdays).toList();
        List<String> holidays = days.holidays().stream().map(this::holiday).toList();
        if (days.holidaysNarrow()) {
            return text("narrowed", list(weekdays), list(holidays));
        }
        return list(Stream.concat(weekdays.stream(), holidays.stream()).toList());
    }

    private Stream<String> weekdays(WeekdaySpan span) {
        if (!span.occurrences().isEmpty()) {
            return Stream.of(moved(occurrences(span), span.offsetDays()));
        }
        int days = Math.floorMod(span.to().getValue() - span.from().getValue(), 7) + 1;
        return switch (days) {
            case 1 -> Stream.of(text("weekday", name(span.from())));
            case 2 -> Stream.of(text("weekday", name(span.from())), text("weekday", name(span.to())));
            case 7 -> Stream.of(text("every-day"));
            default -> Stream.of(text("weekdays", name(span.from()), name(span.to())));
        };
    }

    private String occurrences(WeekdaySpan span) {
        List<String> ranks = span.occurrences().stream()
                .flatMapToInt(some -> IntStream.rangeClosed(some.from(), some.to()))
                .mapToObj(rank -> text(rank > 0 ? "nth." + rank : "nth.last" + rank))
                .toList();
        return text(ranks.size() == 1 ? "nth-one" : "nth-several", list(ranks), name(span.from()));
    }

    private String holiday(HolidayDay day) {
        String name = text(day.kind() == HolidayDay.Kind.PUBLIC ? "public-holidays" : "school-holidays");
        return moved(name, day.offsetDays());
    }

    private String weeks(WeekSpan span) {
        if (span.isOddWeeks()) {
            return text("weeks-odd");
        }
        if (span.isEvenWeeks()) {
            return text("weeks-even");
        }
        if (span.from() == span.to()) {
            return text("week-one", number(span.from()));
        }
        String weeks = text("weeks", number(span.from()), number(span.to()));
        return span.step() == 1 ? weeks : text("every-nth", weeks, number(span.step()));
    }

    private String years(YearSpan span) {
        if (span.from() == span.to()) {
            return text("year", number(span.from()));
        }
        String years = span.to() == Integer.MAX_VALUE
                ? text("years-from", number(span.from()))
                : text("years", number(span.from()), number(span.to()));
        return span.step() == 1 ? years : text("every-nth", years, number(span.step()));
    }

    private String dates(DateSpan span) {
        if (span.openEnded()) {
            return text("dates-from", point(span.start()));
        }
        boolean one = span.start().equals(span.end());
        if (span.isWholeMonths()) {
            return one ? text("month", point(span.start())) : text("months", point(span.start()), point(span.end()));
        }
        return one ? text("date", point(span.start())) : text("dates", point(span.start()), point(span.end()));
    }

    private String point(DatePoint point) {
        Integer year = point.year();
        String date = moved(dateOf(point), point.offsetDays());
        return year == null ? date : date + " " + number(year);
    }

    private String dateOf(DatePoint point) {
        Month month = point.month();
        DayOfWeek weekday = point.weekday();
        if (month == null) {
            return text("easter");
        }
        if (weekday != null) {
            String rank = text(point.occurrence() > 0 ? "nth." + point.occurrence() : "nth.last" + point.occurrence());
            return text("nth-date", rank, name(weekday), clock.month(month));
        }
        return point.day() == 0 ? clock.month(month) : clock.dayOfMonth(point.day(), month);
    }

    private String moved(String words, int days) {
        if (days == 0) {
            return words;
        }
        return text(days > 0 ? "days-after" : "days-before", number(Math.abs(days)), words);
    }

    private String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.FULL, locale);
    }

    /** As text: a year must not be grouped in thousands. */
    private static String number(int number) {
        return Integer.toString(number);
    }

    private String text(String key, Object... arguments) {
        return messages.text("directory.hours." + key, arguments);
    }
}
