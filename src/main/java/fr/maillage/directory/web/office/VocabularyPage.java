package fr.maillage.directory.web.office;

import fr.maillage.design.Listing;
import fr.maillage.design.Mistake;
import fr.maillage.directory.web.PlaceView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The vocabulary: its lines, a sentence to try, the words that found nothing.
 *
 * @param tried what a sentence gives; null when none was tried
 */
public record VocabularyPage(
        Listing listing, List<Row> rows, @Nullable Tried tried, List<Unanswered> unanswered) {

    /** A line, in words. */
    public record Row(int id, String text, List<String> targets, boolean byHand) {}

    /**
     * What a sentence gives.
     *
     * @param read how it was read when its spelling was mended; empty otherwise
     * @param places the first places that the search shows for it
     */
    public record Tried(
            String said, String read, List<String> expressions, List<String> targets, List<PlaceView> places) {}

    /** Words that found nothing. */
    public record Unanswered(String text, int asked, String last) {}

    /**
     * A line as a form.
     *
     * @param id empty for a new one
     * @param from the unanswered words that it is made from; empty for none
     */
    public record Form(String id, String from, FieldView text, List<FieldView> targets, List<Mistake> mistakes) {}
}
