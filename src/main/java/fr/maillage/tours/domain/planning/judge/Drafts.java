package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.Plan.Refused;
import fr.maillage.tours.domain.planning.Plan.Visit;
import fr.maillage.tours.domain.planning.PlanInput.Pin;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** From drafts to plans and back. */
public final class Drafts {

    private Drafts() {}

    /** A plan exactly as it is, whatever the limits; villages and days that the input does not have are left out. */
    public static Draft read(Ground ground, Plan plan) {
        Draft draft = new Draft(ground);
        days(ground, plan).forEach((outing, visits) -> draft.set(outing, marks(ground, visits)));
        return draft;
    }

    /**
     * A plan to go on from: pins first, then its visits, as far as the input still allows them.
     *
     * @return what it refuses
     */
    public static List<Refused> load(Draft draft, Plan plan) {
        List<Refused> refused = Pins.place(draft, plan);
        days(draft.ground(), plan).forEach((outing, visits) -> {
            List<Mark> pinned = List.copyOf(draft.route(outing));
            List<Mark> stops = marks(draft.ground(), visits).stream()
                    .map(mark -> pinned.stream()
                            .filter(pin -> pin.site().equals(mark.site()))
                            .findFirst()
                            .orElse(new Mark(mark.site(), null)))
                    .toList();
            if (stops.containsAll(pinned) && draft.check(outing, stops) == null) {
                draft.set(outing, stops);
            } else {
                visits.forEach(visit ->
                        draft.ground().findSite(visit.commune()).ifPresent(site -> put(draft, outing, site, visit)));
            }
        });
        return refused;
    }

    private static List<Mark> marks(Ground ground, List<Visit> visits) {
        List<Mark> marks = new ArrayList<>();
        for (Visit visit : visits) {
            Pin pin = visit.pinned() ? new Pin(visit.commune(), visit.date(), visit.unit()) : null;
            ground.findSite(visit.commune()).ifPresent(site -> marks.add(new Mark(site, pin)));
        }
        return marks;
    }

    private static Map<Outing, List<Visit>> days(Ground ground, Plan plan) {
        Map<Outing, List<Visit>> days = new LinkedHashMap<>();
        plan.visits().stream()
                .sorted(Comparator.comparing(Visit::date).thenComparing(Visit::arrives))
                .forEach(visit -> ground.findOuting(visit.unit(), visit.date())
                        .ifPresent(outing -> days.computeIfAbsent(outing, none -> new ArrayList<>())
                                .add(visit)));
        return days;
    }

    /** At its place among the others by its hour; where the limits want it elsewhere, there. */
    private static void put(Draft draft, Outing outing, Site site, Visit visit) {
        int size = draft.route(outing).size();
        int wanted = size;
        Timetable hours = draft.hours(outing);
        int arrives = visit.arrives().toSecondOfDay() / 60;
        for (int i = size - 1; i >= 0 && hours.arrives(i) > arrives; i--) {
            wanted = i;
        }
        if (draft.gain(outing, wanted, site) != Draft.REFUSED) {
            draft.add(outing, wanted, site, null);
            return;
        }
        Best best = Best.of(draft, site, List.of(outing));
        if (best.outing() != null && best.limit() == null) {
            draft.add(outing, best.position(), site, null);
        }
    }

    /** A draft as a plan. */
    public static Plan plan(Draft draft, List<Refused> refused, long moves) {
        Map<UUID, Integer> order = new HashMap<>();
        draft.ground().input().vehicles().forEach(vehicle -> order.putIfAbsent(vehicle.unit(), order.size()));
        List<Visit> visits = new ArrayList<>();
        for (Outing outing : draft.ground().outings()) {
            Timetable hours = draft.hours(outing);
            int place = outing.depot();
            for (int i = 0; i < draft.route(outing).size(); i++) {
                Mark mark = draft.route(outing).get(i);
                int next = mark.site().index();
                visits.add(new Visit(
                        outing.vehicle().unit(),
                        outing.date(),
                        mark.site().village().commune(),
                        time(hours.arrives(i)),
                        time(hours.leaves(i)),
                        draft.ground().minutes(place, next),
                        draft.ground().metres(place, next),
                        mark.pin() != null));
                place = next;
            }
        }
        visits.sort(Comparator.comparing((Visit visit) -> order.getOrDefault(visit.unit(), 0))
                .thenComparing(Visit::date)
                .thenComparing(Visit::arrives));
        return new Plan(List.copyOf(visits), List.copyOf(refused), -refused.size(), draft.points(), moves);
    }

    private static LocalTime time(int minutes) {
        return LocalTime.ofSecondOfDay(minutes * 60L);
    }
}
