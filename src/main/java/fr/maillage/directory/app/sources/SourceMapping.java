package fr.maillage.directory.app.sources;

import fr.maillage.directory.app.exchange.ImportOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import org.springframework.stereotype.Component;

/** How the file of a source becomes rows of the national standard. */
@Component
public class SourceMapping {

    /** Raised when a release reads the same file better: files that did not change are then read once more. */
    private static final String READER = "1";

    /** What is wrong with a mapping’s text, each with its line, in French; empty when it is sound, or empty itself. */
    public List<String> mistakes(String yaml) {
        return List.of();
    }

    ImportOrder order(Source source, Path file, boolean force) {
        return new ImportOrder(file, source.id(), force, null);
    }

    /** What a file’s meaning depends on besides its content. */
    String readAs(SourceSettings settings) {
        String all = READER + "\n" + settings.url() + "\n" + settings.mapping();
        return HexFormat.of().formatHex(FileDigest.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
