package fr.maillage.catalogue.app;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * A catalogue on paper, as its template sets it.
 *
 * @param pages on which page each anchor is; empty at the first passage
 * @param notes how many pages for notes make the number of pages a multiple of four
 */
public record Booklet(Matter matter, Map<String, Integer> pages, int notes) {

    /** What stands for a page that is not known yet. */
    private static final String UNKNOWN = "00";

    /** The page of an anchor, as it is printed. */
    public String page(String anchor) {
        Integer page = pages.get(anchor);
        return page == null ? UNKNOWN : String.valueOf(page);
    }

    /** The pages of an index line, each once. */
    public String pages(Matter.Line line) {
        List<Integer> found = line.anchors().stream()
                .map(pages::get)
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        return found.isEmpty() ? UNKNOWN : found.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    /** One entry for each page for notes. */
    public List<Integer> noteSheets() {
        return java.util.stream.IntStream.rangeClosed(1, notes).boxed().toList();
    }
}
