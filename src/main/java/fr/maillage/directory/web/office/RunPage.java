package fr.maillage.directory.web.office;

import fr.maillage.design.Choice;
import fr.maillage.design.Figure;
import fr.maillage.design.Link;
import fr.maillage.design.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An import and what it found strange.
 *
 * @param runs the other imports of the source that are kept
 * @param kind what is filtered on, for « all of this kind »; null when nothing is
 */
public record RunPage(
        String source,
        String url,
        String title,
        String fileName,
        List<Figure> figures,
        List<Link> runs,
        List<Choice> kinds,
        Listing listing,
        List<Row> rows,
        @Nullable Kind kind,
        boolean maySetAside) {

    /** A finding, in words. */
    public record Row(
            String number,
            String field,
            String column,
            String kind,
            String key,
            String value,
            String action,
            @Nullable String placeUrl,
            boolean seen) {}

    /** A kind of finding. */
    public record Kind(String column, String kind) {}
}
