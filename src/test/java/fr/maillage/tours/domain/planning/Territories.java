package fr.maillage.tours.domain.planning;

import fr.maillage.needs.HalfDay;
import fr.maillage.needs.Urgency;
import fr.maillage.shared.LatLon;
import fr.maillage.tours.StandingTime;
import fr.maillage.tours.domain.planning.PlanInput.Demand;
import fr.maillage.tours.domain.planning.PlanInput.Vehicle;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import fr.maillage.tours.domain.planning.PlanInput.Weights;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/** Invented territories, the same for the same seed: villages around a few towns, needs here and there, units at the towns. */
public final class Territories {

    static final LocalDate FIRST = LocalDate.of(2027, 1, 4);
    private static final int NOON = 13 * 60;
    private static final double KM_LAT = 1 / 111.2;
    private static final double KM_LON = 1 / 77.0;

    private Territories() {}

    /** A quarter of thirteen weeks. */
    public static PlanInput quarter(int villages, int units, long seed) {
        return of(villages, units, 13, seed);
    }

    /** So many weeks. */
    public static PlanInput of(int villages, int units, int weeks, long seed) {
        Random random = new Random(seed);
        LocalDate last = FIRST.plusDays(7L * weeks - 1);
        double side = Math.sqrt(villages * 14.0);
        List<Village> all = new ArrayList<>();
        for (int i = 0; i < villages; i++) {
            all.add(village(random, i, side, Math.max(2, villages / 18), last));
        }
        List<Vehicle> vehicles = new ArrayList<>();
        for (int i = 0; i < units; i++) {
            vehicles.add(vehicle(random, i, side, last));
        }
        return new PlanInput(FIRST, last, all, vehicles, List.of(), List.of(), Weights.USUAL, seed);
    }

    private static LatLon point(Random random, double side) {
        return new LatLon(
                46.2 + (random.nextDouble() - 0.5) * side * KM_LAT, 2.6 + (random.nextDouble() - 0.5) * side * KM_LON);
    }

    private static Village village(Random random, int i, double side, int epcis, LocalDate last) {
        int population = (int) Math.round(Math.exp(5.2 + random.nextGaussian() * 0.9));
        Double help = random.nextInt(8) == 0 ? null : Math.abs(random.nextGaussian()) * 9;
        LocalDate before = random.nextInt(3) == 0 ? FIRST.minusDays(1 + random.nextInt(80)) : null;
        List<StandingTime> opens = new ArrayList<>();
        if (random.nextInt(4) == 0) {
            for (DayOfWeek day : List.of(
                    DayOfWeek.MONDAY, DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
                int from = random.nextInt(3) > 0 ? 0 : NOON;
                int to = random.nextInt(3) > 0 ? StandingTime.DAY : NOON;
                if (from < to) {
                    opens.add(new StandingTime(day, from, to));
                }
            }
        }
        List<Demand> needs = new ArrayList<>();
        for (int n = random.nextInt(4) - 1; n > 0; n--) {
            needs.add(demand(random, i * 10 + n, last));
        }
        return new Village(
                "99%03d".formatted(i + 1),
                "Village " + (i + 1),
                "2009900%02d".formatted(random.nextInt(epcis)),
                point(random, side),
                population,
                random.nextInt(3) == 0 ? null : 0.2 + random.nextDouble() * 0.3,
                help,
                help == null ? "" : "Mairie",
                before,
                List.of(),
                List.of(90, 120, 120, 150, 180).get(random.nextInt(5)),
                opens,
                needs,
                null);
    }

    private static Demand demand(Random random, int number, LocalDate last) {
        Set<HalfDay> suits = new HashSet<>();
        if (random.nextInt(3) == 0) {
            suits.add(new HalfDay(DayOfWeek.of(1 + random.nextInt(5)), random.nextBoolean()));
            suits.add(new HalfDay(DayOfWeek.of(1 + random.nextInt(5)), random.nextBoolean()));
        }
        return new Demand(
                new UUID(99, number),
                "B" + number,
                2 + random.nextInt(12),
                List.of(Urgency.values()).get(random.nextInt(3)),
                1 << random.nextInt(5),
                suits,
                random.nextInt(3) == 0 ? last.minusDays(random.nextInt(70)) : null);
    }

    private static Vehicle vehicle(Random random, int i, double side, LocalDate last) {
        List<WorkDay> days = new ArrayList<>();
        for (LocalDate date = FIRST; !date.isAfter(last); date = date.plusDays(1)) {
            if (date.getDayOfWeek().getValue() <= 5 && random.nextInt(12) > 0) {
                days.add(new WorkDay(
                        date, LocalTime.of(8, 30), LocalTime.of(17, 30), random.nextInt(4) == 0 ? 0b00111 : 0b11111));
            }
        }
        return new Vehicle(new UUID(98, i), "Bus " + (i + 1), point(random, side * 0.6), days, 3, 180, 45, 2_200);
    }
}
