package fr.maillage.notifications.web;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /gestion/messages/courriers}: the batches of letters. */
public record LettersPage(List<Link> tabs, @Nullable String done, int due, List<Batch> batches) {

    /** One batch; {@code posted} is when, or null. */
    public record Batch(
            int number,
            String made,
            int letters,
            int pages,
            @Nullable String posted,
            boolean kept) {}
}
