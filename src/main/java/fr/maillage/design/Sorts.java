package fr.maillage.design;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The columns a list may be sorted by, each a word of the address and the fixed SQL that stands for it. A test reads that
 * every SQL given here is a literal, so that {@code sort.orderBy()} may be put into a statement:
 *
 * <pre>
 * static final Sorts SORTS = Sorts.by("nom", "lower(name)").or("vu", "last_seen_at").lastly("id");
 * db.sql("select … order by " + sort.orderBy() + " limit :limit offset :offset")
 * </pre>
 *
 * The first one is the order nobody asked for. Rows without a value come last both ways.
 */
public final class Sorts {

    private final Map<String, List<String>> columns;
    private final String first;
    private final boolean firstDescending;
    private final String tie;

    private Sorts(Map<String, List<String>> columns, String first, boolean firstDescending, String tie) {
        this.columns = columns;
        this.first = first;
        this.firstDescending = firstDescending;
        this.tie = tie;
    }

    /** Begins with the usual order, smallest first. Several expressions are sorted by one after the other. */
    public static Sorts by(String word, String... sql) {
        return new Sorts(Map.of(word, List.of(sql)), word, false, "");
    }

    /** Begins with the usual order, greatest first: dates, as a rule. */
    public static Sorts byLast(String word, String... sql) {
        return new Sorts(Map.of(word, List.of(sql)), word, true, "");
    }

    /** Adds a column. */
    public Sorts or(String word, String... sql) {
        Map<String, List<String>> more = new LinkedHashMap<>(columns);
        more.put(word, List.of(sql));
        return new Sorts(more, first, firstDescending, tie);
    }

    /** What decides between equals, so that no row shows on two pages: the key of the table. */
    public Sorts lastly(String sql) {
        return new Sorts(columns, first, firstDescending, ", " + sql);
    }

    /** The order asked for, {@code nom} or {@code -nom}; the usual one when it is none of these. */
    public Sort read(@Nullable String asked) {
        String word = asked == null ? "" : asked.startsWith("-") ? asked.substring(1) : asked;
        return columns.containsKey(word)
                ? sort(word, asked != null && asked.startsWith("-"))
                : sort(first, firstDescending);
    }

    /** Whether the list may be sorted by this column. */
    public boolean has(String word) {
        return columns.containsKey(word);
    }

    private Sort sort(String word, boolean descending) {
        String direction = descending ? " desc nulls last" : " nulls last";
        String sql = columns.getOrDefault(word, List.of()).stream()
                .map(expression -> expression + direction)
                .collect(Collectors.joining(", "));
        return new Sort(word, descending, sql + tie);
    }
}
