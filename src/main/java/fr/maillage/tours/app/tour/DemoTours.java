package fr.maillage.tours.app.tour;

import fr.maillage.agenda.DemoActivities;
import fr.maillage.agenda.RegularHours;
import fr.maillage.design.Dates;
import fr.maillage.platform.DemoPart;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Power;
import fr.maillage.tours.StopId;
import fr.maillage.tours.TourId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.tour.StopPlan;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tours of the demo's bus and van: their stops are where the invented agenda has them stand, and take over those rules. */
@Component
class DemoTours implements DemoPart {

    /** Each unit, as the agenda's file calls it, and its tour. */
    private static final Map<String, String> NAMES = Map.of(
            "lorandine", "La Lorandine, communes de l’Aige",
            "camionnette", "La Camionnette, bords de l’Arvelle");

    private static final int LONGEST_CODE = 60;

    private final DemoActivities activities;
    private final RegularHours hours;
    private final Units units;
    private final KeptTours tours;
    private final KeptStops stops;
    private final Territory territory;
    private final Clock clock;

    DemoTours(
            DemoActivities activities,
            RegularHours hours,
            Units units,
            KeptTours tours,
            KeptStops stops,
            Territory territory,
            Clock clock) {
        this.activities = activities;
        this.hours = hours;
        this.units = units;
        this.tours = tours;
        this.stops = stops;
        this.territory = territory;
        this.clock = clock;
    }

    /** A line of the demo's file. */
    private record Row(String unit, String commune, String name, String parking, Power power) {}

    @Override
    public int rank() {
        return 8; // after the units
    }

    @Override
    @Transactional
    public void load() {
        if (territory.settings().demo()) {
            NAMES.forEach((key, name) -> activities
                    .find(key)
                    .flatMap(activity -> units.findByActivity(activity.id()))
                    .filter(unit -> tours.find(new TourId(id(name))).isEmpty())
                    .ifPresent(unit -> load(key, name, unit)));
        }
    }

    private void load(String key, String name, Unit unit) {
        TourId id = new TourId(id(name));
        Map<String, RegularHours.Line> lines = hours.of(unit.activity(), Locale.FRENCH).stream()
                .collect(Collectors.toMap(line -> line.spot().commune().value(), Function.identity(), (a, b) -> a));
        LocalDate first = lines.values().stream()
                .map(RegularHours.Line::startsOn)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> LocalDate.ofInstant(clock.instant(), Dates.FRANCE));
        tours.add(id, PlainText.slug(name, LONGEST_CODE), unit.id(), name, true, first, null, null);
        int number = 1;
        for (Row row : rows()) {
            RegularHours.Line line = lines.get(row.commune());
            if (row.unit().equals(key) && line != null) {
                StopPlan plan = new StopPlan(
                        number,
                        line.spot().commune(),
                        line.spot().place(),
                        row.name(),
                        "",
                        line.spot().position(),
                        row.parking(),
                        row.power(),
                        null);
                stops.add(new StopId(id(name + row.commune())), id, plan, line.recurrence());
                number++;
            }
        }
    }

    private static List<Row> rows() {
        try {
            String file = new ClassPathResource("fr/maillage/tours/demo/stops.csv")
                    .getContentAsString(StandardCharsets.UTF_8);
            return file.lines()
                    .skip(1)
                    .map(line -> Arrays.asList(line.split(";", 5)))
                    .map(DemoTours::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> cells) {
        return new Row(cells.get(0), cells.get(1), cells.get(2), cells.get(3), Power.valueOf(cells.get(4)));
    }

    /** The same every time, so that loading twice changes nothing. */
    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("maillage demo tours tour " + what).getBytes(StandardCharsets.UTF_8));
    }
}
