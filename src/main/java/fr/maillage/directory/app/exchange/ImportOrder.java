package fr.maillage.directory.app.exchange;

import fr.maillage.mapping.Mapping;
import fr.maillage.shared.PlainText;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an operator asks of an import.
 *
 * @param sourceId the source that the file speaks for; see {@link #isSourceId}
 * @param force whether places may be marked gone even when they are more than half of the source
 * @param report where to write the doubtful values as a CSV file; null for nowhere
 * @param mapping what makes the file's rows rows of the standard; null when they are already
 */
public record ImportOrder(
        Path file,
        String sourceId,
        boolean force,
        @Nullable Path report,
        @Nullable Mapping mapping) {

    private static final Pattern SOURCE_ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern VERSION = Pattern.compile("v\\d+|\\d{4,}|\\d");

    /** An import of a file in the standard. */
    public ImportOrder(Path file, String sourceId, boolean force, @Nullable Path report) {
        this(file, sourceId, force, report, null);
    }

    /** Lower-case letters, digits and hyphens, at most 40. */
    public static boolean isSourceId(String text) {
        return SOURCE_ID.matcher(text).matches();
    }

    /** The source that a file's name means: its words without version, date and ending. {@code paca-v1-20240912.json} gives {@code paca}. */
    public static String sourceOf(Path file) {
        String name = String.valueOf(file.getFileName()).replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        String words = Arrays.stream(PlainText.of(name).split(" ", -1))
                .filter(word -> !VERSION.matcher(word).matches())
                .collect(Collectors.joining("-"));
        String id = PlainText.slug(words, 40);
        return isSourceId(id) ? id : "import";
    }
}
