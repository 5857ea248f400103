package fr.maillage.directory.domain.merge;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * One sheet put together from the records of several sources. The same records and rules always give the same sheet.
 *
 * @param cells every column
 * @param origins for each column that says something, the places whose records say it
 */
public record MergedSheet(Map<StandardField, String> cells, Map<StandardField, List<UUID>> origins) {

    private static final Comparator<OneRecord> PRIORITY = Comparator.comparingInt(OneRecord::priority)
            .reversed()
            .thenComparing(record -> !record.head())
            .thenComparing(record -> record.cell(StandardField.UPDATED_ON), Comparator.reverseOrder())
            .thenComparing(OneRecord::place);
    private static final Comparator<OneRecord> NEWEST = Comparator.comparing(
                    (OneRecord record) -> record.cell(StandardField.UPDATED_ON))
            .reversed()
            .thenComparing(PRIORITY);
    /** Prose is joined by a comma, lists as the standard joins them. */
    private static final String LIST = "|";

    private static final int LONGEST_COLLECTORS = 400;

    /**
     * Puts the sheet together.
     *
     * @param records at least one
     * @param rules a group that is not there follows its shipped rule
     */
    public static MergedSheet of(Collection<OneRecord> records, Map<FieldGroup, FieldRule> rules) {
        MergedSheet sheet = new MergedSheet(new EnumMap<>(StandardField.class), new EnumMap<>(StandardField.class));
        for (FieldGroup group : FieldGroup.values()) {
            FieldRule rule = rules.getOrDefault(group, group.shipped());
            if (group == FieldGroup.ADDRESS) {
                sheet.address(records, rule);
            } else {
                group.fields().forEach(field -> sheet.take(field, records, rule));
            }
        }
        sheet.collectors(records);
        sheet.day(records);
        StandardField.CURRENT.forEach(field -> sheet.cells.putIfAbsent(field, ""));
        return sheet;
    }

    private void take(StandardField field, Collection<OneRecord> records, FieldRule rule) {
        List<OneRecord> ordered = records.stream()
                .filter(record -> !record.cell(field).isEmpty())
                .sorted(Comparator.comparing(
                                (OneRecord record) -> !record.byHand().contains(field))
                        .thenComparing(order(field, rule)))
                .toList();
        if (ordered.isEmpty()) {
            return;
        }
        boolean single = field == StandardField.BOOKING || field == StandardField.ACCESSIBILITY;
        if (rule == FieldRule.UNION && !single) {
            Set<String> words = new LinkedHashSet<>();
            ordered.forEach(record -> split(record.cell(field)).forEach(words::add));
            cells.put(field, String.join(LIST, words));
            origins.put(field, ordered.stream().map(OneRecord::place).toList());
        } else {
            cells.put(field, ordered.getFirst().cell(field));
            origins.put(field, List.of(ordered.getFirst().place()));
        }
    }

    /** Whole from one record, save that a known point in the same commune is better than none. */
    private void address(Collection<OneRecord> records, FieldRule rule) {
        List<OneRecord> ordered = records.stream()
                .sorted(Comparator.comparing(
                                (OneRecord record) -> !(record.byHand().contains(StandardField.ADDRESS)
                                        || record.byHand().contains(StandardField.COMMUNE)))
                        .thenComparing(
                                record -> record.cell(StandardField.ADDRESS).isEmpty())
                        .thenComparing(order(StandardField.ADDRESS, rule)))
                .toList();
        OneRecord best = ordered.getFirst();
        OneRecord pointed = ordered.stream()
                .filter(record -> !record.cell(StandardField.LATITUDE).isEmpty() && sameCommune(record, best))
                .findFirst()
                .orElse(best);
        for (StandardField field : FieldGroup.ADDRESS.fields()) {
            boolean point = field == StandardField.LATITUDE || field == StandardField.LONGITUDE;
            OneRecord from = point ? pointed : best;
            if (!from.cell(field).isEmpty()) {
                cells.put(field, from.cell(field));
                origins.put(field, List.of(from.place()));
            }
        }
    }

    private static boolean sameCommune(OneRecord one, OneRecord other) {
        return one.cell(StandardField.INSEE_CODE).equals(other.cell(StandardField.INSEE_CODE));
    }

    private void collectors(Collection<OneRecord> records) {
        List<OneRecord> ordered = records.stream()
                .filter(record -> !record.cell(StandardField.COLLECTED_BY).isEmpty())
                .sorted(PRIORITY)
                .toList();
        List<String> said = ordered.stream()
                .map(record -> record.cell(StandardField.COLLECTED_BY))
                .distinct()
                .toList();
        String joined = String.join(", ", said);
        if (!said.isEmpty()) {
            cells.put(StandardField.COLLECTED_BY, joined.length() <= LONGEST_COLLECTORS ? joined : said.getFirst());
            origins.put(
                    StandardField.COLLECTED_BY,
                    ordered.stream().map(OneRecord::place).toList());
        }
    }

    private void day(Collection<OneRecord> records) {
        records.stream().min(NEWEST).ifPresent(record -> {
            if (!record.cell(StandardField.UPDATED_ON).isEmpty()) {
                cells.put(StandardField.UPDATED_ON, record.cell(StandardField.UPDATED_ON));
                origins.put(StandardField.UPDATED_ON, List.of(record.place()));
            }
        });
    }

    private static Comparator<OneRecord> order(StandardField field, FieldRule rule) {
        return switch (rule) {
            case PRIORITY, UNION -> PRIORITY;
            case NEWEST -> NEWEST;
            case LONGEST ->
                Comparator.comparingInt((OneRecord record) -> record.cell(field).length())
                        .reversed()
                        .thenComparing(PRIORITY);
        };
    }

    private static List<String> split(String value) {
        List<String> words = new ArrayList<>();
        Stream.of(value.split("\\|", -1))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .forEach(words::add);
        return words;
    }
}
