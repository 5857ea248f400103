package fr.maillage.tours.app.tour;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.design.Dates;
import fr.maillage.platform.Audit;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.StopPlan;
import fr.maillage.tours.domain.tour.TourAnswer;
import fr.maillage.tours.domain.tour.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What is done to single dates of a stop: taken out and put back, moved, added, called off. Whoever writes holds the lock
 * of the unit. Whether the caller may is the caller's to check.
 */
@Component
public class PlanPassage {

    private static final String KIND = "passage";

    private final Units units;
    private final KeptTours tours;
    private final ReadStops read;
    private final KeptStops stops;
    private final ReadPassages passages;
    private final StopSpots spots;
    private final TellHurdles hurdles;
    private final Agenda agenda;
    private final AgendaPlans plans;
    private final AgendaRules rules;
    private final Audit audit;
    private final Clock clock;

    PlanPassage(
            Units units,
            KeptTours tours,
            ReadStops read,
            KeptStops stops,
            ReadPassages passages,
            StopSpots spots,
            TellHurdles hurdles,
            Agenda agenda,
            AgendaPlans plans,
            AgendaRules rules,
            Audit audit,
            Clock clock) {
        this.units = units;
        this.tours = tours;
        this.read = read;
        this.stops = stops;
        this.passages = passages;
        this.spots = spots;
        this.hurdles = hurdles;
        this.agenda = agenda;
        this.plans = plans;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /** A date and its hours on French clocks; {@code to} is an open bound. */
    public record Slot(LocalDateTime from, LocalDateTime to) {}

    /** Adds a date that no rule gives, and announces it. */
    @Transactional
    public TourAnswer add(StopId id, Slot slot, String note, boolean knowing) {
        Unit unit = read.find(id).flatMap(stop -> units.lock(stop.unit())).orElse(null);
        Stop stop = read.find(id).orElse(null);
        if (unit == null || stop == null || stop.retired()) {
            return new TourAnswer.ChangedMeanwhile();
        }
        if (!stop.announced() || isPast(slot)) {
            return new TourAnswer.TooLate();
        }
        Optional<TourAnswer> beyond = outOfTour(stop, slot);
        if (beyond.isPresent()) {
            return beyond.get();
        }
        Spot spot = spots.of(StopPlan.of(stop));
        return unlessInTheWay(unit, stop, slot, spot, session -> false, knowing, () -> {
            SessionId session = announce(stop, unit, slot, spot, note);
            stops.pass(id, session);
            return record("tours.passage.added", session);
        });
    }

    /** Announces one again that was called off: the same date, so that whoever was told that it is off is told. */
    @Transactional
    public TourAnswer again(SessionId id, boolean knowing) {
        Found found = lock(id);
        if (found == null) {
            return new TourAnswer.ChangedMeanwhile();
        }
        Session before = found.session();
        Slot slot = slot(before);
        if (!before.isCancelled() || isPast(slot)) {
            return new TourAnswer.TooLate();
        }
        Optional<TourAnswer> beyond = outOfTour(found.stop(), slot);
        if (beyond.isPresent()) {
            return beyond.get();
        }
        return unlessInTheWay(
                found.unit(),
                found.stop(),
                slot,
                before.spot(),
                session -> false,
                knowing,
                () -> plans.reopen(id) == AgendaPlans.Outcome.DONE
                        ? record("tours.passage.back", id)
                        : new TourAnswer.ChangedMeanwhile());
    }

    private SessionId announce(Stop stop, Unit unit, Slot slot, Spot spot, String note) {
        return plans.announce(new AgendaPlans.Date(
                unit.activity(),
                "",
                note,
                slot.from().atZone(Dates.FRANCE).toInstant(),
                slot.to().atZone(Dates.FRANCE).toInstant(),
                spot,
                stop.seats(),
                Set.of()));
    }

    /**
     * Gives a date another day, other hours, or another spot.
     *
     * @param version of the session, as it was read
     * @param spot null to stay where it is
     * @param reason as the public reads it
     */
    @Transactional
    public TourAnswer move(SessionId id, int version, Slot slot, @Nullable Spot spot, String reason, boolean knowing) {
        Found found = lock(id);
        if (found == null || found.session().version() != version) {
            return new TourAnswer.ChangedMeanwhile();
        }
        Session before = found.session();
        if (before.state() != SessionState.PUBLISHED || isPast(slot)) {
            return new TourAnswer.TooLate();
        }
        Optional<TourAnswer> beyond = outOfTour(found.stop(), slot);
        if (beyond.isPresent()) {
            return beyond.get();
        }
        Spot there = spot == null ? before.spot() : spot;
        return unlessInTheWay(
                found.unit(), found.stop(), slot, there, session -> session.id().equals(id), knowing, () -> {
                    AgendaPlans.Outcome outcome = plans.move(
                            id,
                            slot.from().atZone(Dates.FRANCE).toInstant(),
                            slot.to().atZone(Dates.FRANCE).toInstant(),
                            there,
                            reason);
                    return outcome == AgendaPlans.Outcome.DONE
                            ? record("tours.passage.moved", id)
                            : new TourAnswer.ChangedMeanwhile();
                });
    }

    /**
     * Calls a date off. One that its rule gives is taken out of the rule, so that it can be put back.
     *
     * @param reason as the public reads it
     */
    @Transactional
    public TourAnswer cancel(SessionId id, String reason) {
        Found found = lock(id);
        if (found == null) {
            return new TourAnswer.ChangedMeanwhile();
        }
        Session session = found.session();
        if (session.state() != SessionState.PUBLISHED || session.isPast(clock.instant())) {
            return new TourAnswer.TooLate();
        }
        Session.Occurrence occurrence = session.occurrence();
        if (occurrence != null) {
            rules.takeDayOut(occurrence.recurrence(), occurrence.day(), reason);
        }
        boolean stands = agenda.findSession(id)
                .filter(one -> one.state() == SessionState.PUBLISHED)
                .isPresent();
        if (stands && plans.cancel(id, reason) != AgendaPlans.Outcome.DONE) {
            throw new IllegalStateException("Called off meanwhile, under the lock of its unit: " + id);
        }
        return record("tours.passage.cancelled", id);
    }

    /** Puts a day back into the rule of a stop. */
    @Transactional
    public TourAnswer putBack(StopId id, LocalDate day, boolean knowing) {
        Unit unit = read.find(id).flatMap(stop -> units.lock(stop.unit())).orElse(null);
        Stop stop = read.find(id).orElse(null);
        if (unit == null || stop == null || stop.rule() == null || stop.retired()) {
            return new TourAnswer.ChangedMeanwhile();
        }
        UUID ruleId = stop.rule();
        AgendaRules.Standing rule = rules.list(Set.of(ruleId)).get(ruleId);
        if (rule == null || !rules.daysOut(ruleId).containsKey(day)) {
            return new TourAnswer.ChangedMeanwhile();
        }
        Slot slot =
                new Slot(day.atTime(rule.rule().from()), day.atTime(rule.rule().to()));
        if (isPast(slot)) {
            return new TourAnswer.TooLate();
        }
        return unlessInTheWay(unit, stop, slot, spots.of(StopPlan.of(stop)), session -> false, knowing, () -> {
            rules.putDayBack(ruleId, day);
            audit.record("tours.passage.back", KIND, id.value().toString(), Map.of("day", day.toString()));
            return new TourAnswer.Kept();
        });
    }

    private Optional<TourAnswer> outOfTour(Stop stop, Slot slot) {
        return tours.find(stop.tour())
                .filter(tour -> !tour.has(slot.from().toLocalDate()))
                .map(tour -> new TourAnswer.OutOfTour(tour.first(), tour.last()));
    }

    private TourAnswer unlessInTheWay(
            Unit unit,
            Stop stop,
            Slot slot,
            Spot spot,
            Predicate<Session> replaced,
            boolean knowing,
            Supplier<TourAnswer> deed) {
        Visit wanted = Visit.at(null, slot.from(), slot.to(), spot).within(TellHurdles.standing(stop, spot));
        List<Hurdle> found = hurdles.of(unit, List.of(wanted), replaced);
        TourAnswer.InTheWay inTheWay = new TourAnswer.InTheWay(found);
        return inTheWay.refuses() || (!found.isEmpty() && !knowing)
                ? inTheWay
                : hurdles.unlessLent(deed.get(), List.of(wanted));
    }

    private TourAnswer record(String action, SessionId id) {
        audit.record(action, KIND, id.value().toString(), Map.of());
        return new TourAnswer.Kept();
    }

    private boolean isPast(Slot slot) {
        return !slot.to().atZone(Dates.FRANCE).toInstant().isAfter(clock.instant());
    }

    private static Slot slot(Session session) {
        Visit visit = TellHurdles.visit(session);
        return new Slot(visit.from(), visit.to());
    }

    /** A passage, its stop, and its unit, whose row nobody else writes now. */
    private record Found(Session session, Stop stop, Unit unit) {}

    private @Nullable Found lock(SessionId id) {
        Stop stop = passages.stopsOf(List.of(id)).get(id);
        Unit unit = stop == null ? null : units.lock(stop.unit()).orElse(null);
        Session session = agenda.findSession(id).orElse(null);
        return stop == null || unit == null || session == null ? null : new Found(session, stop, unit);
    }
}
