package fr.maillage.territory.domain;

import java.util.List;

/** How well a commune's name answers words that were typed with mistakes: its letters, its sound, or its beginning. */
final class NameLikeness {

    /** The sound weighs a little less than the letters, the beginning of a name less than the whole. */
    private static final double SOUND = 0.97;

    private static final double BEGINNING = 0.93;

    private static final int SHORT = 5;

    private final int count;
    private final String key;
    private final String sound;

    NameLikeness(List<String> words) {
        List<String> bare = CommuneNames.withoutArticle(words);
        count = bare.size();
        key = CommuneNames.joined(bare);
        sound = FrenchSound.of(key);
    }

    /** The words joined, without article. */
    String key() {
        return key;
    }

    /** Whether one mistake changes it wholly. */
    boolean isShort() {
        return key.length() <= SHORT;
    }

    /** How they sound. */
    String sound() {
        return sound;
    }

    /** From 0 to 1. */
    double of(NamedCommune candidate) {
        double whole = Math.max(Likeness.of(key, candidate.key()), SOUND * Likeness.of(sound, candidate.sound()));
        List<String> words = CommuneNames.withoutArticle(candidate.words());
        if (words.size() <= count || key.length() < 4) {
            return whole;
        }
        String beginning = CommuneNames.joined(words.subList(0, count));
        return Math.max(whole, BEGINNING * Likeness.of(key, beginning));
    }
}
