package fr.maillage.directory;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another module shows on a page of the directory, such as the next sessions at a place.
 *
 * @param title what it is about
 * @param rows the first few
 * @param all where all of them are; null when these are all
 * @param onScreenOnly whether it says nothing to who holds the page on paper, such as links to things to print
 */
public record Panel(String title, List<Row> rows, @Nullable Way all, boolean onScreenOnly) {

    /** For the screen and for paper. */
    public Panel(String title, List<Row> rows, @Nullable Way all) {
        this(title, rows, all, false);
    }

    /**
     * One thing.
     *
     * @param text its words
     * @param href where it is told in full; empty when there is no more to tell
     * @param note when and where, in words
     * @param state such as « Complet »; null when there is nothing to say
     */
    public record Row(
            String text, String href, String note, @Nullable String state) {}

    /** A link and its words. */
    public record Way(String label, String href) {}
}
