package fr.maillage.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The mappings that are shipped with Maillage, for files that are published as open data. */
public final class MappingExamples {

    /** What an operator writes before an example's name where a file is expected: {@code exemple:liste-fs}. */
    public static final String PREFIX = "exemple:";

    private static final List<String> NAMES = List.of(
            "bfc-ternum",
            "bus-france-services-charente",
            "haute-vienne",
            "hub-lo",
            "liste-fs",
            "maine-et-loire",
            "regionsud");

    private MappingExamples() {}

    /** Their names, in order. */
    public static List<String> list() {
        return NAMES;
    }

    /** The text of an example. */
    public static Optional<String> find(String name) {
        if (!NAMES.contains(name)) {
            return Optional.empty();
        }
        try (InputStream in = MappingExamples.class.getResourceAsStream("examples/" + name + ".yaml")) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
