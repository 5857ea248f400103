package fr.maillage.tours.app.road;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Session;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.Crew;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.stereotype.Component;

/** Who may speak for a passage: whoever rides with the unit today, and those whose right reaches its organisation or the commune. */
@Component
class RoadCrew {

    private final Access access;
    private final Crew crew;
    private final Clock clock;

    RoadCrew(Access access, Crew crew, Clock clock) {
        this.access = access;
        this.crew = crew;
        this.clock = clock;
    }

    /** Whether whoever is signed in may. */
    boolean maySpeakFor(UnitId unit, Session session) {
        Target target =
                new Target(session.activity().organisation(), session.spot().commune());
        return access.may(Right.RUN_TOURS) && (access.may(Right.RUN_TOURS, target) || ridesWith(unit, session.zone()));
    }

    private boolean ridesWith(UnitId unit, ZoneId zone) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), zone);
        return access.findCurrent()
                .map(who -> crew.list(unit).stream()
                        .anyMatch(member -> who.id().value().equals(member.person()) && member.isThere(today)))
                .orElse(false);
    }
}
