package fr.maillage.agenda.web.permanence;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Regular hours, by commune.
 *
 * @param asked the words that narrow the list
 * @param add where a permanence is described; null for whoever may not
 */
public record PermanencesPage(
        List<Row> rows, String asked, @Nullable String add) {

    /** One rule of a permanence. */
    public record Row(String href, String title, String sentence, String where, String place, boolean draft) {}
}
