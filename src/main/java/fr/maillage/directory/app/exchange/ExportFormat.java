package fr.maillage.directory.app.exchange;

import java.io.OutputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A form in which places leave; each carries the 32 fields of the standard under the standard's names. */
public enum ExportFormat {
    CSV("text/csv; charset=utf-8; header=present"),
    JSON("application/json"),
    GEOJSON("application/geo+json"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final String mediaType;

    ExportFormat(String mediaType) {
        this.mediaType = mediaType;
    }

    /** For the HTTP header {@code Content-Type}. */
    public String mediaType() {
        return mediaType;
    }

    /** Lower case: the ending of file names, and the operator's word. */
    public String extension() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The format of that extension. */
    public static Optional<ExportFormat> find(String extension) {
        return Stream.of(values())
                .filter(format -> format.extension().equalsIgnoreCase(extension))
                .findFirst();
    }

    /**
     * Begins a file.
     *
     * @param out left open at the end
     */
    public StandardWriter open(OutputStream out, PlaceKeys keys) {
        return switch (this) {
            case CSV -> new CsvStandardWriter(out, keys);
            case JSON -> new JsonStandardWriter(out, keys, false);
            case GEOJSON -> new JsonStandardWriter(out, keys, true);
            case XLSX -> new XlsxStandardWriter(out, keys);
        };
    }
}
