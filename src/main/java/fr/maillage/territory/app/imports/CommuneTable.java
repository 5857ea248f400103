package fr.maillage.territory.app.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a table says of communes beside their contours: columns {@code code_insee}, {@code population}, {@code siren_epci},
 * {@code nom_epci}, {@code codes_postaux}, {@code part_60_ans} (percent of residents aged 60 and more), any but the first may
 * be missing. Semicolons or commas, UTF-8 or ISO-8859-1.
 */
final class CommuneTable {

    private static final int MOST_ROWS = 100_000;
    static final CommuneTable NONE = new CommuneTable(Map.of());

    private final Map<CommuneCode, Row> rows;

    private CommuneTable(Map<CommuneCode, Row> rows) {
        this.rows = rows;
    }

    /** What one row gives; nulls and an empty list where it says nothing usable. */
    record Row(
            @Nullable Integer population,
            @Nullable Double seniors,
            @Nullable EpciCode epci,
            @Nullable String epciName,
            List<String> postalCodes) {

        static final Row EMPTY = new Row(null, null, null, null, List.of());
    }

    /** Reads the whole table, of 100,000 rows at most. */
    static CommuneTable read(Path file) throws FileRefused, IOException {
        try {
            return read(file, StandardCharsets.UTF_8);
        } catch (CharacterCodingException e) {
            return read(file, StandardCharsets.ISO_8859_1);
        }
    }

    private static CommuneTable read(Path file, Charset charset) throws FileRefused, IOException {
        try (InputStream in = GivenFile.open(file);
                Reader reader = new BufferedReader(new InputStreamReader(
                        in,
                        charset.newDecoder()
                                .onMalformedInput(CodingErrorAction.REPORT)
                                .onUnmappableCharacter(CodingErrorAction.REPORT)))) {
            return new CommuneTable(rows(reader));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (CsvParseException e) {
            if (e.getCause() instanceof CharacterCodingException coding) {
                throw coding;
            }
            throw new FileRefused("le tableau n’est pas du CSV lisible");
        }
    }

    private static Map<CommuneCode, Row> rows(Reader reader) throws FileRefused, IOException {
        Map<CommuneCode, Row> rows = new HashMap<>();
        for (NamedCsvRecord record : CsvReader.builder()
                .fieldSeparator(separator(reader))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofNamedCsvRecord(reader)) {
            if (!record.getHeader().contains("code_insee")) {
                throw new FileRefused("le tableau n’a pas de colonne « code_insee »");
            }
            if (rows.size() == MOST_ROWS) {
                throw new FileRefused("le tableau a plus de " + MOST_ROWS + " lignes");
            }
            CommuneCode.read(field(record, "code_insee")).ifPresent(code -> rows.putIfAbsent(code, row(record)));
        }
        return rows;
    }

    /** Whichever of the two the header has first; also passes over a byte order mark. */
    private static char separator(Reader reader) throws IOException {
        reader.mark(4096);
        char[] start = new char[2048];
        int read = Math.max(0, reader.read(start));
        reader.reset();
        if (read > 0 && start[0] == '\uFEFF') {
            reader.skip(1);
        }
        String header = new String(start, 0, read).lines().findFirst().orElse("");
        return header.contains(";") || !header.contains(",") ? ';' : ',';
    }

    private static Row row(NamedCsvRecord record) {
        String epciName = field(record, "nom_epci");
        return new Row(
                Values.population(field(record, "population")),
                Values.percent(field(record, "part_60_ans")),
                EpciCode.read(field(record, "siren_epci")).orElse(null),
                epciName == null || epciName.isBlank() ? null : Texts.clean(epciName, 200),
                Values.postalCodes(List.of(
                        Optional.ofNullable(field(record, "codes_postaux")).orElse(""))));
    }

    private static @Nullable String field(NamedCsvRecord record, String name) {
        return record.findField(name).orElse(null);
    }

    /** What the table says of that commune, perhaps nothing. */
    Row of(CommuneCode code) {
        return rows.getOrDefault(code, Row.EMPTY);
    }

    /** How many communes it names. */
    int size() {
        return rows.size();
    }
}
