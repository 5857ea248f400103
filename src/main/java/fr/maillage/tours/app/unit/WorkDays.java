package fr.maillage.tours.app.unit;

import fr.maillage.directory.Holidays;
import fr.maillage.directory.Terms;
import fr.maillage.tours.Unit;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.unit.UnitDay;
import fr.maillage.tours.domain.unit.UnitDays;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** When units can be out, as the search of a plan wants it; two statements a unit. */
@Component
public class WorkDays {

    private final Crew crew;
    private final Absences absences;
    private final Holidays holidays;

    WorkDays(Crew crew, Absences absences, Holidays holidays) {
        this.crew = crew;
        this.absences = absences;
        this.holidays = holidays;
    }

    /** What can be asked of each day between these, both included. */
    public UnitDays between(Unit unit, LocalDate first, LocalDate last) {
        return new UnitDays(
                unit,
                crew.list(unit.id()),
                absences.list(unit.id(), first, last),
                day -> holidays.isPublicHoliday(day, unit.depotCommune()));
    }

    /**
     * The days on which it can be out, both ends included, in order: its hours, less public holidays where its depot is, less
     * when it is away, less the days without somebody who drives or somebody who animates.
     */
    public List<PlanInput.WorkDay> list(Unit unit, LocalDate first, LocalDate last) {
        return between(unit, first, last).list(first, last).stream()
                .filter(UnitDay.Out.class::isInstance)
                .map(UnitDay.Out.class::cast)
                .map(day -> new PlanInput.WorkDay(day.date(), day.from(), day.to(), Terms.mask(day.services())))
                .toList();
    }

    /** The unit with its days and its limits. */
    public PlanInput.Vehicle vehicle(Unit unit, LocalDate first, LocalDate last) {
        return new PlanInput.Vehicle(
                unit.id().value(),
                unit.name(),
                unit.depot(),
                list(unit, first, last),
                unit.mostStops(),
                unit.mostDriving(),
                unit.centsPerKm(),
                unit.centsPerHour());
    }
}
