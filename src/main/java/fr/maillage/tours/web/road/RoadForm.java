package fr.maillage.tours.web.road;

import fr.maillage.tours.domain.road.RoadKind;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A word as a button or a telephone sends it.
 *
 * @param key names this very word; null when it is none
 * @param session null when it is none
 * @param word {@code arrive}, {@code retard-20}, {@code reparti}, {@code annule}, {@code rien}
 * @param reason {@code panne}, {@code temps}, {@code equipe}, {@code autre}; empty until chosen
 * @param detail the crew’s own words
 * @param sure whether the second question was answered
 * @param agoMillis since the button was pressed
 */
public record RoadForm(
        @Nullable UUID key,
        @Nullable UUID session,
        String word,
        String reason,
        String detail,
        boolean sure,
        long agoMillis) {

    static final List<String> REASONS = List.of("panne", "temps", "equipe", "autre");
    static final String OTHER = "autre";
    static final int LONGEST_DETAIL = 200;

    private static final String LATE = "retard-";
    private static final int MOST_MINUTES = 600;
    private static final long MOST_AGO = Duration.ofDays(7).toMillis();

    static RoadForm of(MultiValueMap<String, String> sent) {
        return new RoadForm(
                id(line(sent, "cle")),
                id(line(sent, "seance")),
                line(sent, "mot"),
                line(sent, "raison"),
                line(sent, "precision"),
                line(sent, "sur").equals("oui"),
                ago(line(sent, "il-y-a")));
    }

    /** What is said, when it can be understood. */
    Optional<RoadKind> kind() {
        return word.startsWith(LATE)
                ? minutes().map(ignored -> RoadKind.LATE)
                : RoadKind.find(word).filter(kind -> kind != RoadKind.LATE);
    }

    /** How late. */
    Optional<Integer> minutes() {
        String digits = word.startsWith(LATE) ? word.substring(LATE.length()) : "";
        return digits.matches("[0-9]{1,3}")
                ? Optional.of(Integer.valueOf(digits)).filter(number -> number >= 1 && number <= MOST_MINUTES)
                : Optional.empty();
    }

    /** Why it is called off is to be said, and fits. */
    boolean isReasonWrong() {
        return !REASONS.contains(reason)
                || detail.length() > LONGEST_DETAIL
                || (reason.equals(OTHER) && detail.isEmpty());
    }

    Duration ago() {
        return Duration.ofMillis(agoMillis);
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.length() == 36 ? UUID.fromString(text) : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static long ago(String text) {
        return text.matches("[0-9]{1,12}") ? Math.min(Long.parseLong(text), MOST_AGO) : 0;
    }

    private static String line(MultiValueMap<String, String> sent, String name) {
        return Objects.requireNonNullElse(sent.getFirst(name), "")
                .replaceAll("\\p{Cntrl}", " ")
                .strip();
    }
}
