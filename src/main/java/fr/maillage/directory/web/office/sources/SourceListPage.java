package fr.maillage.directory.web.office.sources;

import fr.maillage.directory.web.office.sources.SourceWording.StateView;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of places. */
public record SourceListPage(List<Row> sources, boolean mayEdit) {

    /**
     * A source, in words.
     *
     * @param next when it is read by itself; empty for never
     * @param open findings of its latest import that nobody has looked at
     * @param runUrl that import; null when there was none
     */
    public record Row(
            String id,
            String name,
            String owner,
            String shown,
            String gone,
            StateView state,
            String next,
            int open,
            @Nullable String runUrl) {}
}
