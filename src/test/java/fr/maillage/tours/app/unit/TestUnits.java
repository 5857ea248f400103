package fr.maillage.tours.app.unit;

import fr.maillage.agenda.ActivityId;
import fr.maillage.directory.Service;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.UnitKind;
import fr.maillage.tours.domain.unit.CrewMember;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Units for tests, each with an activity of its own. */
public final class TestUnits {

    private TestUnits() {}

    /** A bus of Valbrune that goes out from Tuesday to Friday, 8 to 18, for three stops a day, with somebody who drives and animates. */
    public static Unit bus(EditUnit units, EditCrew crew) {
        UnitId id = new UnitId(UUID.randomUUID());
        Map<DayOfWeek, Unit.Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : List.of(DayOfWeek.TUESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY, DayOfWeek.FRIDAY)) {
            hours.put(day, new Unit.Hours(LocalTime.of(8, 0), LocalTime.of(18, 0)));
        }
        Unit unit = units.add(new Unit(
                id,
                "",
                "Bus d’essai " + id.value().toString().substring(0, 8),
                UnitKind.BUS,
                "Un bus pour essayer.",
                null,
                new ActivityId(UUID.randomUUID()),
                null,
                Set.of(Service.EVERYDAY_SKILLS),
                List.of(),
                new CommuneCode("99039"),
                "",
                new LatLon(46.2189, 2.8431),
                hours,
                3,
                180,
                95,
                3400,
                null,
                0));
        crew.add(new CrewMember(UUID.randomUUID(), id, null, "Conductrice d’essai", true, true, Set.of(), null, 0));
        return unit;
    }
}
