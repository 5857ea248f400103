package fr.maillage.tours.app.tour;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.RoomUse;
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
import fr.maillage.tours.domain.tour.TourAnswer;
import fr.maillage.tours.domain.tour.Visit;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/** What gets in the way of a unit's being somewhere; some statements, however many dates are asked about. */
@Component
public class TellHurdles {

    private final Agenda agenda;
    private final WorkDays workDays;
    private final List<RoomUse> roomUses;
    private final TravelTimes travel;

    TellHurdles(Agenda agenda, WorkDays workDays, List<RoomUse> roomUses, TravelTimes travel) {
        this.agenda = agenda;
        this.workDays = workDays;
        this.roomUses = roomUses;
        this.travel = travel;
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
        List<Hurdle> found = new ArrayList<>(hurdles(unit, first, last).of(standing, wanted));
        found.addAll(lent(wanted));
        return found;
    }

    /** Those of them whose room somebody has borrowed; the agenda tells what else it is used for. */
    List<Hurdle> lent(List<Visit> wanted) {
        Set<RoomUse.Room> rooms =
                wanted.stream().flatMap(visit -> visit.rooms().stream()).collect(Collectors.toSet());
        if (rooms.isEmpty()) {
            return List.of();
        }
        Instant from = wanted.stream()
                .map(TellHurdles::begin)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        Instant until = wanted.stream()
                .map(TellHurdles::end)
                .max(Comparator.naturalOrder())
                .orElseThrow();
        List<RoomUse.Use> uses = roomUses.stream()
                .flatMap(one -> one.list(rooms, from, until).stream())
                .toList();
        List<Hurdle> found = new ArrayList<>();
        for (Visit visit : wanted) {
            Set<RoomUse.Room> its = visit.rooms();
            uses.stream()
                    .filter(use -> its.contains(use.room())
                            && use.startsAt().isBefore(end(visit))
                            && begin(visit).isBefore(use.endsAt()))
                    .map(use -> new Hurdle.RoomLent(visit, use.who(), use.room().equals(visit.inside())))
                    .distinct()
                    .forEach(found::add);
        }
        return found;
    }

    /**
     * Looks at the rooms once more, after the agenda has written there and keeps them from all others: of two who wanted a room
     * meanwhile the second is told, and nothing of what was done stays. Has no boundary of its own: what is rolled back is the
     * transaction of whoever calls.
     */
    public TourAnswer unlessLent(TourAnswer done, List<Visit> wanted) {
        List<Hurdle> lent = done instanceof TourAnswer.Kept ? lent(wanted) : List.of();
        if (lent.stream().noneMatch(Hurdle::refuses)) {
            return done;
        }
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new TourAnswer.InTheWay(lent);
    }

    private static Instant begin(Visit visit) {
        return visit.from().atZone(Dates.FRANCE).toInstant();
    }

    private static Instant end(Visit visit) {
        return visit.to().atZone(Dates.FRANCE).toInstant();
    }

    /** What gets in the way of what a unit is to do already; those called off count for nothing. */
    public List<Hurdle> among(Unit unit, List<Passage> passages) {
        List<Visit> visits = passages.stream()
                .filter(passage -> !passage.session().isCancelled())
                .map(TellHurdles::visit)
                .toList();
        if (visits.isEmpty()) {
            return List.of();
        }
        List<Hurdle> found = new ArrayList<>(
                hurdles(unit, visits.getFirst().day(), visits.getLast().day()).of(List.of(), visits));
        found.addAll(lent(visits));
        return found;
    }

    private Hurdles hurdles(Unit unit, LocalDate first, LocalDate last) {
        return new Hurdles(
                unit.depot(), unit.mostStops(), unit.mostDriving(), workDays.between(unit, first, last)::of, travel);
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
        return Visit.at(
                session.id().value(),
                LocalDateTime.ofInstant(session.startsAt(), Dates.FRANCE),
                LocalDateTime.ofInstant(session.endsAt(), Dates.FRANCE),
                session.spot());
    }
}
