package fr.maillage.directory.app.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.maillage.directory.Place;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.exchange.StandardRow;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * Places as CSV: RFC 4180, UTF-8 without byte order mark, commas, the 32 columns in the standard's order. Values are written
 * as they are, even where a spreadsheet might take one for a formula: machines read this, and {@code +33…} is a phone number.
 */
final class CsvStandardWriter implements StandardWriter {

    private final CsvWriter csv;
    private final PlaceKeys keys;

    CsvStandardWriter(OutputStream out, PlaceKeys keys) {
        this.csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out, StandardCharsets.UTF_8);
        this.keys = keys;
        csv.writeRecord(
                StandardField.CURRENT.stream().map(StandardField::column).toList());
    }

    @Override
    public void write(Place place) {
        Map<StandardField, String> cells = StandardRow.exported(place.sheet(), keys.key(place));
        csv.writeRecord(StandardField.CURRENT.stream()
                .map(field -> cells.getOrDefault(field, ""))
                .toList());
    }

    @Override
    public void close() {
        try {
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
