package fr.maillage.campaign.app;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.maillage.shared.PlainText;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A file of returns as a spreadsheet saved it: UTF-8 or Windows-1252, semicolons, commas or tabs. */
public final class ReturnFile {

    /** Of one file; a département has fewer places. */
    static final int MOST_ROWS = 5_000;

    private static final int LONGEST_CELL = 5_000;
    private static final String FORMULA = "=+-@";

    private ReturnFile() {}

    /**
     * A row as it was read.
     *
     * @param number as the spreadsheet shows it: 2 is the first below the titles
     * @param cells by the name of the column in lower case
     */
    record Row(int number, Map<String, String> cells) {

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }

        boolean isEmpty() {
            return cells.values().stream().allMatch(String::isEmpty);
        }
    }

    /** What the file is. */
    sealed interface Read {

        /** All its rows, empty ones left out. */
        record Rows(List<Row> rows) implements Read {}

        /**
         * It cannot be read.
         *
         * @param why the last part of the message key {@code campaign.file.…}
         */
        record Unreadable(String why) implements Read {}
    }

    /** Reads it whole, or not at all. */
    static Read read(byte[] file) {
        String text = decode(file);
        if (text.isBlank()) {
            return new Read.Unreadable("empty");
        }
        List<Row> rows = new ArrayList<>();
        List<String> titles = List.of();
        int number = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord record : csv) {
                number++;
                if (number == 1) {
                    titles = record.getFields().stream()
                            .map(title -> PlainText.of(title).replace(' ', '_'))
                            .toList();
                    if (!titles.contains(ReturnColumns.SHEET) || !titles.contains(ReturnColumns.VERSION)) {
                        return new Read.Unreadable("titles");
                    }
                    continue;
                }
                Row row = new Row(number, cells(titles, record.getFields()));
                if (!row.isEmpty()) {
                    rows.add(row);
                }
                if (rows.size() > MOST_ROWS) {
                    return new Read.Unreadable("long");
                }
            }
        } catch (CsvParseException | java.io.IOException e) {
            return new Read.Unreadable("broken");
        }
        return rows.isEmpty() ? new Read.Unreadable("empty") : new Read.Rows(rows);
    }

    private static Map<String, String> cells(List<String> titles, List<String> values) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(titles.size(), values.size()); i++) {
            String value = ReturnColumns.tidy(values.get(i));
            boolean guarded = value.length() > 1 && value.startsWith("'") && FORMULA.indexOf(value.charAt(1)) >= 0;
            String whole = guarded ? value.substring(1) : value;
            cells.putIfAbsent(titles.get(i), whole.length() <= LONGEST_CELL ? whole : whole.substring(0, LONGEST_CELL));
        }
        return cells;
    }

    private static String decode(byte[] file) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            return new String(file, Charset.forName("windows-1252"));
        }
    }

    private static char separator(String text) {
        String first = text.lines().findFirst().orElse("");
        return Stream.of(';', ',', '\t')
                .max(java.util.Comparator.comparingLong(
                        one -> first.chars().filter(c -> c == one).count()))
                .orElseThrow();
    }
}
