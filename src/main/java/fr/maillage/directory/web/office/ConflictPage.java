package fr.maillage.directory.web.office;

import fr.maillage.design.Mistake;
import java.util.List;
import java.util.Map;

/**
 * What two people changed at once.
 *
 * @param carried all that I want, by field
 * @param before the fields as they were when I began
 * @param theirs what the others wrote, where we disagree
 * @param who who changed it meanwhile, and when; empty when it was a source
 */
public record ConflictPage(
        String placeName,
        String placeUrl,
        String action,
        String who,
        List<Clash> clashes,
        Map<String, String> carried,
        Map<String, String> before,
        Map<String, String> theirs,
        List<Mistake> mistakes) {

    /** A field, or fields that go together, in words. */
    public record Clash(String name, String label, String before, String mine, String theirs) {}
}
