package fr.maillage.tours.app.proposal;

import fr.maillage.design.Dates;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import fr.maillage.territory.Territory;
import fr.maillage.tours.StandingTime;
import fr.maillage.tours.Stop;
import fr.maillage.tours.StopId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.app.tour.TellHurdles;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.proposal.Stale;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.tour.Hurdle;
import fr.maillage.tours.domain.tour.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a plan can still be announced: what changed since its input was read, where it matters to a visit. */
@Component
class CheckPlan {

    /** A spot that is set right by less changes no road. */
    private static final double SAME_SPOT_METRES = 100;

    private final Territory territory;
    private final Units units;
    private final TellHurdles hurdles;
    private final ReadStops stops;
    private final Needs needs;
    private final Clock clock;

    CheckPlan(Territory territory, Units units, TellHurdles hurdles, ReadStops stops, Needs needs, Clock clock) {
        this.territory = territory;
        this.units = units;
        this.hurdles = hurdles;
        this.stops = stops;
        this.needs = needs;
        this.clock = clock;
    }

    /** The visits that something is in the way of, by date; none when all can be announced. */
    List<Stale> check(TourProposal proposal, Plan plan, Map<Plan.Visit, Explain.Why> why) {
        Set<String> served = territory.listPerimeter().stream()
                .map(commune -> commune.code().value())
                .collect(Collectors.toSet());
        Map<UUID, Unit> driving =
                units.list().stream().collect(Collectors.toMap(unit -> unit.id().value(), Function.identity()));
        Map<Plan.Visit, Stale.Reason> hindered = hindered(proposal, plan, driving);
        Set<String> moved = moved(proposal);
        Map<UUID, Need> now = needs
                .list(why.values().stream()
                        .map(Explain.Why::needs)
                        .flatMap(Collection::stream)
                        .distinct()
                        .map(NeedId::new)
                        .toList())
                .stream()
                .collect(Collectors.toMap(need -> need.id().value(), Function.identity()));
        List<Stale> stale = new ArrayList<>();
        for (Plan.Visit visit : plan.visits()) {
            List<String> closed = closed(proposal, why.get(visit), now);
            if (!start(visit).isAfter(clock.instant())) {
                stale.add(new Stale(visit, Stale.Reason.PAST, List.of()));
            } else if (!served.contains(visit.commune())) {
                stale.add(new Stale(visit, Stale.Reason.VILLAGE_GONE, List.of()));
            } else if (moved.contains(visit.commune())) {
                stale.add(new Stale(visit, Stale.Reason.STOP_MOVED, List.of()));
            } else if (hindered.containsKey(visit)) {
                stale.add(new Stale(visit, Objects.requireNonNull(hindered.get(visit)), List.of()));
            } else if (!closed.isEmpty()) {
                stale.add(new Stale(visit, Stale.Reason.NEED_CLOSED, closed));
            }
        }
        return stale;
    }

    /** What each unit says to its visits, as it says it to a date that somebody plans by hand: hours, stops, driving, other dates. */
    private Map<Plan.Visit, Stale.Reason> hindered(TourProposal proposal, Plan plan, Map<UUID, Unit> driving) {
        Map<String, List<StandingTime>> standing = standing(proposal);
        Map<Plan.Visit, Stale.Reason> hindered = new HashMap<>();
        plan.visits().stream().collect(Collectors.groupingBy(Plan.Visit::unit)).forEach((id, visits) -> {
            Unit unit = driving.get(id);
            if (unit == null) {
                visits.forEach(visit -> hindered.put(visit, Stale.Reason.UNIT_AWAY));
            } else {
                hinder(proposal, unit, visits, standing, hindered);
            }
        });
        return hindered;
    }

    private void hinder(
            TourProposal proposal,
            Unit unit,
            List<Plan.Visit> visits,
            Map<String, List<StandingTime>> standing,
            Map<Plan.Visit, Stale.Reason> hindered) {
        Map<String, Stop> known = known(proposal).stream()
                .collect(Collectors.toMap(stop -> stop.commune().value(), stop -> stop, (one, other) -> one));
        Map<Visit, Plan.Visit> wanted = new LinkedHashMap<>();
        visits.forEach(visit -> wanted.put(
                in(wanted(proposal, visit), known.get(visit.commune()))
                        .within(standing.getOrDefault(visit.commune(), List.of())),
                visit));
        for (Hurdle hurdle : hurdles.of(unit, List.copyOf(wanted.keySet()), session -> false)) {
            if (hurdle instanceof Hurdle.RoomLent && !hurdle.refuses()) {
                continue; // the unit may stand in front of it, and a plan cannot insist
            }
            Stale.Reason reason = reason(hurdle);
            concerned(hurdle, wanted).forEach(visit -> hindered.merge(visit, reason, CheckPlan::worse));
        }
    }

