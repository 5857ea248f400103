package fr.maillage.tours.app.tour;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Three months.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;
    private static final Pattern PRINTED = Pattern.compile("(20\\d\\d)-([1-4])");

    /** The one that holds a day. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads {@link #print}. */
    public static Optional<Quarter> parse(String text) {
        Matcher printed = PRINTED.matcher(text);
        return printed.matches()
                ? Optional.of(new Quarter(Integer.parseInt(printed.group(1)), Integer.parseInt(printed.group(2))))
                : Optional.empty();
    }

    /** {@code 2047-1}. */
    public String print() {
        return year + "-" + number;
    }

    public Quarter next() {
        return of(last().plusDays(1));
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Its last day, included. */
    public LocalDate last() {
        return first().plusMonths(MONTHS).minusDays(1);
    }
}
