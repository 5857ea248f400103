package fr.maillage.tours.domain.planning.judge;

import fr.maillage.shared.LatLon;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanInput.Vehicle;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The input, made ready for reckoning: villages and days by number, ways between all places, what each visit could bring. Never changes. */
public final class Ground {

    /** Days between two visits to a village, at least. */
    public static final int APART = 7;

    private static final int SHORTEST = 15;
    private static final int LONGEST = 480;
    private static final int MOST_STOPS = 12;

    private final PlanInput input;
    private final List<Site> sites = new ArrayList<>();
    private final List<Outing> outings = new ArrayList<>();
    private final Map<String, Site> byCommune = new LinkedHashMap<>();
    private final int[][] minutes;
    private final int[][] metres;
    private final Fairness fairness;
    private final Worth worth;

    /** Made ready; takes the ways between all places from {@code travel}, once. */
    public Ground(PlanInput input, TravelTimes travel) {
        this.input = input;
        List<Village> villages = List.copyOf(first(input.villages()).values());
        Map<UUID, Vehicle> vehicles = new LinkedHashMap<>();
        input.vehicles().forEach(vehicle -> vehicles.putIfAbsent(vehicle.unit(), vehicle));
        List<LatLon> places = new ArrayList<>();
        villages.forEach(village -> places.add(village.at()));
        vehicles.values().forEach(vehicle -> places.add(vehicle.depot()));
        setOut(List.copyOf(vehicles.values()), villages.size());
        fairness = new Fairness(villages, outings, input.weights().fairness());
        worth = new Worth(outings, input.weights());
        SiteMaker maker = new SiteMaker(input, outings);
        for (Village village : villages) {
            Site site = maker.make(sites.size(), village, new Party(fairness, fairness.epci(village)), worth);
            sites.add(site);
            byCommune.put(village.commune(), site);
        }
        minutes = new int[places.size()][places.size()];
        metres = new int[places.size()][places.size()];
        for (int i = 0; i < places.size(); i++) {
            for (int j = 0; j < places.size(); j++) {
                if (i != j) {
                    minutes[i][j] = travel.minutes(places.get(i), places.get(j));
                    metres[i][j] = travel.metres(places.get(i), places.get(j));
                }
            }
        }
    }

    private static Map<String, Village> first(List<Village> all) {
        Map<String, Village> villages = new LinkedHashMap<>();
        all.forEach(village -> villages.putIfAbsent(village.commune(), village));
        return villages;
    }

    private void setOut(List<Vehicle> vehicles, int depots) {
        record Out(int vehicle, WorkDay day) {}
        List<Out> outs = new ArrayList<>();
        for (int i = 0; i < vehicles.size(); i++) {
            Map<LocalDate, WorkDay> days = new TreeMap<>();
            vehicles.get(i).days().stream()
                    .filter(day ->
                            !day.date().isBefore(input.first()) && !day.date().isAfter(input.last()))
                    .forEach(day -> days.putIfAbsent(day.date(), day));
            for (WorkDay day : days.values()) {
                outs.add(new Out(i, day));
            }
        }
        outs.sort(Comparator.comparing((Out out) -> out.day().date()).thenComparingInt(Out::vehicle));
        for (Out out : outs) {
            WorkDay day = out.day();
            Vehicle vehicle = vehicles.get(out.vehicle());
            outings.add(new Outing(
                    outings.size(),
                    vehicle,
                    depots + out.vehicle(),
                    day,
                    (int) ChronoUnit.DAYS.between(input.first(), day.date()),
                    day.from().toSecondOfDay() / 60,
                    day.to().toSecondOfDay() / 60,
                    Math.clamp(day.mostStops(vehicle), 0, MOST_STOPS),
                    day.services()));
        }
    }

    /** What it was made from. */
    public PlanInput input() {
        return input;
    }

    /** The villages, each once. */
    public List<Site> sites() {
        return sites;
    }

    /** The days of the units, by date. */
    public List<Outing> outings() {
        return outings;
    }

    /** By INSEE code. */
    public Optional<Site> findSite(String commune) {
        return Optional.ofNullable(byCommune.get(commune));
    }

    /** The outing of a unit on a day. */
    public Optional<Outing> findOuting(UUID unit, LocalDate date) {
        return outings.stream()
                .filter(outing ->
                        outing.date().equals(date) && outing.vehicle().unit().equals(unit))
                .findFirst();
    }

    /** What is in the way of a village on a day, whatever else the day holds; null for nothing. */
    @Nullable
    Limit barred(Site site, Outing outing) {
        if (!site.isFree(outing)) {
            return Limit.BANNED;
        }
        if (site.isTaken(outing)) {
            return Limit.APART;
        }
        return site.opens(outing) ? null : Limit.OPENS;
    }

    /** Whether a village may be visited that day at all. */
    public boolean allows(Site site, Outing outing) {
        return barred(site, outing) == null;
    }

    /** From a place to another; sites come first, then depots. */
    public int minutes(int from, int to) {
        return minutes[from][to];
    }

    /** Likewise. */
    public int metres(int from, int to) {
        return metres[from][to];
    }

    /** How long a stop lasts, in minutes. */
    public int stay(Site site) {
        return Math.clamp(site.village().minutes(), SHORTEST, LONGEST);
    }

    /** How EPCI share. */
    public Fairness fairness() {
        return fairness;
    }

    /** What visits to a village are worth. */
    public Worth worth() {
        return worth;
    }

    /** What a day's way costs, in points; never above 0. */
    public long distance(Outing outing, int metresDriven, int minutesDriven) {
        return -input.weights().distance() * outing.cents(metresDriven, minutesDriven) / Points.CENTS;
    }
}
