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
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The tour of the demo's bus: its stops are where the invented agenda has it stand, and take over those rules. */
@Component
class DemoTours implements DemoPart {

    private static final String NAME = "La Lorandine, communes de l’Aige";
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
    private record Row(String commune, String name, String parking, Power power) {}

    @Override
    public int rank() {
        return 8; // after the units
    }

    @Override
    @Transactional
    public void load() {
        TourId id = new TourId(id(NAME));
        if (!territory.settings().demo() || tours.find(id).isPresent()) {
            return;
        }
        activities
                .find("lorandine")
                .flatMap(activity -> units.findByActivity(activity.id()))
                .ifPresent(bus -> load(id, bus));
    }

    private void load(TourId id, Unit bus) {
        LocalDate monday = LocalDate.ofInstant(clock.instant(), Dates.FRANCE).with(DayOfWeek.MONDAY);
        tours.add(id, PlainText.slug(NAME, LONGEST_CODE), bus.id(), NAME, true, monday, null, null);
        Map<String, RegularHours.Line> lines = hours.of(bus.activity(), Locale.FRENCH).stream()
                .collect(Collectors.toMap(line -> line.spot().commune().value(), Function.identity(), (a, b) -> a));
        int number = 1;
        for (Row row : rows()) {
            RegularHours.Line line = lines.get(row.commune());
            if (line != null) {
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
                stops.add(new StopId(id(NAME + row.commune())), id, plan, line.recurrence());
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
                    .map(line -> Arrays.asList(line.split(";", 4)))
                    .map(DemoTours::row)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(List<String> cells) {
        return new Row(cells.get(0), cells.get(1), cells.get(2), Power.valueOf(cells.get(3)));
    }

    /** The same every time, so that loading twice changes nothing. */
    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("maillage demo tours tour " + what).getBytes(StandardCharsets.UTF_8));
    }
}
