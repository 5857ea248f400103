package fr.maillage.directory.web.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The sources of places. */
public record SourcesPage(List<Row> sources) {

    /**
     * A source, in words.
     *
     * @param last when it was imported last; null when it never was
     */
    public record Row(
            String id,
            String name,
            String shown,
            String gone,
            int open,
            @Nullable String last,
            @Nullable String lastUrl) {}
}
