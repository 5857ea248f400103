package fr.maillage.agenda.domain.find;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;

/**
 * A session that may answer, as narrow as filters need it.
 *
 * @param bundle what it is shown once with: its permanence, its series; itself when it stands alone
 * @param services bits of what it helps with
 * @param audiences bits of whom it is for; 0 for everyone
 * @param cancelled whether it was called off
 * @param room whether one may come: a seat can be had now, or none is needed
 * @param day on the clock of where it is; today when it has begun before
 * @param metres from where the person is; NaN when they did not say
 * @param tier how well its words answer: 1 it says them, 2 it helps with the same thing, 3 it is something like it
 */
public record Candidate(
        UUID id,
        UUID bundle,
        ActivityKind kind,
        Level level,
        int services,
        int audiences,
        boolean cancelled,
        boolean room,
        Instant startsAt,
        LocalDate day,
        double metres,
        int tier) {

    /** What says the words first; then the soonest day; within a day the nearest. */
    public static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::tier)
            .thenComparing(Candidate::day)
            .thenComparingDouble(Candidate::metres)
            .thenComparing(Candidate::startsAt)
            .thenComparing(Candidate::id);

    /** Whether others of its bundle may stand for it. */
    boolean isBundled() {
        return !bundle.equals(id);
    }
}
