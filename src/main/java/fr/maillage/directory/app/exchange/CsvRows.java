package fr.maillage.directory.app.exchange;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.maillage.directory.app.exchange.SourceFile.Opened;
import fr.maillage.directory.app.exchange.SourceFile.Opening;
import fr.maillage.directory.app.exchange.SourceFile.Refused;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.mapping.Mapping;
import fr.maillage.mapping.Mistake;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rows of a CSV file (RFC 4180), separated by commas, semicolons or tabs: by whichever the header has most of. */
final class CsvRows implements RowSource {

    private static final int HEADER_LOOKED_AT = 1 << 15;

    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private int number;

    private CsvRows(CsvReader<CsvRecord> csv, CloseableIterator<CsvRecord> records, List<String> header) {
        this.csv = csv;
        this.records = records;
        this.header = header;
    }

    static Opening open(BufferedReader text, String name, @Nullable Mapping mapping) throws IOException {
        Character told = mapping == null ? null : mapping.shape().separator();
        CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(told != null ? told : separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.of(limits -> limits.maxFields(MOST_COLUMNS)
                                .maxFieldSize(LONGEST_CELL)
                                .maxRecordSize(LONGEST_ROW)),
                        text);
        try {
            CloseableIterator<CsvRecord> records = csv.iterator();
            if (!records.hasNext()) {
                return new Refused(name + "est vide.");
            }
            List<String> header = distinct(records.next().getFields());
            Optional<String> wrong = mapping == null ? withoutName(header, name) : missing(header, mapping);
            if (wrong.isPresent()) {
                return new Refused(wrong.get());
            }
            return new Opened(new CsvRows(csv, records, header));
        } catch (CsvParseException | UncheckedIOException e) {
            return new Refused(name + "ne se lit pas comme un CSV : " + reason(e) + ".");
        }
    }

    private static Optional<String> withoutName(List<String> header, String name) {
        return header.stream()
                        .map(StandardField::find)
                        .flatMap(Optional::stream)
                        .anyMatch(StandardField.NAME::equals)
                ? Optional.empty()
                : Optional.of(name + "n’est pas un fichier de lieux : sa première ligne n’a pas de colonne « nom ».");
    }

    private static Optional<String> missing(List<String> header, Mapping mapping) {
        List<Mistake> missing = mapping.missingFrom(Set.copyOf(header));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(missing.stream()
                        .map(mistake -> mistake.in(mapping.fileName()))
                        .collect(Collectors.joining(" ; ", "La correspondance ne va pas avec le fichier. ", "")));
    }

    @Override
    public Next next() {
        try {
            if (!records.hasNext()) {
                return new End();
            }
            CsvRecord record = records.next();
            number++;
            Map<String, String> columns = LinkedHashMap.newLinkedHashMap(record.getFieldCount());
            for (int i = 0; i < record.getFieldCount(); i++) {
                String column = i < header.size() ? header.get(i) : "colonne " + (i + 1);
                if (!record.getField(i).isEmpty()) {
                    columns.put(column, record.getField(i));
                }
            }
            return new Row(new RawRow(number, columns));
        } catch (CsvParseException | UncheckedIOException e) {
            return new Broken("après la ligne " + number + " : " + reason(e));
        }
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(HEADER_LOOKED_AT + 1);
        int commas = 0;
        int semicolons = 0;
        int tabs = 0;
        boolean quoted = false;
        boolean begun = false;
        for (int i = 0; i < HEADER_LOOKED_AT; i++) {
            int c = text.read();
            if (c < 0 || ((c == '\n' || c == '\r') && !quoted && begun)) {
                break;
            }
            begun |= !Character.isWhitespace(c);
            quoted ^= c == '"';
            commas += c == ',' && !quoted ? 1 : 0;
            semicolons += c == ';' && !quoted ? 1 : 0;
            tabs += c == '\t' && !quoted ? 1 : 0;
        }
        text.reset();
        return tabs > commas && tabs > semicolons ? '\t' : semicolons > commas ? ';' : ',';
    }

    /** Two columns of one name are told apart, so that none is lost. */
    private static List<String> distinct(List<String> names) {
        List<String> distinct = new ArrayList<>();
        for (String name : names) {
            String free = name.strip();
            for (int i = 2; distinct.contains(free); i++) {
                free = name.strip() + " (" + i + ")";
            }
            distinct.add(free);
        }
        return distinct;
    }

    private static String reason(RuntimeException e) {
        String text = String.valueOf(
                e.getCause() == null ? e.getMessage() : e.getCause().getMessage());
        return text.contains("quot") || text.contains("Quot")
                ? "un guillemet n’est jamais refermé"
                : "une ligne ou une valeur est bien trop longue (guillemet jamais refermé ?)";
    }
}
