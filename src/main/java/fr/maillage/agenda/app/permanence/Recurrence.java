package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.domain.recurrence.Regularly;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A rule of a permanence; one permanence may have several. Whoever leads the activity leads its sessions. What its sessions take from it is as in
 * {@link fr.maillage.agenda.Session}.
 *
 * @param seats of each of its sessions; null when one just comes
 * @param state a draft, or announced
 * @param version grows with every change
 */
public record Recurrence(
        UUID id,
        ActivityId activity,
        Regularly when,
        ZoneId zone,
        Spot spot,
        String note,
        String language,
        Set<Feature> features,
        @Nullable Integer seats,
        SessionState state,
        int version) {

    /** The same at another rhythm, or until another day. */
    public Recurrence at(Regularly other) {
        return new Recurrence(id, activity, other, zone, spot, note, language, features, seats, state, version);
    }

    /** The same, in that state. */
    public Recurrence in(SessionState other) {
        return new Recurrence(id, activity, when, zone, spot, note, language, features, seats, other, version);
    }

    /** The same, its place named as the directory does today. */
    Recurrence at(Spot named) {
        return new Recurrence(id, activity, when, zone, named, note, language, features, seats, state, version);
    }

    /** Whether its last day is before that one. */
    public boolean isOver(LocalDate day) {
        LocalDate until = when.until();
        return until != null && until.isBefore(day);
    }
}
