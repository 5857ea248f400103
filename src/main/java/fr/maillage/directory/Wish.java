package fr.maillage.directory;

import java.util.List;
import java.util.Set;

/**
 * What was understood of someone's words.
 *
 * @param said the words as typed, cut; empty when nothing was asked
 * @param expressions everyday expressions recognised, best first
 * @param leading services that answer it best
 * @param helping all services that may answer it
 * @param audiences whom it is for, when that was said
 * @param stems stems of the meaningful words (text search configuration {@code maillage_fr}), spelling mended
 */
public record Wish(
        String said,
        List<String> expressions,
        Set<Service> leading,
        Set<Service> helping,
        Set<Audience> audiences,
        List<String> stems) {

    /** Whether anything was asked at all. */
    public boolean isAsked() {
        return !said.isEmpty();
    }
}
