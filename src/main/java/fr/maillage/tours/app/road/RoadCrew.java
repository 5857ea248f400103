package fr.maillage.tours.app.road;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Session;
import fr.maillage.tours.app.bus.BusUnits;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Who may speak for a passage: whoever rides with the unit, and those whose right reaches its organisation or the commune. */
@Component
public class RoadCrew {

    private final Access access;
    private final BusUnits units;

    RoadCrew(Access access, BusUnits units) {
        this.access = access;
        this.units = units;
    }

    /** Whether whoever is signed in may. */
    public boolean maySpeakFor(BusUnits.BusUnit unit, Session session) {
        return access.may(Right.RUN_TOURS)
                && (access.may(
                                Right.RUN_TOURS,
                                new Target(
                                        session.activity().organisation(),
                                        session.spot().commune()))
                        || rides().contains(unit.id().value()));
    }

    /** The units that whoever is signed in rides with. */
    private Set<UUID> rides() {
        return access.findCurrent()
                .map(SignedIn::id)
                .map(id -> units.listRiddenBy(id.value()))
                .orElse(Set.of());
    }
}
