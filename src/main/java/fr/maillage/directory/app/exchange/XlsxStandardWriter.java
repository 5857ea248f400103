package fr.maillage.directory.app.exchange;

import fr.maillage.directory.Place;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.exchange.StandardRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Places as a workbook (ISO/IEC 29500) with one sheet, the 32 columns in the standard's order. Text is text, so that no
 * value runs as a formula and no postal code loses its zero; coordinates are numbers. Rows go out a few hundred at a time.
 */
final class XlsxStandardWriter implements StandardWriter {

    private static final int FLUSHED_AT_ONCE = 500;

    /** What a cell may hold at most, says the format. */
    private static final int LONGEST_CELL = 32_767;

    /** What XML 1.0 cannot hold. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private final Workbook workbook;
    private final Worksheet sheet;
    private final PlaceKeys keys;
    private int row;

    XlsxStandardWriter(OutputStream out, PlaceKeys keys) {
        this.keys = keys;
        this.workbook = new Workbook(new LeftOpen(out), "Maillage", "1.0");
        this.sheet = workbook.newWorksheet("lieux");
        sheet.freezePane(0, 1);
        for (StandardField field : StandardField.CURRENT) {
            sheet.inlineString(0, StandardField.CURRENT.indexOf(field), field.column());
        }
    }

    @Override
    public void write(Place place) {
        row++;
        Map<StandardField, String> cells = StandardRow.exported(place.sheet(), keys.key(place));
        int column = 0;
        for (StandardField field : StandardField.CURRENT) {
            String value = cells.get(field);
            if (value != null && (field == StandardField.LATITUDE || field == StandardField.LONGITUDE)) {
                sheet.value(row, column, Double.parseDouble(value));
            } else if (value != null) {
                String clean = NO_XML.matcher(value).replaceAll("");
                sheet.inlineString(
                        row, column, clean.length() <= LONGEST_CELL ? clean : clean.substring(0, LONGEST_CELL));
            }
            column++;
        }
        if (row % FLUSHED_AT_ONCE == 0) {
            try {
                sheet.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Override
    public void close() {
        try {
            workbook.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The archive is closed at its end; the stream below stays open. */
    private static final class LeftOpen extends java.io.FilterOutputStream {

        LeftOpen(OutputStream out) {
            super(out);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            out.write(bytes, from, length);
        }

        @Override
        public void close() throws IOException {
            flush();
        }
    }
}
