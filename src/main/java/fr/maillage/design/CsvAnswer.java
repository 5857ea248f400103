package fr.maillage.design;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import de.siegmar.fastcsv.writer.QuoteStrategies;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.View;

/**
 * A list of the back office as a file for a spreadsheet, sent while it is read, whatever its length.
 *
 * <p>UTF-8 with a byte order mark, semicolons, CRLF: what French Excel and LibreOffice open with a double click, accents
 * right and columns apart. Without the mark Excel reads Windows-1252; with commas it puts a row into one cell, for the
 * comma is its decimal sign. Every value is quoted.
 *
 * <p>A value that a spreadsheet would run as a formula ({@code = + - @}, tab, return, their full-width forms) gets an
 * apostrophe before it (OWASP, CSV Injection); a plain number does not.
 */
public final class CsvAnswer implements View {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,15}([.,]\\d{1,15})?");
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";
    private static final int BUFFER = 1 << 15;

    private final String name;
    private final List<String> titles;
    private final Consumer<Consumer<List<String>>> rows;

    private CsvAnswer(String name, List<String> titles, Consumer<Consumer<List<String>>> rows) {
        this.name = name;
        this.titles = titles;
        this.rows = rows;
    }

    /**
     * An answer for a controller to return.
     *
     * @param name the file’s, without {@code .csv}: lower-case letters, digits and hyphens
     * @param titles of the columns
     * @param rows gives its rows one by one to what it is handed, each with as many values as there are titles
     */
    public static CsvAnswer of(String name, List<String> titles, Consumer<Consumer<List<String>>> rows) {
        if (!name.matches("[a-z0-9-]+")) {
            throw new IllegalArgumentException(name);
        }
        return new CsvAnswer(name, titles, rows);
    }

    @Override
    public String getContentType() {
        return "text/csv;charset=utf-8";
    }

    @Override
    public void render(@Nullable Map<String, ?> ignored, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setContentType(getContentType());
        response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + ".csv\"");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        response.getOutputStream().write(BYTE_ORDER_MARK);
        try (CsvWriter csv = CsvWriter.builder()
                .fieldSeparator(';')
                .quoteStrategy(QuoteStrategies.ALWAYS)
                .lineDelimiter(LineDelimiter.CRLF)
                .bufferSize(BUFFER)
                .build(response.getOutputStream(), StandardCharsets.UTF_8)) {
            csv.writeRecord(titles);
            rows.accept(row -> csv.writeRecord(row.stream().map(CsvAnswer::safe).toList()));
        }
    }

    static String safe(String value) {
        boolean runs = !value.isEmpty()
                && FORMULA.indexOf(value.charAt(0)) >= 0
                && !NUMBER.matcher(value).matches();
        return runs ? "'" + value : value;
    }
}
