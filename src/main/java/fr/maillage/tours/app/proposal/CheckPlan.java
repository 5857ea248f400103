package fr.maillage.tours.app.proposal;

import fr.maillage.design.Dates;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Tours;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.app.unit.WorkDays;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.proposal.Stale;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whether a plan can still be announced: what changed since its input was read, where it matters to a visit. */
@Component
class CheckPlan {

    private final Territory territory;
    private final Units units;
    private final WorkDays workDays;
    private final Tours tours;
    private final Needs needs;
    private final TravelTimes travel;
    private final Clock clock;

    CheckPlan(
            Territory territory,
            Units units,
            WorkDays workDays,
            Tours tours,
            Needs needs,
            TravelTimes travel,
            Clock clock) {
        this.territory = territory;
        this.units = units;
        this.workDays = workDays;
        this.tours = tours;
        this.needs = needs;
        this.travel = travel;
        this.clock = clock;
    }

    /** The visits that something is in the way of, by date; none when all can be announced. */
    List<Stale> check(TourProposal proposal, Plan plan, Map<Plan.Visit, Explain.Why> why) {
        LocalDate first = proposal.input().first();
        LocalDate last = proposal.input().last();
        Set<String> served = territory.listPerimeter().stream()
                .map(commune -> commune.code().value())
                .collect(Collectors.toSet());
        Map<UUID, Unit> driving =
                units.list().stream().collect(Collectors.toMap(unit -> unit.id().value(), Function.identity()));
        Map<UUID, Map<LocalDate, PlanInput.WorkDay>> days = days(driving, plan, first, last);
        Map<UUID, List<Passage>> announced = announced(first, last);
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
            PlanInput.WorkDay day = days.getOrDefault(visit.unit(), Map.of()).get(visit.date());
            List<String> closed = closed(proposal, why.get(visit), now);
            if (!start(visit).isAfter(clock.instant())) {
                stale.add(new Stale(visit, Stale.Reason.PAST, List.of()));
            } else if (!served.contains(visit.commune())) {
                stale.add(new Stale(visit, Stale.Reason.VILLAGE_GONE, List.of()));
            } else if (day == null
                    || visit.arrives().isBefore(day.from())
                    || visit.leaves().isAfter(day.to())) {
                stale.add(new Stale(visit, Stale.Reason.UNIT_AWAY, List.of()));
            } else if (isElsewhere(proposal, visit, announced.getOrDefault(visit.unit(), List.of()))) {
                stale.add(new Stale(visit, Stale.Reason.UNIT_ELSEWHERE, List.of()));
            } else if (!closed.isEmpty()) {
                stale.add(new Stale(visit, Stale.Reason.NEED_CLOSED, closed));
            }
        }
        return stale;
    }

    private Map<UUID, Map<LocalDate, PlanInput.WorkDay>> days(
            Map<UUID, Unit> driving, Plan plan, LocalDate first, LocalDate last) {
        Map<UUID, Map<LocalDate, PlanInput.WorkDay>> days = new HashMap<>();
        plan.visits().stream().map(Plan.Visit::unit).distinct().forEach(id -> {
            Unit unit = driving.get(id);
            if (unit != null) {
                days.put(
                        id,
                        workDays.list(unit, first, last).stream()
                                .collect(Collectors.toMap(PlanInput.WorkDay::date, Function.identity(), (a, b) -> a)));
            }
        });
        return days;
    }

    private Map<UUID, List<Passage>> announced(LocalDate first, LocalDate last) {
        return tours
                .passages(
                        first.atStartOfDay(Dates.FRANCE).toInstant(),
                        last.plusDays(1).atStartOfDay(Dates.FRANCE).toInstant())
                .stream()
                .filter(passage -> !passage.session().isCancelled())
                .collect(Collectors.groupingBy(passage -> id(passage.unit())));
    }

    private static UUID id(UnitId unit) {
        return unit.value();
    }

    /** Whether an announced passage lies within the visit and the way between the two. */
    private boolean isElsewhere(TourProposal proposal, Plan.Visit visit, List<Passage> announced) {
        PlanInput.Village village = proposal.findVillage(visit.commune()).orElseThrow();
        return announced.stream().anyMatch(passage -> {
            int way = travel.minutes(village.at(), passage.session().spot().position());
            Instant free = passage.session().endsAt().plusSeconds(60L * way);
            Instant leave = passage.session().startsAt().minusSeconds(60L * way);
            return start(visit).isBefore(free) && end(visit).isAfter(leave);
        });
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

    static Instant end(Plan.Visit visit) {
        return visit.date().atTime(visit.leaves()).atZone(Dates.FRANCE).toInstant();
    }
}
