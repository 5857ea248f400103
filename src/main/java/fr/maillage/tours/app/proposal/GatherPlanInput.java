package fr.maillage.tours.app.proposal;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.design.Dates;
import fr.maillage.directory.Terms;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Tours;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanInput.Demand;
import fr.maillage.tours.domain.planning.PlanInput.Vehicle;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import fr.maillage.tours.domain.proposal.NearestHelp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all that a proposal is made from, as it is now: a fixed number of statements, whatever the number of villages. */
@Component
class GatherPlanInput {

    private static final int YEARS_BACK = 2;

    private final Territory territory;
    private final Access access;
    private final Units units;
    private final FreeDays days;
    private final OtherHelp help;
    private final Tours tours;
    private final Needs needs;

    GatherPlanInput(
            Territory territory, Access access, Units units, FreeDays days, OtherHelp help, Tours tours, Needs needs) {
        this.territory = territory;
        this.access = access;
        this.units = units;
        this.days = days;
        this.help = help;
        this.tours = tours;
        this.needs = needs;
    }

    /**
     * The communes of the perimeter in which whoever asks may plan, and these units.
     *
     * @param minutes how long a stop lasts
     */
    PlanInput gather(
            LocalDate first, LocalDate last, List<UUID> wanted, int minutes, PlanInput.Weights weights, long seed) {
        Reach reach = access.reach(Right.EDIT_TOURS);
        List<Commune> communes = territory.listPerimeter().stream()
                .filter(commune -> reach.covers(Target.in(commune.code())))
                .toList();
        List<Unit> driving = units.list().stream()
                .filter(unit -> wanted.contains(unit.id().value()))
                .toList();
        return new PlanInput(
                first,
                last,
                villages(communes, first, last, minutes),
                vehicles(driving, first, last),
                List.of(),
                List.of(),
                weights,
                seed);
    }

    private List<Village> villages(List<Commune> communes, LocalDate first, LocalDate last, int minutes) {
        NearestHelp nearest = help.around(communes, first, last);
        Map<String, LocalDate> lastVisits = lastVisits(first);
        Map<String, List<Demand>> demands = needs.listOpen().stream()
                .filter(need -> need.state() != NeedState.PLANNED)
                .collect(Collectors.groupingBy(
                        need -> need.commune().value(),
                        Collectors.mapping(GatherPlanInput::demand, Collectors.toList())));
        Map<CommuneCode, Stop> stops = tours.stops().stream()
                .collect(Collectors.toMap(Stop::commune, Function.identity(), (one, other) -> one));
        return communes.stream()
                .map(commune -> village(
                        commune,
                        nearest,
                        lastVisits.get(commune.code().value()),
                        demands.getOrDefault(commune.code().value(), List.of()),
                        stops.get(commune.code()),
                        minutes))
                .toList();
    }

    private static Village village(
            Commune commune,
            NearestHelp nearest,
            @Nullable LocalDate lastVisit,
            List<Demand> demands,
            @Nullable Stop stop,
            int minutes) {
        EpciCode epci = commune.epci();
        NearestHelp.Found help = nearest.from(commune.centre()).orElse(null);
        return new Village(
                commune.code().value(),
                commune.name(),
                epci == null ? "" : epci.siren(),
                stop == null ? commune.centre() : stop.position(),
                commune.population(),
                null, // nobody publishes it with what is read here
                help == null ? null : help.km(),
                help == null ? "" : help.name(),
                lastVisit,
                minutes,
                Set.of(),
                demands,
                stop == null ? null : stop.id().value());
    }

    private static Demand demand(Need need) {
        return new Demand(
                need.id().value(),
                need.code(),
                need.people(),
                need.urgency(),
                Terms.mask(need.services()),
                need.suits(),
                need.until());
    }

    /** The last passage of any unit in each commune before a day, two years back. */
    private Map<String, LocalDate> lastVisits(LocalDate before) {
        return tours
                .passages(
                        before.minusYears(YEARS_BACK).atStartOfDay(Dates.FRANCE).toInstant(),
                        before.atStartOfDay(Dates.FRANCE).toInstant())
                .stream()
                .filter(passage -> !passage.session().isCancelled())
                .collect(Collectors.toMap(
                        passage -> passage.session().spot().commune().value(),
                        GatherPlanInput::day,
                        BinaryOperator.maxBy(LocalDate::compareTo)));
    }

    private static LocalDate day(Passage passage) {
        return passage.session().start().toLocalDate();
    }

    private List<Vehicle> vehicles(List<Unit> driving, LocalDate first, LocalDate last) {
        Map<UnitId, List<WorkDay>> free = days.list(driving, first, last);
        return driving.stream()
                .map(unit -> new Vehicle(
                        unit.id().value(),
                        unit.name(),
                        unit.depot(),
                        free.getOrDefault(unit.id(), List.of()),
                        unit.mostStops(),
                        unit.mostDriving(),
                        unit.centsPerKm(),
                        unit.centsPerHour()))
                .toList();
    }
}
