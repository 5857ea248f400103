package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.design.Typed;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.tour.KeptTours;
import fr.maillage.tours.app.tour.ReadPassages;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.tour.Tour;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Opens tours to those who may: whoever reads tours reads those that are announced, and drafts where they could change them.
 * They are changed by those whose right reaches the commune of the unit's depot; a stop is put only where it reaches too.
 */
@Component
class TourDoor {

    private final KeptTours tours;
    private final ReadStops stops;
    private final ReadPassages passages;
    private final Units units;
    private final Agenda agenda;
    private final Access access;

    TourDoor(KeptTours tours, ReadStops stops, ReadPassages passages, Units units, Agenda agenda, Access access) {
        this.tours = tours;
        this.stops = stops;
        this.passages = passages;
        this.units = units;
        this.agenda = agenda;
        this.access = access;
    }

    /** A passage, the stop that it is at, and the tour of that stop. */
    record Passing(Session session, Stop stop, Tour tour) {}

    /** The tour of a code; 404 when there is none, or none that one may know of. */
    Tour open(String code) {
        return tours.findByCode(code.replace("\u0000", ""))
                .filter(this::mayRead)
                .orElseThrow(TourDoor::missing);
    }

    /** The same for whoever will change it: 403 beyond reach. */
    Tour openToEdit(String code) {
        Tour tour = open(code);
        access.require(Right.EDIT_TOURS, Target.in(tour.depot()));
        return tour;
    }

    /** A stop of a tour; 404 when there is none of that identifier. */
    Stop stop(Tour tour, String id) {
        return Typed.id(id)
                .flatMap(one -> stops.find(new StopId(one)))
                .filter(stop -> stop.tour().equals(tour.id()))
                .orElseThrow(TourDoor::missing);
    }

    /** A passage, for whoever will change it; 404 for a session that is at no stop, 403 beyond reach. */
    Passing passingToEdit(String id) {
        SessionId session = Typed.id(id).map(SessionId::new).orElseThrow(TourDoor::missing);
        Stop stop = Optional.ofNullable(passages.stopsOf(List.of(session)).get(session))
                .orElseThrow(TourDoor::missing);
        Tour tour = tours.find(stop.tour()).filter(this::mayRead).orElseThrow(TourDoor::missing);
        access.require(Right.EDIT_TOURS, Target.in(tour.depot()));
        return new Passing(agenda.findSession(session).orElseThrow(TourDoor::missing), stop, tour);
    }

    Unit unit(Tour tour) {
        return units.find(tour.unit()).orElseThrow(TourDoor::missing);
    }

    /** The units with which whoever is signed in may make a tour. */
    List<Unit> unitsToPlan() {
        return units.list().stream()
                .filter(unit -> access.may(Right.EDIT_TOURS, Target.in(unit.depotCommune())))
                .toList();
    }

    boolean mayRead(Tour tour) {
        return tour.announced() || mayEdit(tour);
    }

    boolean mayEdit(Tour tour) {
        return access.may(Right.EDIT_TOURS, Target.in(tour.depot()));
    }

    /** Whether they may have a unit stop in a commune. */
    boolean mayStopIn(CommuneCode commune) {
        return access.may(Right.EDIT_TOURS, Target.in(commune));
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
