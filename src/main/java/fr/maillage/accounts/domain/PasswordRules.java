package fr.maillage.accounts.domain;

import com.nulabinc.zxcvbn.Zxcvbn;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/**
 * Which passwords are accepted (NIST SP 800-63B-4, section 3.1.1.2; CNIL, délibération 2022-100): long rather than
 * complicated, and not one that guessers try first. No rule on digits or signs.
 */
public final class PasswordRules {

    /** Fewest characters. */
    public static final int SHORTEST = 12;

    /** Most characters. */
    public static final int LONGEST = 128;

    /** What is wrong with a password. */
    public enum Weakness {
        TOO_SHORT,
        TOO_LONG,
        /** Among the first ten billion that a guesser would try. */
        GUESSED_SOON
    }

    /** zxcvbn’s best score: at least ten billion guesses. At the score below, « Bonjour2026!! » would pass. */
    private static final int ENOUGH = 4;

    /** Beyond this, length alone is enough, and looking closer costs too much. */
    private static final int LOOKED_AT = 60;

    private final Zxcvbn estimator = new Zxcvbn();
    private final List<String> common = read();

    /** One form for what looks the same: a letter and its accent, typed on any keyboard. */
    public static String normal(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC);
    }

    /**
     * What is wrong, if anything.
     *
     * @param known words that a guesser knows too: the person’s name and address, the territory’s name
     */
    public Optional<Weakness> findWeakness(String typed, List<String> known) {
        String password = normal(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Weakness.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Weakness.TOO_LONG);
        }
        String start = bare(password.substring(0, Math.min(password.length(), LOOKED_AT)));
        List<String> words = new ArrayList<>();
        for (String each : known) {
            words.add(bare(each));
            for (String part : bare(each).split("[^\\p{L}\\p{N}]+", -1)) {
                if (part.length() > 2) {
                    words.add(part);
                }
            }
        }
        words.addAll(common);
        boolean weak = estimator.measure(start, words).getScore() < ENOUGH || repeats(start);
        return weak ? Optional.of(Weakness.GUESSED_SOON) : Optional.empty();
    }

    /** A handful of different characters is a pattern, however long. */
    private static boolean repeats(String password) {
        return password.codePoints().distinct().count() < 5;
    }

    private static String bare(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }

    private static List<String> read() {
        try (InputStream in = Objects.requireNonNull(PasswordRules.class.getResourceAsStream("common-french.txt"));
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> List.of(line.strip().split(" +", -1)).stream())
                    .filter(word -> !word.isEmpty())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
