package fr.maillage.needs.domain;

import java.util.List;
import java.util.Optional;

/** How people type where they can be reached. */
public final class ContactReading {

    /** As many lines as an envelope has below the name, and as long as its window shows (NF Z 10-011). */
    public static final int MOST_POSTAL_LINES = 5;

    public static final int LONGEST_POSTAL_LINE = 38;

    private ContactReading() {}

    /** What stands on an envelope below the name; empty when it is not fit for one: one line, too many, too long, no town. */
    public static Optional<List<String>> postal(String typed) {
        List<String> lines =
                typed.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        boolean fits = lines.size() >= 2
                && lines.size() <= MOST_POSTAL_LINES
                && lines.stream().allMatch(line -> line.length() <= LONGEST_POSTAL_LINE);
        return fits && lines.getLast().matches("\\d{5}\\s.+") ? Optional.of(lines) : Optional.empty();
    }
}
