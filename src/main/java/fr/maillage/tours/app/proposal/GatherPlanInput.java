package fr.maillage.tours.app.proposal;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Agenda;
import fr.maillage.design.Dates;
import fr.maillage.directory.Holidays;
import fr.maillage.directory.Terms;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.app.tour.TakenDays;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanInput.Demand;
import fr.maillage.tours.domain.planning.PlanInput.Vehicle;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import fr.maillage.tours.domain.proposal.NearestHelp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads all that a proposal is made from, as it is now: a fixed number of statements, whatever the number of villages. */
@Component
class GatherPlanInput {

    private static final int YEARS_BACK = 2;
    private static final int NEARLY_A_WEEK = 6;

    private final Territory territory;
    private final Holidays holidays;
    private final Access access;
    private final Units units;
    private final FreeDays days;
    private final OtherHelp help;
    private final TakenDays taken;
    private final ReadStops stops;
    private final Agenda agenda;
    private final Needs needs;

    GatherPlanInput(
            Territory territory,
            Holidays holidays,
            Access access,
            Units units,
            FreeDays days,
            OtherHelp help,
            TakenDays taken,
            ReadStops stops,
            Agenda agenda,
            Needs needs) {
        this.territory = territory;
        this.holidays = holidays;
        this.access = access;
        this.units = units;
        this.days = days;
        this.help = help;
        this.taken = taken;
        this.stops = stops;
        this.agenda = agenda;
        this.needs = needs;
    }

    /**
     * The communes of the perimeter in which whoever asks may plan, and these units. Not those with a clock of their own: tours
     * reckon on the clock of Paris.
     *
     * @param minutes how long a stop lasts
     */
    PlanInput gather(
            LocalDate first, LocalDate last, List<UUID> wanted, int minutes, PlanInput.Weights weights, long seed) {
        Reach reach = access.reach(Right.EDIT_TOURS);
        List<Commune> communes = territory.listPerimeter().stream()
                .filter(commune -> reach.covers(Target.in(commune.code()))
                        && holidays.zone(commune.code()).equals(Dates.FRANCE))
                .toList();
        List<Unit> all = units.list();
        List<Unit> driving =
                all.stream().filter(unit -> wanted.contains(unit.id().value())).toList();
        Map<UnitId, Map<LocalDate, TakenDays.Day>> out =
                taken.of(all, first.minusDays(NEARLY_A_WEEK), last.plusDays(NEARLY_A_WEEK));
        return new PlanInput(
                first,
                last,
                villages(communes, driving, out, first, last, minutes),
                vehicles(driving, out, first, last),
                List.of(),
                List.of(),
                weights,
                seed);
    }

    private List<Village> villages(
            List<Commune> communes,
            List<Unit> driving,
            Map<UnitId, Map<LocalDate, TakenDays.Day>> out,
            LocalDate first,
            LocalDate last,
            int minutes) {
        NearestHelp nearest = help.around(communes, first, last);
        Map<CommuneCode, Instant> lastVisits =
                agenda.listLastDates(stops.activities(), start(first.minusYears(YEARS_BACK)), start(first));
        Map<CommuneCode, List<LocalDate>> standing = standing(out);
        Map<String, List<Demand>> demands = needs.listOpen().stream()
                .filter(need -> need.state() != NeedState.PLANNED)
                .collect(Collectors.groupingBy(
                        need -> need.commune().value(),
                        Collectors.mapping(GatherPlanInput::demand, Collectors.toList())));
        Map<CommuneCode, Stop> known = known(driving);
        return communes.stream()
                .map(commune -> village(
                        commune,
                        nearest,
                        day(lastVisits.get(commune.code())),
                        standing.getOrDefault(commune.code(), List.of()),
                        demands.getOrDefault(commune.code().value(), List.of()),
                        known.get(commune.code()),
                        minutes))
                .toList();
    }

    private static Village village(
            Commune commune,
            NearestHelp nearest,
            @Nullable LocalDate lastVisit,
            List<LocalDate> standing,
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
                commune.seniors(),
                help == null ? null : help.km(),
                help == null ? "" : help.name(),
                lastVisit,
                standing,
                minutes,
                stop == null ? List.of() : stop.standing(),
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
                need.until(),
                need.services().isEmpty() && !need.workshop().isBlank());
    }

    /** Where these units have stopped before, each commune once, and where others do. */
    private Map<CommuneCode, Stop> known(List<Unit> driving) {
        Map<CommuneCode, Stop> known = new HashMap<>();
        driving.forEach(unit -> stops.listKnown(unit.id()).forEach(stop -> known.putIfAbsent(stop.commune(), stop)));
        stops.list().forEach(stop -> known.putIfAbsent(stop.commune(), stop));
        return known;
    }

    /** The days on which some unit is in a commune in any case, in order. */
    private static Map<CommuneCode, List<LocalDate>> standing(Map<UnitId, Map<LocalDate, TakenDays.Day>> out) {
        return out.values().stream()
                .flatMap(days -> days.values().stream())
                .sorted(Comparator.comparing(TakenDays.Day::date))
                .flatMap(day -> day.passages().stream()
                        .map(passage -> Map.entry(passage.session().spot().commune(), day.date())))
                .distinct()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Dates.FRANCE).toInstant();
    }

    private static @Nullable LocalDate day(@Nullable Instant moment) {
        return moment == null ? null : LocalDate.ofInstant(moment, Dates.FRANCE);
    }

    private List<Vehicle> vehicles(
            List<Unit> driving, Map<UnitId, Map<LocalDate, TakenDays.Day>> out, LocalDate first, LocalDate last) {
        Map<UnitId, List<WorkDay>> free = days.list(driving, out, first, last);
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
