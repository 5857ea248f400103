package fr.maillage.directory.domain.search;

import java.util.List;
import java.util.Set;

/**
 * What was understood of someone's words.
 *
 * @param said the words as typed, cut at {@link #MOST_CHARACTERS}; empty when nothing was asked
 * @param corrected the words as they were read, when a spelling was mended; empty otherwise
 * @param expressions everyday expressions recognised, best first
 * @param leading terms that answer the need best: the first target of each expression
 * @param helping all terms that may answer it
 * @param stems stems of the meaningful words, for looking into names and descriptions of places
 */
public record Need(
        String said,
        String corrected,
        List<String> expressions,
        Set<Target> leading,
        Set<Target> helping,
        List<String> stems) {

    /** Longer questions are cut: nobody reads a page aloud into a search box. */
    public static final int MOST_CHARACTERS = 120;

    /** Nothing was asked. */
    public static final Need NONE = new Need("", "", List.of(), Set.of(), Set.of(), List.of());

    /** Whether anything was asked at all. */
    public boolean isAsked() {
        return !said.isEmpty();
    }

    /** Whether the vocabulary knows what this is about. */
    public boolean isUnderstood() {
        return !leading.isEmpty();
    }
}
