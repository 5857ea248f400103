package fr.maillage.tours.domain.tour;

import fr.maillage.shared.LatLon;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.unit.UnitDay;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Looks for what gets in the way of visits, day by day.
 *
 * @param depot where the unit sleeps
 * @param mostStops a day
 * @param mostDriving minutes a day, the way back included
 * @param days whether, and when, the unit can be out
 */
public record Hurdles(
        LatLon depot, int mostStops, int mostDriving, Function<LocalDate, UnitDay> days, TravelTimes travel) {

    /**
     * What gets in the way, by day.
     *
     * @param standing what the unit does already, without what the wanted visits take the place of
     * @param wanted in any order; those that get in each other's way are told too
     */
    public List<Hurdle> of(List<Visit> standing, List<Visit> wanted) {
        Map<LocalDate, List<Visit>> wantedOn =
                wanted.stream().collect(Collectors.groupingBy(Visit::day, TreeMap::new, Collectors.toList()));
        Map<LocalDate, List<Visit>> standingOn =
                standing.stream().collect(Collectors.groupingBy(Visit::day, HashMap::new, Collectors.toList()));
        List<Hurdle> found = new ArrayList<>();
        wantedOn.forEach((day, visits) -> found.addAll(of(day, standingOn.getOrDefault(day, List.of()), visits)));
        return found;
    }

    private List<Hurdle> of(LocalDate day, List<Visit> standing, List<Visit> wanted) {
        List<Hurdle> found = new ArrayList<>(elsewhere(standing, wanted));
        wanted.stream()
                .filter(visit -> !visit.mayStand())
                .map(Hurdle.MayNotStand::new)
                .forEach(found::add);
        List<Visit> all = Stream.concat(standing.stream(), wanted.stream())
                .sorted(Comparator.comparing(Visit::from).thenComparing(Visit::to))
                .toList();
        UnitDay unit = days.apply(day);
        switch (unit) {
            case UnitDay.In in -> found.add(new Hurdle.StaysIn(day, in.why()));
            case UnitDay.Out out -> hours(all, wanted, out, found);
        }
        if (all.size() > mostStops) {
            found.add(new Hurdle.TooManyStops(day, all.size(), mostStops));
        }
        found.addAll(roads(all, wanted));
        int driving = driving(depot, all, travel);
        if (driving > mostDriving) {
            found.add(new Hurdle.TooMuchDriving(day, driving, mostDriving));
        }
        return found;
    }

    private static List<Hurdle> elsewhere(List<Visit> standing, List<Visit> wanted) {
        List<Hurdle> found = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Visit one = wanted.get(i);
            Stream.concat(standing.stream(), wanted.subList(0, i).stream())
                    .filter(one::overlaps)
                    .forEach(other -> found.add(new Hurdle.Elsewhere(one, other)));
        }
        return found;
    }

    /** Hours that standing visits break by themselves are in nobody's way. */
    private void hours(List<Visit> all, List<Visit> wanted, UnitDay.Out out, List<Hurdle> found) {
        Visit first = all.getFirst();
        Visit last = all.stream().max(Comparator.comparing(Visit::to)).orElseThrow();
        LocalDateTime leaves = first.from().minusMinutes(travel.minutes(depot, first.at()));
        LocalDateTime back = last.to().plusMinutes(travel.minutes(last.at(), depot));
        boolean early = leaves.isBefore(out.date().atTime(out.from())) && wanted.contains(first);
        boolean late = back.isAfter(out.date().atTime(out.to())) && wanted.contains(last);
        if (early || late) {
            found.add(
                    new Hurdle.OutOfHours(out.date(), leaves.toLocalTime(), back.toLocalTime(), out.from(), out.to()));
        }
    }

    /** Roads between two standing visits are in nobody's way. */
    private List<Hurdle> roads(List<Visit> all, List<Visit> wanted) {
        List<Hurdle> found = new ArrayList<>();
        for (int i = 1; i < all.size(); i++) {
            Visit before = all.get(i - 1);
            Visit after = all.get(i);
            int there = (int) Duration.between(before.to(), after.from()).toMinutes();
            int needed = travel.minutes(before.at(), after.at());
            if (there >= 0 && needed > there && (wanted.contains(before) || wanted.contains(after))) {
                found.add(new Hurdle.TooShort(before, after, needed, there));
            }
        }
        return found;
    }

    /** The minutes on the road of a day with these visits, in the order of their hours, the way back included. */
    public static int driving(LatLon depot, List<Visit> all, TravelTimes travel) {
        int minutes = 0;
        LatLon at = depot;
        for (Visit visit : all) {
            minutes += travel.minutes(at, visit.at());
            at = visit.at();
        }
        return minutes + travel.minutes(at, depot);
    }
}
