package fr.maillage.directory.app.sources;

import fr.maillage.directory.app.exchange.ImportOrder;
import fr.maillage.directory.domain.exchange.StandardTargets;
import fr.maillage.mapping.Mapping;
import fr.maillage.mapping.MappingExamples;
import fr.maillage.mapping.MappingReading;
import fr.maillage.mapping.MappingReading.Mistaken;
import fr.maillage.mapping.MappingReading.Sound;
import fr.maillage.mapping.Mistake;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** How the file of a source becomes rows of the national standard. */
@Component
public class SourceMapping {

    /** Raised when a release reads the same file better: files that did not change are then read once more. */
    private static final String READER = "1";

    /** An import to be made, or why it cannot be. */
    sealed interface Order {}

    /** What to import, and how. */
    record Ready(ImportOrder order) implements Order {}

    /** The mapping that is kept cannot be used; one sentence of French. */
    record Unusable(String reason) implements Order {}

    /** What is wrong with a mapping’s text; empty when it is sound, or says nothing. */
    public List<Mistake> mistakes(String yaml) {
        return !yaml.isBlank() && read("correspondance", yaml) instanceof Mistaken(String _, List<Mistake> mistakes)
                ? mistakes
                : List.of();
    }

    /** The names of the mappings that are shipped. */
    public List<String> listExamples() {
        return MappingExamples.list();
    }

    /** The text of one of them. */
    public Optional<String> findExample(String name) {
        return MappingExamples.find(name);
    }

    Order order(Source source, Path file, boolean force) {
        String yaml = source.settings().mapping();
        if (yaml.isBlank()) {
            return new Ready(new ImportOrder(file, source.id(), force, null));
        }
        return switch (read(source.id(), yaml)) {
            case Sound(Mapping mapping) -> new Ready(new ImportOrder(file, source.id(), force, null, mapping));
            case Mistaken mistaken ->
                new Unusable("La correspondance ne peut pas être suivie : "
                        + mistaken.sentences().getFirst() + ".");
        };
    }

    private static MappingReading read(String name, String yaml) {
        return Mapping.read(name, yaml, StandardTargets.ALL);
    }

    /** What a file’s meaning depends on besides its content. */
    String readAs(SourceSettings settings) {
        String all = READER + "\n" + settings.url() + "\n" + settings.mapping();
        return HexFormat.of().formatHex(FileDigest.sha256().digest(all.getBytes(StandardCharsets.UTF_8)));
    }
}
