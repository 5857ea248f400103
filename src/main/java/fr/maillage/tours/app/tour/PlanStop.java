package fr.maillage.tours.app.tour;

import fr.maillage.agenda.AgendaRules;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.Spot;
import fr.maillage.design.Dates;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.StopPlan;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import fr.maillage.tours.domain.tour.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/**
 * Makes stops, changes them and the rules that give their dates. Whoever writes holds the lock of the unit: of two who want
 * it at the same hour the second is told. Whether the caller may is the caller's to check.
 */
@Component
public class PlanStop {

    private static final String KIND = "stop";

    private final Units units;
    private final KeptTours tours;
    private final ReadStops read;
    private final KeptStops stops;
    private final StopPassages stopPassages;
    private final RuleVisits ruleVisits;
    private final TellHurdles hurdles;
    private final StopSpots spots;
    private final AgendaRules rules;
    private final Audit audit;
    private final Clock clock;

    PlanStop(
            Units units,
            KeptTours tours,
            ReadStops read,
            KeptStops stops,
            StopPassages stopPassages,
            RuleVisits ruleVisits,
            TellHurdles hurdles,
            StopSpots spots,
            AgendaRules rules,
            Audit audit,
            Clock clock) {
        this.units = units;
        this.tours = tours;
        this.read = read;
        this.stops = stops;
        this.stopPassages = stopPassages;
        this.ruleVisits = ruleVisits;
        this.hurdles = hurdles;
        this.spots = spots;
        this.rules = rules;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What a rule is wished to be.
     *
     * @param note said with each date; may be empty
     */
    public record RuleWish(AgendaRules.When when, Set<Feature> features, String note) {}

    /** Adds a stop to a tour. */
    @Transactional
    public StopId add(Tour tour, StopPlan plan) {
        units.lock(tour.unit());
        StopId id = new StopId(UuidV7.at(clock.instant()));
        stops.add(id, tour.id(), plan, null);
        audit.record("tours.stop.added", KIND, id.value().toString(), Map.of("tour", tour.code()));
        return id;
    }

    /**
     * Changes what is said of a stop; where it is elsewhere from now on, its passages to come go along.
     *
     * @param version as it was read
     * @param reason why, as the public reads it; may be empty
     * @param knowing whether whoever asks has read what gets in the way
     */
    @Transactional
    public TourAnswer change(StopId id, int version, StopPlan plan, String reason, boolean knowing) {
        Locked locked = lock(id, version);
        if (locked == null) {
            return new TourAnswer.ChangedMeanwhile();
        }
        Stop stop = locked.stop();
        if (isElsewhere(stop, plan)) {
            Spot spot = spots.of(plan);
            List<Session> there = stopPassages.at(stop, spot(stop));
            List<Visit> wanted = there.stream()
                    .map(session -> at(session, spot).within(plan.standing()))
                    .toList();
            TourAnswer.InTheWay inTheWay = new TourAnswer.InTheWay(hurdles.of(locked.unit(), wanted, there::contains));
            if (inTheWay.refuses() || (!inTheWay.hurdles().isEmpty() && !knowing)) {
                return inTheWay;
            }
            stops.change(id, stop.tour(), plan);
            if (!stopPassages.move(stop, there, spot, plan.seats(), reason)) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return new TourAnswer.ChangedMeanwhile();
            }
            audit(id, plan);
            return hurdles.unlessLent(new TourAnswer.Kept(), wanted);
        } else {
            List<Hurdle> found = barred(stop, plan);
            if (!found.isEmpty() && !knowing) {
                return new TourAnswer.InTheWay(found);
            }
            stops.change(id, stop.tour(), plan);
            if (!Objects.equals(stop.seats(), plan.seats())) {
                stopPassages.seat(stop, plan.seats());
            }
        }
        audit(id, plan);
        return new TourAnswer.Kept();
    }

    private void audit(StopId id, StopPlan plan) {
        audit.record(
                "tours.stop.changed",
                KIND,
                id.value().toString(),
                Map.of("commune", plan.commune().value()));
    }

    /** Dates to come at hours in which the unit may not stand there any more. */
    private List<Hurdle> barred(Stop stop, StopPlan plan) {
        return stop.standing().equals(plan.standing())
                ? List.of()
                : stopPassages.at(stop, spot(stop)).stream()
                        .map(session -> TellHurdles.visit(session).within(plan.standing()))
                        .filter(visit -> !visit.mayStand())
                        .<Hurdle>map(Hurdle.MayNotStand::new)
                        .toList();
    }

    private static boolean isElsewhere(Stop stop, StopPlan plan) {
        StopPlan before = StopPlan.of(stop);
        return !before.commune().equals(plan.commune())
                || !Objects.equals(before.place(), plan.place())
                || !before.name().equals(plan.name())
                || !before.address().equals(plan.address())
                || !before.room().equals(plan.room())
                || !before.position().equals(plan.position());
    }

