package fr.maillage.office.web;

import fr.maillage.design.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of the log.
 *
 * @param actions what can be asked for
 * @param older where the next page is; null on the last
 * @param csv where the whole of it can be downloaded
 */
public record JournalPage(
        JournalQuery asked,
        List<Choice> actions,
        List<Row> rows,
        @Nullable String older,
        String csv) {

    /**
     * One deed in words.
     *
     * @param whoHref everything this person did; null when nobody in particular acted
     * @param onHref everything that was done to this
     */
    public record Row(
            String at,
            String who,
            @Nullable String whoHref,
            String what,
            String on,
            String onHref,
            List<String> details) {}
}
