package fr.maillage.registration.app;

import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.registration.app.Registered.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one signs up for as a whole: one session, or all of a series.
 *
 * @param all soonest first, drafts and called-off sessions included
 */
public record Course(List<Session> all) {

    public Course {
        all = List.copyOf(all);
    }

    /** Those that are announced and will be, soonest first. */
    public List<Session> kept() {
        return all.stream()
                .filter(session -> session.state() == SessionState.PUBLISHED)
                .toList();
    }

    /** When it begins; of what was planned, when all was called off. */
    public Instant startsAt() {
        return counted().getFirst().startsAt();
    }

    /** When it is over; of a series, with the dates that are not announced yet. */
    public Instant endsAt() {
        List<Session> planned = all.stream()
                .filter(session -> session.state() != SessionState.CANCELLED)
                .toList();
        return (kept().isEmpty() ? all : planned)
                .stream().map(Session::endsAt).max(Instant::compareTo).orElseThrow();
    }

    /** Whether it still takes place, and has not begun. */
    public boolean isAhead(Instant now) {
        return !kept().isEmpty() && now.isBefore(startsAt());
    }

    /** Whether one may still come to a part of it. */
    public boolean isOn(Instant now) {
        return !kept().isEmpty() && now.isBefore(endsAt());
    }

    /**
     * Why nobody may sign up; null when they may. Says nothing of whether a seat is left.
     *
     * @param staff whether one of us asks, who may until it is over
     */
    public @Nullable Reason closed(Instant now, boolean staff) {
        Optional<Seats> seats = all.stream().findFirst().map(Session::seats);
        if (kept().isEmpty()) {
            return all.stream().anyMatch(Session::isCancelled) ? Reason.CALLED_OFF : Reason.UNKNOWN;
        }
        if (!now.isBefore(endsAt())) {
            return Reason.OVER;
        }
        if (seats.isEmpty()) {
            return Reason.WALK_IN;
        }
        boolean late = !now.isBefore(startsAt().minusSeconds(60L * seats.get().closesMinutes()));
        return late && !staff ? Reason.CLOSED : null;
    }

    private List<Session> counted() {
        return kept().isEmpty() ? all : kept();
    }
}
