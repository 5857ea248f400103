package fr.maillage.mapping;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How several foreign rows make one place: a file with a row a service, or a row a day.
 *
 * @param by the standard's columns that must be the same
 * @param joined what stands between the differing values of these columns; of the others the first value is kept
 */
public record Grouping(List<String> by, Map<String, String> joined) {

    /** What rows of one place share. */
    public String key(Mapped row) {
        return String.join(
                "\u0000",
                by.stream()
                        .map(column -> row.columns().getOrDefault(column, ""))
                        .toList());
    }

    /** The rows of one place as one row, in their order; at least one. */
    public Mapped merge(List<Mapped> rows) {
        Map<String, Set<String>> values = new LinkedHashMap<>();
        rows.forEach(row -> row.columns()
                .forEach((column, value) -> values.computeIfAbsent(column, _ -> new LinkedHashSet<>())
                        .addAll("|".equals(joined.get(column)) ? List.of(value.split("\\|", -1)) : List.of(value))));
        Map<String, String> columns = new LinkedHashMap<>();
        values.forEach((column, all) -> {
            String between = joined.get(column);
            columns.put(column, between == null ? all.iterator().next() : String.join(between, all));
        });
        return new Mapped(
                columns,
                rows.stream().flatMap(row -> row.remarks().stream()).distinct().toList());
    }
}
