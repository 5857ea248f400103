package fr.maillage.design;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A long list of the back office, as its address asks for it: filters, order, page. Everything is in the address, so a list
 * can be kept as a bookmark, sent, gone back to, and works without a script.
 *
 * <pre>
 * Listing asked = Listing.asked(request, SORTS, "q", "commune");
 * int total = people.count(asked.filter("q"));
 * Listing listing = asked.counted(total);
 * rows = people.list(asked.filter("q"), listing.sort(), listing.limit(), listing.offset());
 * </pre>
 */
public final class Listing {

    /** Rows of a page. */
    public static final int PAGE = 50;

    private static final int LONGEST = 200;
    private static final int MOST_VALUES = 50;

    private final String path;
    private final Map<String, List<String>> filters;
    private final Sorts sorts;
    private final Sort sort;
    private final int page;
    private final int size;
    private final int total;

    private Listing(
            String path, Map<String, List<String>> filters, Sorts sorts, Sort sort, int page, int size, int total) {
        this.path = path;
        this.filters = filters;
        this.sorts = sorts;
        this.sort = sort;
        this.page = page;
        this.size = size;
        this.total = total;
    }

    /**
     * Reads {@code tri}, {@code page} and these filters; whatever makes no sense is as if it had not been asked.
     *
     * @param filters the names of the parameters that narrow the list; others are dropped from its links
     */
    public static Listing asked(HttpServletRequest request, Sorts sorts, String... filters) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        for (String name : filters) {
            String[] values = request.getParameterValues(name);
            List<String> tidy = values == null
                    ? List.of()
                    : Arrays.stream(values)
                            .map(Listing::tidy)
                            .filter(value -> !value.isEmpty())
                            .limit(MOST_VALUES)
                            .toList();
            if (!tidy.isEmpty()) {
                given.put(name, tidy);
            }
        }
        return new Listing(
                request.getRequestURI(),
                given,
                sorts,
                sorts.read(request.getParameter("tri")),
                number(request.getParameter("page")),
                PAGE,
                0);
    }

    /** A list as the gallery shows it, filtered and sorted as nobody asked. */
    public static Listing example(String path, List<String> filters, Sorts sorts, int total) {
        Map<String, List<String>> given = new LinkedHashMap<>();
        filters.forEach(name -> given.put(name, List.of("val")));
        return new Listing(path, given, sorts, sorts.read(null), 1, PAGE, 0).counted(total);
    }

    /** With so many rows a page instead of {@value #PAGE}. */
    public Listing paged(int rows) {
        return new Listing(path, filters, sorts, sort, page, rows, total);
    }

    /** Once it is known how many rows there are; a page beyond the last becomes the last. */
    public Listing counted(int rows) {
        int last = Math.max(1, (rows + size - 1) / size);
        return new Listing(path, filters, sorts, sort, Math.min(page, last), size, rows);
    }

    /** What a filter asks for, tidied, at most 200 characters; empty when it was not used. */
    public String filter(String name) {
        List<String> values = filters.get(name);
        return values == null ? "" : values.getFirst();
    }

    /** The same for a filter that may be given several times. */
    public List<String> filters(String name) {
        return filters.getOrDefault(name, List.of());
    }

    /** Whether anything narrows the list. */
    public boolean isFiltered() {
        return !filters.isEmpty();
    }

    /** The order of the rows; {@link Sort#orderBy} goes into the statement. */
    public Sort sort() {
        return sort;
    }

    /** Whether there is a way to sort by this column. */
    public boolean sorts(String word) {
        return sorts.has(word);
    }

    /** How many rows a page has at most. */
    public int limit() {
        return size;
    }

    /** How many rows come before this page. */
    public int offset() {
        return (page - 1) * size;
    }

    /** The page shown, from 1. */
    public int page() {
        return page;
    }

    /** How many pages there are, 1 at least. */
    public int pages() {
        return Math.max(1, (total + size - 1) / size);
    }

    /** How many rows there are in all. */
    public int total() {
        return total;
    }

    /** The last row of this page, counted from 1. */
    public int lastRow() {
        return Math.min(total, offset() + size);
    }

    /** The list without any filter, in the same order. */
    public String unfiltered() {
        return path + (sort.equals(sorts.read(null)) ? "" : "?tri=" + sort.inAddress());
    }

    /** The address of the list itself. */
    public String path() {
        return path;
    }

    /** This list at another page. */
    public String atPage(int number) {
        return path + query(sort.inAddress(), number);
    }

    /** This list sorted by that column; the other way round when it already is. */
    public String sortedBy(String word) {
        boolean turn = sort.word().equals(word) && !sort.descending();
        return path + query(turn ? "-" + word : word, 1);
    }

    /** The same rows at another address, such as {@code /gestion/lieux.csv}. */
    public String at(String otherPath) {
        return otherPath + query(sort.inAddress(), 1);
    }

    private String query(String order, int number) {
        StringBuilder query = new StringBuilder();
        filters.forEach((name, values) -> values.forEach(value -> append(query, name, value)));
        if (!order.equals(sorts.read(null).inAddress())) {
            append(query, "tri", order);
        }
        if (number > 1) {
            append(query, "page", String.valueOf(number));
        }
        return query.toString();
    }

    private static void append(StringBuilder query, String name, String value) {
        query.append(query.isEmpty() ? '?' : '&')
                .append(name)
                .append('=')
                .append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    private static String tidy(String value) {
        String tidy = value.replaceAll("\\p{Cntrl}+", " ").strip();
        return tidy.length() <= LONGEST ? tidy : tidy.substring(0, LONGEST);
    }

    private static int number(@Nullable String asked) {
        return asked != null && asked.matches("[1-9]\\d{0,5}") ? Integer.parseInt(asked) : 1;
    }
}
