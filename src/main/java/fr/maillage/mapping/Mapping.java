package fr.maillage.mapping;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A mapping file, read: how a foreign file becomes rows of the national standard. Immutable, and safe for several threads.
 *
 * <p>The format is told in {@code docs/guide/correspondances.md}.
 */
public final class Mapping {

    private Mapping() {}

    /**
     * Reads a mapping file; whatever the text is, the answer is a mapping or its mistakes.
     *
     * @param fileName for messages
     * @param targets the names of the standard's columns
     */
    public static MappingReading read(String fileName, String yaml, Set<String> targets) {
        return new MappingReading.Mistaken(fileName, List.of(new Mistake(0, "pas encore lu")));
    }

    /** The row in the standard's columns. */
    public Mapped apply(Map<String, String> foreign) {
        throw new UnsupportedOperationException();
    }

    /** Why this row is left out, in French; empty for a row to be taken. */
    public Optional<String> findSkip(Map<String, String> foreign) {
        throw new UnsupportedOperationException();
    }

    /** How to open the file. */
    public FileShape shape() {
        throw new UnsupportedOperationException();
    }

    /** Whether and how rows are put together; empty when a row is a place. */
    public Optional<Grouping> grouping() {
        throw new UnsupportedOperationException();
    }

    /** Mistakes that only show with a file: columns that the mapping names and the file does not have. */
    public List<Mistake> missingFrom(Set<String> columns) {
        throw new UnsupportedOperationException();
    }

    /** Those of the file's columns that the mapping neither uses nor leaves aside on purpose. */
    public Set<String> unused(Set<String> columns) {
        throw new UnsupportedOperationException();
    }

    public String fileName() {
        throw new UnsupportedOperationException();
    }
}
