package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.PositionPrecision;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What people wrote over the record of a source. Their word comes first, column by column; what they did not touch follows the
 * source. Only the day of the last change is the later of both.
 */
public final class HandMade {

    /** What the standard writes for want of a value. */
    private static final Map<StandardField, String> UNKNOWN = Map.of(
            StandardField.PIVOT, StandardRow.UNKNOWN_PIVOT,
            StandardField.POSTAL_CODE, StandardRow.UNKNOWN_POSTAL_CODE,
            StandardField.ADDRESS, StandardRow.UNKNOWN_ADDRESS,
            StandardField.UPDATED_ON, StandardRow.UNKNOWN_DATE);

    private HandMade() {}

    /** The sheet to show; the source's own when, put together, both cannot be placed anywhere. */
    public static PlaceSheet over(PlaceSheet source, Map<StandardField, String> words, RowReader reader) {
        Map<StandardField, String> cells = overlaid(cells(source), words);
        return reader.read(row(cells)) instanceof RowReading.Understood understood ? understood.sheet() : source;
    }

    /** The columns with what people wrote over them. */
    public static Map<StandardField, String> overlaid(
            Map<StandardField, String> source, Map<StandardField, String> words) {
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        cells.putAll(source);
        words.forEach((field, value) -> cells.merge(field, value, (theirs, mine) -> best(field, theirs, mine)));
        return cells;
    }

    /**
     * The columns of a sheet as the standard writes them; one that says nothing is empty, and all of them are there. A point
     * that was found from the address is nobody’s word: it is not among them, and goes with the address.
     */
    public static Map<StandardField, String> cells(PlaceSheet sheet) {
        Map<StandardField, String> cells = new EnumMap<>(StandardField.class);
        StandardField.CURRENT.forEach(field -> cells.put(field, ""));
        StandardRow.of(sheet, sheet.origin().key())
                .forEach((field, value) -> cells.put(field, value.equals(UNKNOWN.get(field)) ? "" : value));
        if (sheet.address().precision() != PositionPrecision.EXACT) {
            cells.put(StandardField.LATITUDE, "");
            cells.put(StandardField.LONGITUDE, "");
        }
        return cells;
    }

    /** A row to be read from these columns. */
    public static RawRow row(Map<StandardField, String> cells) {
        Map<String, String> columns = new LinkedHashMap<>();
        cells.forEach((field, value) -> {
            if (!value.isEmpty()) {
                columns.put(field.column(), value);
            }
        });
        return new RawRow(1, columns);
    }

    /** The values of a source that are not shown, because somebody wrote others. */
    public static List<Finding> held(int number, PlaceSheet source, Map<StandardField, String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        List<Finding> held = new ArrayList<>();
        Map<StandardField, String> cells = cells(source);
        words.forEach((field, value) -> {
            String theirs = cells.getOrDefault(field, "");
            if (field != StandardField.UPDATED_ON && !theirs.equals(value)) {
                held.add(new Finding(
                        number,
                        source.origin().key(),
                        field.column(),
                        theirs,
                        "valeur tenue à la main : " + (value.isEmpty() ? "rien" : CleanText.cut(value, 120))));
            }
        });
        return held;
    }

    private static String best(StandardField field, String theirs, String mine) {
        return field == StandardField.UPDATED_ON && theirs.compareTo(mine) > 0 ? theirs : mine;
    }
}
