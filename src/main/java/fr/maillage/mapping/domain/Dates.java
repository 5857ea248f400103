package fr.maillage.mapping.domain;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Dates in the orders that files write them. A date that names its year first is read whatever the order that was told, for
 * nobody means anything else by it.
 */
enum Dates {
    DAY_FIRST("jour/mois/annee"),
    YEAR_FIRST("annee-mois-jour"),
    MONTH_FIRST("mois/jour/annee"),
    SECONDS("secondes"),
    MILLISECONDS("millisecondes");

    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?!\\d)(?:[T ].*)?");
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4}|\\d{2})(?!\\d)(?:[T ,].*)?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,14}(?:\\.\\d*)?");
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int THIS_CENTURY = 2000;

    private final String word;

    Dates(String word) {
        this.word = word;
    }

    /** What mapping files write for it. */
    String word() {
        return word;
    }

    static List<String> words() {
        return java.util.Arrays.stream(values()).map(Dates::word).toList();
    }

    static Optional<Dates> find(String word) {
        String plain = Entries.plain(word);
        return java.util.Arrays.stream(values())
                .filter(order -> Entries.plain(order.word).equals(plain))
                .findFirst();
    }

    /** Makes {@code 2024-03-31} of a text, by the first of the orders that makes sense; else drops it and remarks it. */
    static Step.One step(List<Dates> orders) {
        return (value, row) -> {
            for (Dates order : orders) {
                Optional<LocalDate> date = order.read(value);
                if (date.isPresent()) {
                    return date.get().toString();
                }
            }
            row.remark(value, "date illisible : laissée");
            return "";
        };
    }

    Optional<LocalDate> read(String text) {
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(date(iso.group(1), iso.group(2), iso.group(3)));
            }
            return switch (this) {
                case YEAR_FIRST -> {
                    Matcher compact = COMPACT.matcher(text);
                    yield compact.matches()
                            ? Optional.of(date(compact.group(1), compact.group(2), compact.group(3)))
                            : Optional.empty();
                }
                case DAY_FIRST, MONTH_FIRST -> {
                    Matcher last = YEAR_LAST.matcher(text);
                    boolean day = equals(DAY_FIRST);
                    yield last.matches()
                            ? Optional.of(date(last.group(3), last.group(day ? 2 : 1), last.group(day ? 1 : 2)))
                            : Optional.empty();
                }
                case SECONDS, MILLISECONDS -> {
                    if (!NUMBER.matcher(text).matches()) {
                        yield Optional.empty();
                    }
                    double number = Double.parseDouble(text);
                    Instant moment = equals(SECONDS)
                            ? Instant.ofEpochSecond((long) number)
                            : Instant.ofEpochMilli((long) number);
                    LocalDate day = LocalDate.ofInstant(moment, FRANCE);
                    yield day.getYear() < 10_000 && day.getYear() > 0 ? Optional.of(day) : Optional.empty();
                }
            };
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static LocalDate date(String year, String month, String day) {
        int number = Integer.parseInt(year);
        return LocalDate.of(
                year.length() == 2 ? THIS_CENTURY + number : number, Integer.parseInt(month), Integer.parseInt(day));
    }
}
