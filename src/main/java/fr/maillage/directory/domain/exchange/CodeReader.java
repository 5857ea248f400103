package fr.maillage.directory.domain.exchange;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what has a fixed shape: establishment numbers, postal and INSEE codes, dates. Spreadsheets lose leading zeros: they are put back. */
final class CodeReader {

    private static final Pattern PIVOT = Pattern.compile("[a-zA-Z0-9]{9,14}");
    private static final Pattern ZEROS = Pattern.compile("0*");
    private static final Pattern INSEE = Pattern.compile("([013-9]\\d|2[AB1-9])\\d{3}");
    private static final Pattern POSTAL = Pattern.compile("\\d{5}(?!\\d)");
    private static final Pattern DAY = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})(?:[T ].*)?");
    private static final Pattern FRENCH_DAY = Pattern.compile("\\d{1,2}/\\d{1,2}/\\d{4}");
    private static final DateTimeFormatter FRENCH =
            DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT);

    /** Before it, no such data was collected: what says so is a computer's zero. */
    private static final LocalDate EARLIEST = LocalDate.of(2000, 1, 1);

    private CodeReader() {}

    static @Nullable String pivot(@Nullable String cell, Doubts doubts) {
        String text = cell == null ? "" : CleanText.line(cell);
        String pivot = text.replaceAll("[\\s.-]", "");
        if (ZEROS.matcher(pivot).matches()) {
            doubts.note(Notice.UNKNOWN_PIVOT);
            return null;
        }
        if (!PIVOT.matcher(pivot).matches()) {
            doubts.add(StandardField.PIVOT, text, "ni SIRET, ni RNA, ni RIDET : ignoré");
            return null;
        }
        return pivot;
    }

    static @Nullable String postalCode(@Nullable String cell, Doubts doubts) {
        String text = cell == null ? "" : CleanText.line(cell);
        String digits = text.endsWith(".0") ? text.substring(0, text.length() - 2) : text.replace(" ", "");
        if (ZEROS.matcher(digits).matches()) {
            return null;
        }
        if (digits.matches("\\d{4}")) {
            String whole = "0" + digits;
            doubts.add(StandardField.POSTAL_CODE, text, "zéro de tête perdu : lu " + whole);
            return whole;
        }
        Matcher first = POSTAL.matcher(digits);
        if (!first.lookingAt()) {
            doubts.add(StandardField.POSTAL_CODE, text, "code postal impossible : ignoré");
            return null;
        }
        if (first.end() != digits.length()) {
            doubts.add(StandardField.POSTAL_CODE, text, "lu " + first.group());
        }
        return first.group();
    }

    static @Nullable String inseeCode(@Nullable String cell, Doubts doubts) {
        String text = cell == null ? "" : CleanText.line(cell);
        if (text.isEmpty()) {
            return null;
        }
        String code = text.toUpperCase(Locale.ROOT).replace(" ", "");
        if (code.matches("\\d{4}")) {
            doubts.add(StandardField.INSEE_CODE, text, "zéro de tête perdu : lu 0" + code);
            return "0" + code;
        }
        if (!INSEE.matcher(code).matches()) {
            doubts.add(StandardField.INSEE_CODE, text, "code INSEE impossible : ignoré");
            return null;
        }
        return code;
    }

    static @Nullable LocalDate date(@Nullable String cell, LocalDate today, Doubts doubts) {
        String text = cell == null ? "" : CleanText.line(cell);
        if (text.isEmpty()) {
            doubts.note(Notice.UNKNOWN_DATE);
            return null;
        }
        LocalDate date = parse(text);
        if (date == null) {
            doubts.add(StandardField.UPDATED_ON, text, "date illisible : inconnue");
            return null;
        }
        if (date.isBefore(EARLIEST) || date.isAfter(today.plusDays(1))) {
            doubts.add(StandardField.UPDATED_ON, text, "date invraisemblable : inconnue");
            return null;
        }
        return date;
    }

    private static @Nullable LocalDate parse(String text) {
        try {
            Matcher day = DAY.matcher(text);
            if (day.matches()) {
                return LocalDate.parse(day.group(1));
            }
            return FRENCH_DAY.matcher(text).matches() ? LocalDate.parse(text, FRENCH) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
