package fr.maillage.design;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What people type into forms, read kindly. */
public final class Typed {

    private static final DateTimeFormatter FRENCH_DAY = DateTimeFormatter.ofPattern("d/M/uuuu");
    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:[h:.]|heures?)?\\s*(\\d{2})?");
    private static final Pattern EUROS = Pattern.compile("(\\d{1,4})(?:[.,](\\d{1,2}))?\\s*€?");
    private static final int CENTS = 100;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    private Typed() {}

    /** One field, tidied, never null. */
    public static String text(MultiValueMap<String, String> sent, String name) {
        String text = sent.getFirst(name);
        return text == null
                ? ""
                : text.replace("\r\n", "\n")
                        .replaceAll("[\\p{Cntrl}&&[^\n]]", " ")
                        .strip();
    }

    /** All values of a group of boxes. */
    public static Set<String> several(MultiValueMap<String, String> sent, String name) {
        List<@Nullable String> values = sent.get(name);
        return values == null
                ? Set.of()
                : Set.copyOf(values.stream().filter(Objects::nonNull).distinct().toList());
    }

    /** {@code 2032-03-02}, or {@code 2/3/2032} where the browser has no calendar; of this century. */
    public static Optional<LocalDate> day(@Nullable String typed) {
        if (typed == null) {
            return Optional.empty();
        }
        try {
            LocalDate day = typed.contains("/") ? LocalDate.parse(typed, FRENCH_DAY) : LocalDate.parse(typed);
            return day.getYear() >= FIRST_YEAR && day.getYear() < LAST_YEAR ? Optional.of(day) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** {@code 14:30}, {@code 14h30}, {@code 14 h}, {@code 14 heures}. */
    public static Optional<LocalTime> time(String typed) {
        Matcher time =
                TIME.matcher(typed.replace('\u00a0', ' ').replace('H', 'h').strip());
        if (!time.matches()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(time.group(1));
        int minute = time.group(2) == null ? 0 : Integer.parseInt(time.group(2));
        return hour < 24 && minute < 60 ? Optional.of(LocalTime.of(hour, minute)) : Optional.empty();
    }

    /** A whole number between bounds, both included. */
    public static Optional<Integer> number(String typed, int least, int most) {
        if (!typed.matches("\\d{1,6}")) {
            return Optional.empty();
        }
        int number = Integer.parseInt(typed);
        return number >= least && number <= most ? Optional.of(number) : Optional.empty();
    }

    /** {@code 0,62} or {@code 3 €}: in cents, up to 9,999.99 €. */
    public static Optional<Integer> cents(String typed) {
        Matcher euros = EUROS.matcher(typed.replace('\u00a0', ' '));
        if (!euros.matches()) {
            return Optional.empty();
        }
        String after = euros.group(2) == null ? "0" : euros.group(2);
        int cents = after.length() == 1 ? Integer.parseInt(after) * 10 : Integer.parseInt(after);
        return Optional.of(Integer.parseInt(euros.group(1)) * CENTS + cents);
    }

    /** An identifier of an address or a hidden field, if it is one. */
    public static Optional<UUID> id(String typed) {
        try {
            return Optional.of(UUID.fromString(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
