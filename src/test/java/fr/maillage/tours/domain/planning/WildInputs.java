package fr.maillage.tours.domain.planning;

import fr.maillage.tours.StandingTime;
import fr.maillage.tours.domain.planning.PlanInput.Ban;
import fr.maillage.tours.domain.planning.PlanInput.Pin;
import fr.maillage.tours.domain.planning.PlanInput.Vehicle;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import fr.maillage.tours.domain.planning.PlanInput.Weights;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;

/** Inputs that nobody would give on purpose, the same for the same seed. */
final class WildInputs {

    private WildInputs() {}

    static PlanInput of(long seed) {
        Random random = new Random(seed);
        PlanInput usual = Territories.of(random.nextInt(14), random.nextInt(4), 1 + random.nextInt(4), seed);
        List<Village> villages = new ArrayList<>();
        for (Village village : usual.villages()) {
            Village changed = changed(village, random);
            villages.add(changed);
            if (random.nextInt(10) == 0) {
                villages.add(changed(changed, random));
            }
        }
        List<Vehicle> vehicles = new ArrayList<>();
        for (Vehicle vehicle : usual.vehicles()) {
            vehicles.add(new Vehicle(
                    vehicle.unit(),
                    vehicle.name(),
                    vehicle.depot(),
                    random.nextInt(8) == 0
                            ? List.of()
                            : random.nextInt(8) == 0 ? vehicle.days().subList(0, 1) : taken(vehicle.days(), random),
                    random.nextInt(5),
                    random.nextInt(200),
                    random.nextInt(60),
                    random.nextInt(3000)));
        }
        LocalDate last = random.nextInt(8) == 0 ? usual.first() : usual.last();
        return new PlanInput(
                usual.first(),
                last,
                villages,
                vehicles,
                pins(usual, random),
                bans(usual, random),
                new Weights(
                        random.nextInt(11),
                        random.nextInt(11),
                        random.nextInt(11),
                        random.nextInt(11),
                        random.nextInt(11)),
                seed);
    }

    private static Village changed(Village village, Random random) {
        return new Village(
                village.commune(),
                village.name(),
                random.nextInt(5) == 0 ? "" : village.epci(),
                village.at(),
                random.nextInt(4) == 0 ? 0 : village.population(),
                village.seniors(),
                village.helpKm(),
                village.helpName(),
                village.lastVisit(),
                random.nextInt(3) == 0 ? standing(random) : List.of(),
                random.nextInt(6) == 0 ? 30 + random.nextInt(450) : village.minutes(),
                random.nextInt(3) == 0 ? opens(random) : village.opens(),
                village.needs(),
                null);
    }

    private static List<StandingTime> opens(Random random) {
        return Stream.generate(() -> random.nextInt(StandingTime.DAY - 300))
                .limit(1 + random.nextInt(9))
                .map(from ->
                        new StandingTime(DayOfWeek.of(1 + random.nextInt(5)), from, from + 1 + random.nextInt(300)))
                .toList();
    }

    private static List<LocalDate> standing(Random random) {
        return Stream.generate(() -> Territories.FIRST.plusDays(random.nextInt(40) - 8))
                .limit(random.nextInt(4))
                .distinct()
                .sorted()
                .toList();
    }

    /** Of some days a part is taken. */
    private static List<WorkDay> taken(List<WorkDay> days, Random random) {
        return days.stream()
                .map(day -> random.nextInt(3) > 0
                        ? day
                        : new WorkDay(
                                day.date(),
                                day.from(),
                                day.to(),
                                day.services(),
                                random.nextInt(3),
                                random.nextInt(150)))
                .toList();
    }

    private static List<Pin> pins(PlanInput input, Random random) {
        List<Pin> pins = new ArrayList<>();
        for (int i = random.nextInt(7); i > 0; i--) {
            UUID unit = random.nextBoolean() ? null : new UUID(98, random.nextInt(4));
            String commune = "99%03d".formatted(1 + random.nextInt(15));
            pins.add(new Pin(commune, input.first().plusDays(random.nextInt(12) - 1), unit));
        }
        return pins;
    }

    private static List<Ban> bans(PlanInput input, Random random) {
        List<Ban> bans = new ArrayList<>();
        int all = random.nextInt(10) == 0 ? 100 : 15;
        for (Village village : input.villages()) {
            if (random.nextInt(100) < all) {
                bans.add(new Ban(
                        village.commune(),
                        all == 100 || random.nextBoolean()
                                ? null
                                : input.first().plusDays(random.nextInt(20))));
            }
        }
        return bans;
    }
}
