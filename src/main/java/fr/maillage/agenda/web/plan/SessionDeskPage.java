package fr.maillage.agenda.web.plan;

import fr.maillage.agenda.SessionPanel;
import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A session, for those who plan.
 *
 * @param facts label and value, in order
 * @param publicPath its public address; null while it is a draft
 * @param series its place in a series, in words; null when it is alone
 * @param reason why it was cancelled or moved; empty when it was not
 * @param acts what may be done with it
 */
public record SessionDeskPage(
        String name,
        String id,
        String path,
        Link activity,
        String when,
        String state,
        String kind,
        String reason,
        List<Fact> facts,
        @Nullable String publicPath,
        @Nullable String series,
        List<SessionLines.Line> siblings,
        List<ConflictWords.Said> conflicts,
        List<SessionPanel.Panel> panels,
        List<String> traces,
        Acts acts) {

    /** A label and its value; a link when there is somewhere to go. */
    public record Fact(String label, String value, @Nullable String href) {}

    /** What may be done. */
    public record Acts(boolean publish, boolean edit, boolean move, boolean cancel, boolean copy, boolean delete) {}
}
