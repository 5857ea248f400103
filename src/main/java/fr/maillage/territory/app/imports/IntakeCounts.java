package fr.maillage.territory.app.imports;

import java.util.List;

/**
 * What became of a file's features: each is counted exactly once.
 *
 * @param rejections the first 20 reasons, one line of French each
 */
public record IntakeCounts(int created, int updated, int unchanged, int rejected, List<String> rejections) {

    /** How many features there were. */
    public int features() {
        return created + updated + unchanged + rejected;
    }

    /** How many communes went in or were there already. */
    public int accepted() {
        return features() - rejected;
    }
}
