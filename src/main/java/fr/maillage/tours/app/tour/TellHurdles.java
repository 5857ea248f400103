package fr.maillage.tours.app.tour;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.design.Dates;
import fr.maillage.tours.Passage;
import fr.maillage.tours.StandingTime;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.WorkDays;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.Hurdles;
import fr.maillage.tours.domain.tour.Visit;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/** What gets in the way of a unit's being somewhere; four statements, however many dates are asked about. */
@Component
public class TellHurdles {

    private final Agenda agenda;
    private final WorkDays workDays;

    TellHurdles(Agenda agenda, WorkDays workDays) {
        this.agenda = agenda;
        this.workDays = workDays;
    }

    /**
     * What gets in the way of visits, by day. Whoever means to write holds the lock of the unit.
     *
     * @param replaced sessions that the wanted visits take the place of
     */
    public List<Hurdle> of(Unit unit, List<Visit> wanted, Predicate<Session> replaced) {
        if (wanted.isEmpty()) {
            return List.of();
        }
        LocalDate first =
                wanted.stream().map(Visit::day).min(LocalDate::compareTo).orElseThrow();
        LocalDate last = wanted.stream()
                .map(visit -> visit.to().toLocalDate())
                .max(LocalDate::compareTo)
                .orElseThrow();
        List<Visit> standing = agenda
                .listOf(
                        Set.of(unit.activity()),
                        AgendaQuery.publicFrom(first.atStartOfDay(Dates.FRANCE).toInstant(), ReadPassages.MOST)
                                .until(last.plusDays(1)
                                        .atStartOfDay(Dates.FRANCE)
                                        .toInstant())
                                .in(SessionState.DRAFT, SessionState.PUBLISHED))
                .stream()
                .filter(replaced.negate())
                .map(TellHurdles::visit)
                .toList();
        return hurdles(unit, first, last).of(standing, wanted);
    }

    /** What gets in the way of what a unit is to do already; those called off count for nothing. */
    public List<Hurdle> among(Unit unit, List<Passage> passages) {
        List<Visit> visits = passages.stream()
                .filter(passage -> !passage.session().isCancelled())
                .map(TellHurdles::visit)
                .toList();
        return visits.isEmpty()
                ? List.of()
                : hurdles(unit, visits.getFirst().day(), visits.getLast().day()).of(List.of(), visits);
    }

    private Hurdles hurdles(Unit unit, LocalDate first, LocalDate last) {
        return new Hurdles(
                unit.depot(),
                unit.mostStops(),
                unit.mostDriving(),
                workDays.between(unit, first, last)::of,
                TravelTimes.STRAIGHT);
    }

    private static Visit visit(Passage passage) {
        Stop stop = passage.stop();
        Visit visit = visit(passage.session());
        return stop == null
                ? visit
                : visit.within(standing(stop, passage.session().spot()));
    }

    /** When a unit may stand at a spot of a stop: what is said of the stop is not said of where a date was moved to. */
    static List<StandingTime> standing(Stop stop, Spot spot) {
        return spot.position().equals(stop.position()) ? stop.standing() : List.of();
    }

    /** A session as a visit, on French clocks. */
    static Visit visit(Session session) {
        return new Visit(
                session.id().value(),
                LocalDateTime.ofInstant(session.startsAt(), Dates.FRANCE),
                LocalDateTime.ofInstant(session.endsAt(), Dates.FRANCE),
                session.spot().position(),
                session.spot().communeName());
    }
}
