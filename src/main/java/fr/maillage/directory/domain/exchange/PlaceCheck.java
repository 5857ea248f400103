package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.PlaceSheet;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads what somebody typed with the very rules of an import, but refuses where an import makes do: whoever typed is still
 * there to put it right.
 */
public final class PlaceCheck {

    /** What can be wrong with what was typed. */
    public enum Kind {
        MISSING,
        TOO_LONG,
        INVALID,
        UNKNOWN_COMMUNE,
        FAR_FROM_COMMUNE
    }

    /**
     * One thing to put right.
     *
     * @param bound the most characters, where it is too long; else 0
     */
    public record Wrong(StandardField field, Kind kind, int bound) {}

    /** What came of the reading. */
    public sealed interface Result {

        /** All is well; the cells are what was understood, as the standard writes it. */
        record Sound(PlaceSheet sheet, Map<StandardField, String> cells) implements Result {}

        /** At least one thing is to be put right. */
        record Unsound(List<Wrong> wrong) implements Result {}
    }

    private static final Pattern REFUSED = Pattern.compile(
            "ignor|illisible|invraisemblable|hors de France|contredite|en trop|raccourci|inconnu du standard");
    private static final Pattern FAR = Pattern.compile("placé au centre|contredite");
    private static final int LONGEST_LINE = 250;
    private static final int LONGEST_LIST = 1_000;
    private static final Map<StandardField, Integer> LONGEST = Map.of(
            StandardField.ADDRESS, 400,
            StandardField.ADDRESS_EXTRA, 400,
            StandardField.HOURS, 2_000,
            StandardField.SUMMARY, 280,
            StandardField.DETAIL, 20_000,
            StandardField.POSTAL_CODE, 10,
            StandardField.PHONE, 30,
            StandardField.LATITUDE, 30,
            StandardField.LONGITUDE, 30);
    private static final Set<StandardField> LISTS = Set.of(
            StandardField.EMAILS,
            StandardField.WEBSITES,
            StandardField.OTHER_LABELS,
            StandardField.ACCESSIBILITY,
            StandardField.BOOKING,
            StandardField.TYPOLOGY,
            StandardField.SERVICES,
            StandardField.LABELS,
            StandardField.PROGRAMMES,
            StandardField.SPECIFIC_CARES,
            StandardField.AUDIENCES,
            StandardField.ACCESS_MODES);

    private PlaceCheck() {}

    /**
     * Reads a whole sheet.
     *
     * @param typed the columns that were typed just now, which alone are judged
     */
    public static Result of(Map<StandardField, String> whole, Set<StandardField> typed, RowReader reader) {
        List<Wrong> wrong = new ArrayList<>();
        for (StandardField field : typed) {
            int bound = bound(field);
            if (whole.getOrDefault(field, "").length() > bound) {
                wrong.add(new Wrong(field, Kind.TOO_LONG, bound));
            }
        }
        if (CleanText.line(whole.getOrDefault(StandardField.NAME, "")).isEmpty()) {
            wrong.add(new Wrong(StandardField.NAME, Kind.MISSING, 0));
        }
        if (whole.getOrDefault(StandardField.COMMUNE, "").isBlank()) {
            wrong.add(new Wrong(StandardField.COMMUNE, Kind.MISSING, 0));
        }
        if (!wrong.isEmpty()) {
            return new Result.Unsound(wrong);
        }
        if (!(reader.read(HandMade.row(whole)) instanceof RowReading.Understood understood)) {
            return new Result.Unsound(List.of(new Wrong(StandardField.COMMUNE, Kind.UNKNOWN_COMMUNE, 0)));
        }
        Map<StandardField, String> cells = new EnumMap<>(HandMade.cells(understood.sheet()));
        for (StandardField field : typed) {
            refusal(field, understood.findings(), whole, cells).ifPresent(wrong::add);
        }
        return wrong.isEmpty() ? new Result.Sound(understood.sheet(), cells) : new Result.Unsound(wrong);
    }

    /** The most characters of a column. */
    public static int bound(StandardField field) {
        return LONGEST.getOrDefault(field, LISTS.contains(field) ? LONGEST_LIST : LONGEST_LINE);
    }

    private static java.util.Optional<Wrong> refusal(
            StandardField field,
            List<Finding> findings,
            Map<StandardField, String> whole,
            Map<StandardField, String> cells) {
        for (Finding finding : findings) {
            if (!finding.field().equals(field.column())) {
                continue;
            }
            if (FAR.matcher(finding.action()).find()) {
                return java.util.Optional.of(new Wrong(field, Kind.FAR_FROM_COMMUNE, 0));
            }
            if (finding.action().startsWith("commune non reconnue")) {
                return java.util.Optional.of(new Wrong(field, Kind.UNKNOWN_COMMUNE, 0));
            }
            if (REFUSED.matcher(finding.action()).find()) {
                return java.util.Optional.of(new Wrong(field, Kind.INVALID, 0));
            }
        }
        boolean lost = !CleanText.line(whole.getOrDefault(field, "")).isEmpty()
                && cells.getOrDefault(field, "").isEmpty();
        return lost ? java.util.Optional.of(new Wrong(field, Kind.INVALID, 0)) : java.util.Optional.empty();
    }
}