    private static Visit at(Session session, Spot spot) {
        Visit now = TellHurdles.visit(session);
        return Visit.at(now.session(), now.from(), now.to(), spot);
    }

    /**
     * Gives a stop the rule of its dates, or changes it; announced dates follow.
     *
     * @param version of the stop, as it was read
     * @param reason why announced dates change, as the public reads it; may be empty
     * @param knowing whether whoever asks has read what gets in the way
     */
    @Transactional
    public TourAnswer follow(StopId id, int version, RuleWish wish, String reason, boolean knowing) {
        Locked locked = lock(id, version);
        if (locked == null) {
            return new TourAnswer.ChangedMeanwhile();
        }
        Stop stop = locked.stop();
        Tour tour = tours.find(stop.tour()).orElseThrow();
        if (!tour.meets(wish.when().startsOn(), wish.when().until())) {
            return new TourAnswer.OutOfTour(tour.first(), tour.last());
        }
        AgendaRules.Rule rule = rule(stop, locked.unit(), wish);
        if (!tour.has(rule.startsOn())) {
            return new TourAnswer.OutOfTour(tour.first(), tour.last());
        }
        RuleVisits.Wished wished = ruleVisits.of(stop.rule(), rule);
        TourAnswer.InTheWay inTheWay = new TourAnswer.InTheWay(inTheWay(stop, locked.unit(), wished));
        if (inTheWay.refuses() || (!knowing && !inTheWay.hurdles().isEmpty())) {
            return inTheWay;
        }
        UUID before = stop.rule();
        if (before == null) {
            stops.follow(id, stop.announced() ? rules.addRule(rule) : rules.addDraft(rule));
        } else {
            rules.changeRule(before, rule, reason);
            stops.touch(id);
        }
        audit.record("tours.stop.rule", KIND, id.value().toString(), Map.of("rule", rule.rhythm()));
        return hurdles.unlessLent(new TourAnswer.Kept(), wished.visits());
    }

    /** What would get in the way of a rule, before anything is written. */
    @Transactional(readOnly = true)
    public List<Hurdle> inTheWay(Stop stop, Unit unit, AgendaRules.Rule rule) {
        return inTheWay(stop, unit, ruleVisits.of(stop.rule(), rule));
    }

    private List<Hurdle> inTheWay(Stop stop, Unit unit, RuleVisits.Wished wished) {
        return hurdles.of(
                unit,
                wished.visits().stream()
                        .map(visit -> visit.within(stop.standing()))
                        .toList(),
                wished.replaced());
    }

    /** The rule of the agenda that a wish comes to at a stop, within the days of its tour. */
    public AgendaRules.Rule rule(Stop stop, Unit unit, RuleWish wish) {
        AgendaRules.When when = tours.find(stop.tour())
                .map(tour -> TourDays.of(tour).clamp(wish.when()))
                .orElse(wish.when());
        return AgendaRules.Rule.of(
                unit.activity(), when, spots.of(StopPlan.of(stop)), wish.note(), wish.features(), stop.seats());
    }

    /** Where a stop is, as sessions say it. */
    public Spot spot(Stop stop) {
        return spots.of(StopPlan.of(stop));
    }

    /** The unit stops there no more: what was announced after today is called off. */
    @Transactional
    public TourAnswer retire(StopId id, int version, String reason) {
        Locked locked = lock(id, version);
        if (locked == null) {
            return new TourAnswer.ChangedMeanwhile();
        }
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
        stopPassages.end(locked.stop(), today, reason);
        stops.retire(id);
        audit.record("tours.stop.retired", KIND, id.value().toString(), Map.of());
        return new TourAnswer.Kept();
    }

    /** A stop as it was read, and its unit, whose row nobody else writes now. */
    record Locked(Stop stop, Unit unit) {}

    private @Nullable Locked lock(StopId id, int version) {
        Unit unit = read.find(id).flatMap(stop -> units.lock(stop.unit())).orElse(null);
        Stop stop = read.find(id).orElse(null);
        return unit == null || stop == null || stop.version() != version || stop.retired()
                ? null
                : new Locked(stop, unit);
    }

    /** Announces the tour with all its dates; saying so twice changes nothing. */
    @Transactional
    public TourAnswer announce(Tour tour, int version) {
        units.lock(tour.unit());
        Tour now = tours.lock(tour.id()).orElse(null);
        if (now == null || now.version() != version) {
            return new TourAnswer.ChangedMeanwhile();
        }
        if (!now.announced()) {
            read.listOf(now.id()).stream()
                    .map(Stop::rule)
                    .filter(Objects::nonNull)
                    .forEach(rules::announce);
            tours.announce(now.id());
            audit.record("tours.tour.announced", "tour", now.code(), Map.of());
        }
        return new TourAnswer.Kept();
    }
}
