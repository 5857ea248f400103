package fr.maillage.needs.web;

import fr.maillage.needs.HalfDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Days and half days as forms carry them. */
public final class NeedDays {

    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private NeedDays() {}

    /** {@code 2032-03-02}, or {@code 2/3/2032} where the browser has no calendar; of this century, and a day that there is. */
    public static Optional<LocalDate> read(String typed) {
        try {
            LocalDate day = typed.contains("/") ? LocalDate.parse(typed, FRENCH) : LocalDate.parse(typed);
            return day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code TUESDAY-matin}. */
    public static String code(HalfDay day) {
        return day.day().name() + (day.morning() ? "-matin" : "-apres-midi");
    }

    /** The half day of a code. */
    public static Optional<HalfDay> halfDay(String code) {
        return all().stream().filter(day -> code(day).equals(code)).findFirst();
    }

    /** Monday morning to Saturday afternoon: nothing is planned on Sundays. */
    public static List<HalfDay> all() {
        List<HalfDay> days = new ArrayList<>();
        for (DayOfWeek day : DayOfWeek.values()) {
            if (day != DayOfWeek.SUNDAY) {
                days.add(new HalfDay(day, true));
                days.add(new HalfDay(day, false));
            }
        }
        return days;
    }
}
