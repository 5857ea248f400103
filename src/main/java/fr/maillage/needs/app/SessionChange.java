package fr.maillage.needs.app;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.needs.app.NeedSessions.Told;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a commune was told of a session, and what it does not know yet. What is over is no change.
 *
 * @param now null when it is gone from the agenda
 */
record SessionChange(Kind kind, Told told, @Nullable Session now) {

    /** What changed. */
    enum Kind {
        OFF,
        MOVED,
        BACK
    }

    /**
     * Compares.
     *
     * @param place where it is now, in words
     */
    static Optional<SessionChange> of(Told told, @Nullable Session now, String place, Instant clock) {
        boolean ahead =
                told.start().isAfter(clock) || (now != null && now.startsAt().isAfter(clock));
        return ahead ? kind(told, now, place).map(kind -> new SessionChange(kind, told, now)) : Optional.empty();
    }

    private static Optional<Kind> kind(Told told, @Nullable Session now, String place) {
        if (now == null || now.state() != SessionState.PUBLISHED) {
            return told.calledOff() ? Optional.empty() : Optional.of(Kind.OFF);
        }
        if (told.calledOff()) {
            return Optional.of(Kind.BACK);
        }
        boolean same = told.start().equals(now.startsAt()) && told.place().equals(place);
        return same ? Optional.empty() : Optional.of(Kind.MOVED);
    }
}