    /** When units may stand at the stops that the plan was made with, by commune, as it is now. */
    private Map<String, List<StandingTime>> standing(TourProposal proposal) {
        return known(proposal).stream()
                .collect(Collectors.toMap(stop -> stop.commune().value(), Stop::standing, (one, other) -> one));
    }

    private List<Stop> known(TourProposal proposal) {
        return stops.list(proposal.input().villages().stream()
                .flatMap(village -> Stream.ofNullable(village.stop()))
                .map(StopId::new)
                .toList());
    }

    /** The communes whose stop is not where the plan was made for: roads and hours were reckoned to there. */
    private Set<String> moved(TourProposal proposal) {
        Map<UUID, Stop> now = known(proposal).stream()
                .collect(Collectors.toMap(stop -> stop.id().value(), Function.identity()));
        return proposal.input().villages().stream()
                .filter(village -> !isThere(village, now))
                .map(PlanInput.Village::commune)
                .collect(Collectors.toSet());
    }

    private static boolean isThere(PlanInput.Village village, Map<UUID, Stop> now) {
        UUID known = village.stop();
        if (known == null) {
            return true;
        }
        Stop stop = now.get(known);
        return stop != null
                && !stop.retired()
                && stop.commune().value().equals(village.commune())
                && stop.position().distanceMetres(village.at()) < SAME_SPOT_METRES;
    }

    private static Visit in(Visit visit, @Nullable Stop stop) {
        return stop == null ? visit : visit.in(stop.place(), stop.commune(), stop.name(), stop.room());
    }

    private static Visit wanted(TourProposal proposal, Plan.Visit visit) {
        PlanInput.Village village = proposal.findVillage(visit.commune()).orElseThrow();
        return new Visit(
                null,
                visit.date().atTime(visit.arrives()),
                visit.date().atTime(visit.leaves()),
                village.at(),
                village.name());
    }

    private static Stale.Reason reason(Hurdle hurdle) {
        return switch (hurdle) {
            case Hurdle.MayNotStand ignored -> Stale.Reason.NOT_THERE;
            case Hurdle.StaysIn ignored -> Stale.Reason.UNIT_AWAY;
            case Hurdle.OutOfHours ignored -> Stale.Reason.UNIT_AWAY;
            case Hurdle.RoomLent ignored -> Stale.Reason.ROOM_LENT;
            case Hurdle.Elsewhere ignored -> Stale.Reason.UNIT_ELSEWHERE;
            case Hurdle.TooShort ignored -> Stale.Reason.UNIT_ELSEWHERE;
            case Hurdle.TooManyStops ignored -> Stale.Reason.DAY_FULL;
            case Hurdle.TooMuchDriving ignored -> Stale.Reason.DAY_FULL;
        };
    }

    /** The visits that a hurdle names; all of the day when it names none of them. */
    private static List<Plan.Visit> concerned(Hurdle hurdle, Map<Visit, Plan.Visit> wanted) {
        List<Visit> named = switch (hurdle) {
            case Hurdle.Elsewhere elsewhere -> List.of(elsewhere.wanted());
            case Hurdle.RoomLent lent -> List.of(lent.wanted());
            case Hurdle.MayNotStand there -> List.of(there.wanted());
            case Hurdle.TooShort road -> List.of(road.before(), road.after());
            default -> List.of();
        };
        List<Plan.Visit> found = named.stream()
                .flatMap(one -> Stream.ofNullable(wanted.get(one)))
                .toList();
        return found.isEmpty()
                ? wanted.values().stream()
                        .filter(visit -> visit.date().equals(hurdle.day()))
                        .toList()
                : found;
    }

    private static Stale.Reason worse(Stale.Reason one, Stale.Reason other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    /** Codes of the needs that the visit was to answer and that wait for something else, or for nothing. */
    private static List<String> closed(TourProposal proposal, Explain.@Nullable Why why, Map<UUID, Need> now) {
        if (why == null) {
            return List.of();
        }
        return proposal.input().villages().stream()
                .flatMap(village -> village.needs().stream())
                .filter(need -> why.needs().contains(need.need()) && !isWaiting(now, need.need()))
                .map(PlanInput.Demand::code)
                .toList();
    }

    private static boolean isWaiting(Map<UUID, Need> now, UUID need) {
        Need one = now.get(need);
        return one != null && (one.state() == NeedState.RAISED || one.state() == NeedState.UNDERSTOOD);
    }

    static Instant start(Plan.Visit visit) {
        return visit.date().atTime(visit.arrives()).atZone(Dates.FRANCE).toInstant();
    }
}
