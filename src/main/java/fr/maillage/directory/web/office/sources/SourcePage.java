package fr.maillage.directory.web.office.sources;

import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.directory.web.office.sources.SourceWording.StateView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source.
 *
 * @param own whether it is that of the places made here
 * @param moving whether a reading is under way or about to be: the page then offers to look again
 * @param progress rows read so far by the one under way; empty when none is
 * @param address where its file lies; empty when files are brought by hand
 * @param mapping the text of its mapping; empty for the standard
 * @param runs imports that are not among the readings: those made from the command line
 * @param held whether places are held back, which somebody may override
 */
public record SourcePage(
        String id,
        String name,
        boolean own,
        StateView state,
        boolean moving,
        String progress,
        List<Figure> figures,
        List<Fact> facts,
        String address,
        String mapping,
        boolean mayEdit,
        boolean held,
        List<Row> readings,
        List<Link> runs) {

    /** A setting, in words. */
    public record Fact(String label, String value) {}

    /** A reading that is over. */
    public record Row(
            String when,
            String how,
            String kind,
            String outcome,
            String reason,
            @Nullable String runUrl) {}
}
