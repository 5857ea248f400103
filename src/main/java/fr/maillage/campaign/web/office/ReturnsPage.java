package fr.maillage.campaign.web.office;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a file.
 *
 * @param unreadable why nothing was read; null when it was
 */
public record ReturnsPage(
        String name, String path, @Nullable String unreadable, long taken, long nothing, long refused, List<Row> rows) {

    /** A row of the file. */
    public record Row(int number, String sheet, String state, String kind, String what) {}
}
