package fr.maillage.directory.web.office.upkeep;

import fr.maillage.design.Change;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What going back to an earlier state would change.
 *
 * @param when the line to go back to, in words
 * @param now the columns concerned as they are, to be sent back
 * @param problem why it could not be done just now; null when nobody tried
 */
public record RevertPage(
        String name,
        String url,
        String action,
        String when,
        List<Change> changes,
        Map<String, String> now,
        @Nullable String problem) {}
