package fr.maillage.tours.app.road;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Session;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.Crew;
import fr.maillage.tours.domain.unit.CrewMember;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiPredicate;
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
        return speaksFor().test(unit, session);
    }

    /** The same of many passages: their reach and their crews are read once. */
    BiPredicate<UnitId, Session> speaksFor() {
        if (!access.may(Right.RUN_TOURS)) {
            return (unit, session) -> false;
        }
        Instant now = clock.instant();
        Reach reach = access.reach(Right.RUN_TOURS);
        List<CrewMember> rides =
                access.findCurrent().map(who -> crew.listOf(who.id().value())).orElse(List.of());
        return (unit, session) -> reach.covers(new Target(
                        session.activity().organisation(), session.spot().commune()))
                || rides.stream()
                        .anyMatch(member ->
                                member.unit().equals(unit) && member.isThere(LocalDate.ofInstant(now, session.zone())));
    }
}
