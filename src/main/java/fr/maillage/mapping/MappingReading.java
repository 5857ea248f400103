package fr.maillage.mapping;

import java.util.List;

/** What came of reading a mapping file: all its mistakes at once, or a mapping that can be applied. */
public sealed interface MappingReading {

    /** The mapping has no mistake that can be seen without a file to apply it to. */
    record Sound(Mapping mapping) implements MappingReading {}

    /** At least one mistake, in the order of their lines. */
    record Mistaken(String fileName, List<Mistake> mistakes) implements MappingReading {

        /** Each mistake as a line of French: file, line, reason. */
        public List<String> sentences() {
            return mistakes.stream().map(mistake -> mistake.in(fileName)).toList();
        }
    }
}
