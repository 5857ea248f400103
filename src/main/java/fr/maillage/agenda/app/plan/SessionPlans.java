package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import java.time.Instant;

/** A session as the plan that would make it again. */
public final class SessionPlans {

    private SessionPlans() {}

    /** As it stands. */
    public static SessionPlan of(Session session) {
        return of(session, session.startsAt(), session.endsAt(), true);
    }

    static SessionPlan of(Session session, Instant start, Instant end, boolean withKit) {
        Seats seats = session.seats();
        boolean usual = session.animatorName().equals(session.activity().animatorName());
        return new SessionPlan(
                session.activity(),
                session.title(),
                session.note(),
                start,
                end,
                session.zone(),
                session.spot(),
                withKit ? session.kit() : null,
                seats == null ? null : new SeatsPlan(seats.seats(), seats.waitingList(), seats.closesMinutes()),
                session.language(),
                session.features(),
                usual ? null : session.animatorId(),
                usual ? "" : session.animatorName());
    }
}
