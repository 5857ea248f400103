package fr.maillage.mapping;

import fr.maillage.mapping.domain.MappingReader;
import fr.maillage.mapping.domain.Rules;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A mapping file, read: how a foreign file becomes rows of the national standard. Immutable, and safe for several threads.
 *
 * <p>The format is told in {@code docs/guide/correspondances.md}.
 */
public final class Mapping {

    private final String fileName;
    private final Rules rules;

    private Mapping(String fileName, Rules rules) {
        this.fileName = fileName;
        this.rules = rules;
    }

    /**
     * Reads a mapping file; whatever the text is, the answer is a mapping or its mistakes.
     *
     * @param fileName for messages
     * @param targets the names of the standard's columns
     */
    public static MappingReading read(String fileName, String yaml, Set<String> targets) {
        return read(fileName, yaml, Targets.of(targets));
    }

    /**
     * As {@link #read(String, String, Set)}; also refuses constants and words of dictionaries that a column does not take.
     *
     * @param targets the standard's columns and their words
     */
    public static MappingReading read(String fileName, String yaml, Targets targets) {
        return switch (MappingReader.read(yaml, targets)) {
            case MappingReader.Good(Rules rules) -> new MappingReading.Sound(new Mapping(fileName, rules));
            case MappingReader.Bad(List<Mistake> mistakes) -> new MappingReading.Mistaken(fileName, mistakes);
        };
    }

    /** The row in the standard's columns. */
    public Mapped apply(Map<String, String> foreign) {
        return rules.apply(foreign);
    }

    /** Why this row is left out, in French; empty for a row to be taken. */
    public Optional<String> findSkip(Map<String, String> foreign) {
        return rules.findSkip(foreign);
    }

    /** How to open the file. */
    public FileShape shape() {
        return rules.shape();
    }

    /** Whether and how rows are put together; empty when a row is a place. */
    public Optional<Grouping> grouping() {
        return Optional.ofNullable(rules.grouping());
    }

    /** What the file calls the source: « Liste des France Services »; empty when it does not say. */
    public String name() {
        return rules.name();
    }

    /** The name of the mapping file, for messages. */
    public String fileName() {
        return fileName;
    }

    /** Mistakes that only show with a file: columns that the mapping names and the file does not have. */
    public List<Mistake> missingFrom(Set<String> columns) {
        return rules.named().entrySet().stream()
                .filter(named -> !columns.contains(named.getKey()))
                .map(named -> new Mistake(
                        named.getValue(),
                        "le fichier n’a pas de colonne « " + named.getKey() + " »"
                                + NearWord.suggestion(named.getKey(), columns)))
                .sorted(java.util.Comparator.comparingInt(Mistake::line))
                .toList();
    }

    /** Those of the file's columns that the mapping neither uses nor leaves aside on purpose. */
    public Set<String> unused(Set<String> columns) {
        Set<String> unused = new TreeSet<>(columns);
        unused.removeAll(rules.named().keySet());
        unused.removeAll(rules.ignored());
        return unused;
    }
}
