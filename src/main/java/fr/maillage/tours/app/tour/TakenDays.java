package fr.maillage.tours.app.tour;

import fr.maillage.design.Dates;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.tour.Hurdles;
import fr.maillage.tours.domain.tour.Visit;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The days on which units are out already: whoever plans more has what is left of them. Three statements in all. */
@Component
public class TakenDays {

    private final ReadPassages passages;
    private final TravelTimes travel;

    TakenDays(ReadPassages passages, TravelTimes travel) {
        this.passages = passages;
        this.travel = travel;
    }

    /**
     * A day on which a unit has passages.
     *
     * @param passages of announced tours and of drafts, soonest first; never empty, none of them called off
     * @param stopsLeft how many more the unit may make, from 0
     * @param drivingLeft minutes that it may still drive, from 0, the way back counted already
     */
    public record Day(LocalDate date, List<Passage> passages, int stopsLeft, int drivingLeft) {}

    /** Of each of these units that has any, by day, both bounds included; a day that is not among them is all free. */
    public Map<UnitId, Map<LocalDate, Day>> of(Collection<Unit> units, LocalDate first, LocalDate last) {
        Map<UnitId, List<Passage>> planned = passages
                .planned(
                        units.stream().map(Unit::id).toList(),
                        first.atStartOfDay(Dates.FRANCE).toInstant(),
                        last.plusDays(1).atStartOfDay(Dates.FRANCE).toInstant())
                .stream()
                .collect(Collectors.groupingBy(Passage::unit));
        Map<UnitId, Map<LocalDate, Day>> days = new HashMap<>();
        units.forEach(unit -> days.put(unit.id(), days(unit, planned.getOrDefault(unit.id(), List.of()))));
        return days;
    }

    private Map<LocalDate, Day> days(Unit unit, List<Passage> passages) {
        Map<LocalDate, List<Passage>> byDay = passages.stream()
                .collect(Collectors.groupingBy(
                        one -> TellHurdles.visit(one.session()).day(), TreeMap::new, Collectors.toList()));
        Map<LocalDate, Day> days = new TreeMap<>();
        byDay.forEach((date, there) -> days.put(date, day(unit, date, there)));
        return days;
    }

    private Day day(Unit unit, LocalDate date, List<Passage> there) {
        List<Visit> visits =
                there.stream().map(one -> TellHurdles.visit(one.session())).toList();
        return new Day(
                date,
                there,
                Math.max(0, unit.mostStops() - there.size()),
                Math.max(0, unit.mostDriving() - Hurdles.driving(unit.depot(), visits, travel)));
    }
}
