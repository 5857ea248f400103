package fr.maillage.directory.app.exchange;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import fr.maillage.directory.domain.exchange.Finding;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The doubtful values as a file for people: semicolons and a byte order mark, as French spreadsheets expect. Values that a
 * spreadsheet would take for a formula are made harmless by an apostrophe; data exports, which machines read, are not touched.
 */
final class ReportFile implements AutoCloseable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter csv;

    private ReportFile(CsvWriter csv) {
        this.csv = csv;
    }

    static ReportFile create(Path path) throws IOException {
        OutputStream out = Files.newOutputStream(path);
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8);
        csv.writeRecord("ligne", "id", "champ", "valeur", "suite donnée");
        return new ReportFile(csv);
    }

    void add(List<Finding> findings) {
        for (Finding finding : findings) {
            csv.writeRecord(
                    finding.row() == 0 ? "" : Integer.toString(finding.row()),
                    harmless(finding.key()),
                    finding.field(),
                    harmless(finding.value()),
                    harmless(finding.action()));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static String harmless(String value) {
        return !value.isEmpty() && FORMULA_STARTS.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    }
}
