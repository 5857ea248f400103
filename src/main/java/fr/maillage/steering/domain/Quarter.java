package fr.maillage.steering.domain;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Three months, as public accounts count them.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final Pattern TEXT = Pattern.compile("(2\\d{3})-T([1-4])");
    private static final int MONTHS = 3;
    private static final int A_YEAR = 4;

    /** The one that a day is in. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads {@code 2026-T4}; anything else is none. */
    public static Optional<Quarter> parse(String text) {
        Matcher found = TEXT.matcher(text);
        return found.matches()
                ? Optional.of(new Quarter(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))))
                : Optional.empty();
    }

    /** As addresses carry it. */
    public String print() {
        return year + "-T" + number;
    }

    /** The first of its months. */
    public YearMonth firstMonth() {
        return YearMonth.of(year, (number - 1) * MONTHS + 1);
    }

    /** The last of its months. */
    public YearMonth lastMonth() {
        return firstMonth().plusMonths(MONTHS - 1L);
    }

    /** Its first day. */
    public LocalDate from() {
        return firstMonth().atDay(1);
    }

    /** The day after its last. */
    public LocalDate until() {
        return lastMonth().plusMonths(1).atDay(1);
    }

    /** The one so many quarters later; earlier when negative. */
    public Quarter plus(int quarters) {
        int index = Math.addExact(year * A_YEAR + number - 1, quarters);
        return new Quarter(Math.floorDiv(index, A_YEAR), Math.floorMod(index, A_YEAR) + 1);
    }

    /** The month for which distances are told: this one when it is in the quarter, else the one nearest to it. */
    public YearMonth monthToldOn(LocalDate today) {
        YearMonth now = YearMonth.from(today);
        return now.isBefore(firstMonth()) ? firstMonth() : now.isAfter(lastMonth()) ? lastMonth() : now;
    }

    /** Those that can be chosen on a day: the next one first, then back in time. */
    public static List<Quarter> around(LocalDate today, int before) {
        Quarter next = of(today).plus(1);
        return IntStream.rangeClosed(0, before + 1).mapToObj(i -> next.plus(-i)).toList();
    }
}
