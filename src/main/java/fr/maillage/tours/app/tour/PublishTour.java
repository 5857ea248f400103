package fr.maillage.tours.app.tour;

import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.Spot;
import fr.maillage.design.Dates;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.TourId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.StopPlan;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import fr.maillage.tours.domain.tour.Visit;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Turns dated visits into an announced tour: its stops, and a passage a visit, all or nothing. Of several units publish one
 * after the other in the order of their identifiers, in one transaction: each holds the lock of its unit until the end.
 */
@Component
public class PublishTour {

    private final Units units;
    private final PlanTour planTour;
    private final ReadStops read;
    private final KeptStops stops;
    private final StopSpots spots;
    private final TellHurdles hurdles;
    private final AgendaPlans plans;
    private final Audit audit;
    private final Clock clock;

    PublishTour(
            Units units,
            PlanTour planTour,
            ReadStops read,
            KeptStops stops,
            StopSpots spots,
            TellHurdles hurdles,
            AgendaPlans plans,
            Audit audit,
            Clock clock) {
        this.units = units;
        this.planTour = planTour;
        this.read = read;
        this.stops = stops;
        this.spots = spots;
        this.hurdles = hurdles;
        this.plans = plans;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A tour to be.
     *
     * @param last null for no end
     * @param proposal that it comes from; null for none
     */
    public record Wish(
            UnitId unit,
            String name,
            LocalDate first,
            @Nullable LocalDate last,
            @Nullable UUID proposal,
            List<StopVisits> stops) {}

    /**
     * The visits to one spot, which becomes a stop of the new tour: what is done to another tour is never done to it.
     *
     * @param existing a stop of any tour whose spot, parking, power and seats it takes over; null for none
     * @param plan of the stop otherwise; its number counts in any case
     */
    public record StopVisits(@Nullable StopId existing, StopPlan plan, List<Slot> slots) {}

    /**
     * When, on French clocks.
     *
     * @param to open bound
     * @param note as the public reads it; may be empty
     */
    public record Slot(LocalDateTime from, LocalDateTime to, String note) {

        /** Without a note. */
        public Slot(LocalDateTime from, LocalDateTime to) {
            this(from, to, "");
        }
    }

    /** A visit that became a session. */
    public record Made(StopId stop, Slot slot, SessionId session) {}

    /** What came of it. */
    public sealed interface Answer {

        /** All is announced; {@code made} in the order of the wish, without what was over already. */
        record Published(TourId tour, String code, List<Made> made) implements Answer {}

        /** The unit is elsewhere at some hour, or gone, or a room is lent: nothing was written. */
        record Refused(List<Hurdle> hurdles) implements Answer {}
    }

    private record Spotted(StopVisits visits, StopPlan plan, Spot spot) {}

    /** Does it, or says why not. */
    @Transactional
    public Answer publish(Wish wish) {
        Unit unit = units.lock(wish.unit()).filter(one -> !one.isRetired()).orElse(null);
        if (unit == null) {
            return new Answer.Refused(List.of());
        }
        List<Spotted> spotted = spotted(wish.stops());
        List<Visit> visits = spotted.stream()
                .flatMap(one ->
                        one.visits().slots().stream().map(slot -> Visit.at(null, slot.from(), slot.to(), one.spot())))
                .toList();
        List<Hurdle> refusals = hurdles.of(unit, visits, session -> false).stream()
                .filter(Hurdle::refuses)
                .toList();
        if (!refusals.isEmpty()) {
            return new Answer.Refused(refusals);
        }
        Tour tour = planTour.add(
                unit.id(), new PlanTour.Wish(wish.name(), wish.first(), wish.last()), true, wish.proposal());
        List<Made> made = announce(unit, tour, spotted);
        if (hurdles.unlessLent(new TourAnswer.Kept(), visits) instanceof TourAnswer.InTheWay lent) {
            return new Answer.Refused(lent.hurdles());
        }
        audit.record("tours.tour.announced", "tour", tour.code(), Map.of("sessions", String.valueOf(made.size())));
        return new Answer.Published(tour.id(), tour.code(), made);
    }

    private List<Spotted> spotted(List<StopVisits> wanted) {
        Map<StopId, Stop> known =
                read
                        .list(wanted.stream()
                                .flatMap(one -> Stream.ofNullable(one.existing()))
                                .toList())
                        .stream()
                        .filter(stop -> !stop.retired())
                        .collect(Collectors.toMap(Stop::id, stop -> stop));
        List<StopPlan> stopPlans = wanted.stream().map(one -> plan(one, known)).toList();
        Map<StopPlan, Spot> where = spots.of(stopPlans);
        List<Spotted> spotted = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            StopPlan plan = stopPlans.get(i);
            spotted.add(new Spotted(wanted.get(i), plan, Objects.requireNonNull(where.get(plan))));
        }
        return spotted;
    }

    private static StopPlan plan(StopVisits wanted, Map<StopId, Stop> known) {
        StopId existing = wanted.existing();
        Stop stop = existing == null ? null : known.get(existing);
        return stop == null ? wanted.plan() : StopPlan.of(stop).at(wanted.plan().number());
    }

    /** Stops, sessions and passages in a statement each, however many they are. */
    private List<Made> announce(Unit unit, Tour tour, List<Spotted> spotted) {
        Map<StopId, StopPlan> made = new LinkedHashMap<>();
        List<StopId> at = new ArrayList<>();
        List<Slot> slots = new ArrayList<>();
        List<AgendaPlans.Date> dates = new ArrayList<>();
        for (Spotted one : spotted) {
            StopId stop = new StopId(UuidV7.at(clock.instant()));
            made.put(stop, one.plan());
            for (Slot slot : one.visits().slots()) {
                if (slot.to().atZone(Dates.FRANCE).toInstant().isAfter(clock.instant())) {
                    at.add(stop);
                    slots.add(slot);
                    dates.add(date(unit, one, slot));
                }
            }
        }
        stops.addAll(tour.id(), made);
        List<SessionId> sessions = plans.announce(dates);
        Map<SessionId, StopId> passages = new LinkedHashMap<>();
        List<Made> all = new ArrayList<>();
        for (int i = 0; i < sessions.size(); i++) {
            passages.put(sessions.get(i), at.get(i));
            all.add(new Made(at.get(i), slots.get(i), sessions.get(i)));
        }
        stops.passAll(passages);
        return all;
    }

    private static AgendaPlans.Date date(Unit unit, Spotted one, Slot slot) {
        return new AgendaPlans.Date(
                unit.activity(),
                "",
                slot.note(),
                slot.from().atZone(Dates.FRANCE).toInstant(),
                slot.to().atZone(Dates.FRANCE).toInstant(),
                one.spot(),
                one.plan().seats(),
                Set.of());
    }
}
