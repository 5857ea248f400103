package fr.maillage.catalogue.domain;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Three months of the calendar year, the time that one catalogue tells of.
 *
 * @param number 1 to 4
 */
public record Quarter(int year, int number) {

    private static final int MONTHS = 3;
    private static final int IN_A_YEAR = 4;
    private static final Pattern CODE = Pattern.compile("(20\\d\\d)-T([1-4])");

    /** The one that holds a day. */
    public static Quarter of(LocalDate day) {
        return new Quarter(day.getYear(), (day.getMonthValue() - 1) / MONTHS + 1);
    }

    /** Reads a {@link #code}, from an address that anybody may have changed. */
    public static Optional<Quarter> read(@Nullable String code) {
        Matcher matcher = CODE.matcher(code == null ? "" : code);
        return matcher.matches()
                ? Optional.of(new Quarter(Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2))))
                : Optional.empty();
    }

    /** As addresses and tables carry it: {@code 2027-T1}; sorts by time. */
    public String code() {
        return year + "-T" + number;
    }

    /** Its first day. */
    public LocalDate first() {
        return LocalDate.of(year, (number - 1) * MONTHS + 1, 1);
    }

    /** Its last day. */
    public LocalDate last() {
        return next().first().minusDays(1);
    }

    /** Its months. */
    public List<Month> months() {
        return Stream.of(0, 1, 2).map(first().getMonth()::plus).toList();
    }

    /** The one after it. */
    public Quarter next() {
        return number == IN_A_YEAR ? new Quarter(year + 1, 1) : new Quarter(year, number + 1);
    }

    /** The one before it. */
    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, IN_A_YEAR) : new Quarter(year, number - 1);
    }
}
