package fr.maillage.tours.web.unit;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.design.Typed;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Crew;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.unit.CrewMember;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Opens units to those who may: whoever reads tours reads them all; they are changed by those whose right reaches the commune
 * of their depot. Who is away, and why, is for those who change or run tours.
 */
@Component
class VehicleDoor {

    private final Units units;
    private final Crew crew;
    private final Access access;

    VehicleDoor(Units units, Crew crew, Access access) {
        this.units = units;
        this.crew = crew;
        this.access = access;
    }

    /** The unit of a code; 404 when there is none. */
    Unit open(String code) {
        return units.findByCode(code.replace("\u0000", "")).orElseThrow(VehicleDoor::missing);
    }

    /** The same for whoever will change it: 403 beyond reach. */
    Unit openToEdit(String code) {
        Unit unit = open(code);
        access.require(Right.EDIT_TOURS, Target.in(unit.depotCommune()));
        return unit;
    }

    /** Somebody of its crew; 404 when there is nobody of that identifier. */
    CrewMember member(Unit unit, String id) {
        return Typed.id(id)
                .flatMap(crew::find)
                .filter(member -> member.unit().equals(unit.id()))
                .orElseThrow(VehicleDoor::missing);
    }

    boolean mayEdit(Unit unit) {
        return access.may(Right.EDIT_TOURS, Target.in(unit.depotCommune()));
    }

    boolean mayAdd() {
        return access.may(Right.EDIT_TOURS);
    }

    /** Whether they may know who is away. */
    boolean mayKnowWhoIsAway() {
        return access.may(Right.EDIT_TOURS) || access.may(Right.RUN_TOURS);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
