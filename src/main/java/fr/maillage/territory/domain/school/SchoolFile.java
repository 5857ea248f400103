package fr.maillage.territory.domain.school;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import fr.maillage.shared.PlainText;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A school calendar as text: the ministry's open data ({@code fr-en-calendrier-scolaire}, CSV whose columns are Description,
 * Population, Date de début, Date de fin, Zones), or iCalendar (RFC 5545). Both say the day when classes begin again, not the
 * last day without school.
 */
public final class SchoolFile {

    /** Rows read at most: the whole of the ministry's file has some thousands. */
    public static final int MOST_ROWS = 10_000;

    private static final List<String> NAME = List.of("description", "nom", "libelle", "vacances");
    private static final List<String> START = List.of("date de debut", "debut", "start date", "premier jour");
    private static final List<String> END = List.of("date de fin", "fin", "end date", "reprise");
    private static final List<String> LAST_DAY = List.of("dernier jour");
    private static final List<String> ZONES = List.of("zones", "zone");
    private static final List<String> POPULATION = List.of("population");
    private static final Pattern LETTERED =
            Pattern.compile("(?i)\\bzones?\\s+([ABC](?:\\s*(?:,|et|&|/|\\s)\\s*[ABC]\\b)*)");

    private SchoolFile() {}

    /** Its rows in order; empty when this is no school calendar at all. */
    public static Optional<List<FileRow>> read(String text) {
        String bare = text.startsWith("\ufeff") ? text.substring(1) : text;
        return bare.stripLeading().regionMatches(true, 0, "BEGIN:VCALENDAR", 0, 15)
                ? Optional.of(SchoolIcs.read(bare))
                : readCsv(bare.stripLeading());
    }

    private static Optional<List<FileRow>> readCsv(String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator(text))
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            List<FileRow> rows = new ArrayList<>();
            Columns columns = null;
            for (CsvRecord row : csv) {
                if (columns == null) {
                    columns = Columns.of(row.getFields());
                    if (columns.start() < 0 || (columns.end() < 0 && columns.lastDay() < 0)) {
                        return Optional.empty();
                    }
                } else if (rows.size() < MOST_ROWS) {
                    rows.add(columns.row((int) row.getStartingLineNumber(), row.getFields()));
                }
            }
            return columns == null ? Optional.empty() : Optional.of(List.copyOf(rows));
        } catch (CsvParseException | UncheckedIOException | java.io.IOException e) {
            return Optional.empty();
        }
    }

    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        if (header.indexOf('\t') >= 0) {
            return '\t';
        }
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    /** The zones that words name: « Vacances d’hiver – Zones A et C », « Corse ». */
    static Set<String> namedZones(String words, boolean whole) {
        Set<String> zones = new TreeSet<>();
        Matcher lettered = LETTERED.matcher(words);
        while (lettered.find()) {
            lettered.group(1)
                    .chars()
                    .map(Character::toUpperCase)
                    .filter(letter -> letter >= 'A' && letter <= 'C')
                    .forEach(letter -> zones.add("Zone " + (char) letter));
        }
        if (zones.isEmpty() && whole && !words.isBlank()) {
            zones.add(words.strip());
        }
        return zones;
    }

    /** A row out of what it says; the end is the day when classes begin again. */
    static FileRow row(
            int line,
            String name,
            Set<String> zones,
            @Nullable String start,
            @Nullable LocalDate last,
            boolean teachers) {
        LocalDate first = FileDate.of(start).map(FileDate::day).orElse(null);
        boolean summerBegins = first != null
                && (last == null || !last.isAfter(first))
                && first.getMonthValue() >= Month.JUNE.getValue()
                && first.getMonthValue() <= Month.JULY.getValue()
                && PlainText.of(name).contains("ete");
        LocalDate end = first != null && summerBegins ? LocalDate.of(first.getYear(), Month.AUGUST, 31) : last;
        return new FileRow(line, name, zones, first, end, summerBegins, teachers);
    }

    /** Where each thing stands in a row; -1 where it does not. */
    private record Columns(int name, int start, int end, int lastDay, int zones, int population) {

        static Columns of(List<String> header) {
            List<String> names = header.stream().map(PlainText::of).toList();
            return new Columns(
                    find(names, NAME),
                    find(names, START),
                    find(names, END),
                    find(names, LAST_DAY),
                    find(names, ZONES),
                    find(names, POPULATION));
        }

        FileRow row(int line, List<String> fields) {
            String who = PlainText.of(field(fields, population));
            LocalDate last = lastDay >= 0
                    ? FileDate.of(field(fields, lastDay)).map(FileDate::day).orElse(null)
                    : FileDate.of(field(fields, end)).map(FileDate::lastDay).orElse(null);
            String label = field(fields, name);
            return SchoolFile.row(
                    line,
                    label,
                    zones >= 0 ? namedZones(field(fields, zones), true) : namedZones(label, false),
                    field(fields, start),
                    last,
                    who.startsWith("enseignant"));
        }

        private static int find(List<String> names, List<String> wanted) {
            return wanted.stream()
                    .map(names::indexOf)
                    .filter(i -> i >= 0)
                    .findFirst()
                    .orElse(-1);
        }

        private static String field(List<String> fields, int index) {
            return index >= 0 && index < fields.size() ? fields.get(index).strip() : "";
        }
    }
}
