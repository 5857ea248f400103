package fr.maillage.tours.app.unit;

import static fr.maillage.directory.Service.ACCESS_EQUIPMENT;
import static fr.maillage.directory.Service.ADMINISTRATIVE_HELP;
import static fr.maillage.directory.Service.CREATION;
import static fr.maillage.directory.Service.EVERYDAY_SKILLS;
import static fr.maillage.directory.Service.PARENTING;
import static fr.maillage.directory.Service.SAFE_USE;

import fr.maillage.accounts.PeopleNames;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.DemoActivities;
import fr.maillage.directory.Service;
import fr.maillage.platform.DemoPart;
import fr.maillage.shared.LatLon;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.UnitKind;
import fr.maillage.tours.domain.unit.CrewMember;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A bus whose stops the invented agenda knows, a van and a case of tablets, each with somebody to drive and to animate. */
@Component
class DemoUnits implements DemoPart {

    private static final int LONGEST_CODE = 60;

    private final Units units;
    private final Crew crew;
    private final DemoActivities activities;
    private final PeopleNames people;
    private final Territory territory;
    private final JdbcClient db;

    DemoUnits(
            Units units, Crew crew, DemoActivities activities, PeopleNames people, Territory territory, JdbcClient db) {
        this.units = units;
        this.crew = crew;
        this.activities = activities;
        this.people = people;
        this.territory = territory;
        this.db = db;
    }

    @Override
    public int rank() {
        return 7; // after the agenda
    }

    @Override
    @Transactional
    public void load() {
        if (!territory.settings().demo()) {
            return;
        }
        activities.find("lorandine").filter(this::isNew).ifPresent(this::bus);
        activities.find("camionnette").filter(this::isNew).ifPresent(this::van);
        activities.find("malle").filter(this::isNew).ifPresent(this::kit);
    }

    private boolean isNew(Activity activity) {
        return units.findByActivity(activity.id()).isEmpty();
    }

    private void bus(Activity activity) {
        Unit bus = unit(
                "La Lorandine",
                UnitKind.BUS,
                activity,
                Set.of(ADMINISTRATIVE_HELP, EVERYDAY_SKILLS, SAFE_USE, PARENTING, ACCESS_EQUIPMENT),
                List.of("4 ordinateurs", "1 imprimante", "Accès à internet", "Rampe d’accès", "Chauffage"),
                new Depot("99039", "2 rue des Remises", new LatLon(46.2189, 2.8431)),
                hours(
                        LocalTime.of(8, 0),
                        LocalTime.of(18, 0),
                        DayOfWeek.TUESDAY,
                        DayOfWeek.WEDNESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY),
                new Limits(3, 180, 95, 3400));
        units.add(bus);
        join(bus, "Fernand Pouyaud", true, false, Set.of());
        join(bus, "Lucette Varaignes", false, true, Set.of(ADMINISTRATIVE_HELP, EVERYDAY_SKILLS, ACCESS_EQUIPMENT));
        join(bus, "Maëlle Dorguin", true, true, Set.of(ADMINISTRATIVE_HELP, SAFE_USE, PARENTING, ACCESS_EQUIPMENT));
    }

    private void van(Activity activity) {
        Unit van = unit(
                "La Camionnette des usages",
                UnitKind.VAN,
                activity,
                Set.of(ADMINISTRATIVE_HELP, EVERYDAY_SKILLS, SAFE_USE, ACCESS_EQUIPMENT),
                List.of("6 tablettes", "3 ordinateurs portables", "1 imprimante", "1 point d’accès à internet"),
                new Depot("99024", "6 rue du Minage", new LatLon(46.3046, 2.7818)),
                hours(
                        LocalTime.of(8, 30),
                        LocalTime.of(17, 30),
                        DayOfWeek.MONDAY,
                        DayOfWeek.TUESDAY,
                        DayOfWeek.THURSDAY,
                        DayOfWeek.FRIDAY),
                new Limits(2, 150, 62, 3100));
        units.add(van);
        join(van, "Aurore Plancoët", true, true, Set.of(EVERYDAY_SKILLS, SAFE_USE, ACCESS_EQUIPMENT));
        join(van, "Gwenaël Issard", true, true, Set.of(ADMINISTRATIVE_HELP, EVERYDAY_SKILLS, ACCESS_EQUIPMENT));
    }

    private void kit(Activity activity) {
        Unit kit = unit(
                "La Malle nomade",
                UnitKind.KIT,
                activity,
                Set.of(EVERYDAY_SKILLS, SAFE_USE, CREATION),
                List.of("8 tablettes", "1 vidéoprojecteur", "1 point d’accès à internet", "Multiprises et rallonges"),
                new Depot("99039", "4 place des Tanneurs", new LatLon(46.22286, 2.84927)),
                hours(LocalTime.of(9, 0), LocalTime.of(18, 0), DayOfWeek.TUESDAY, DayOfWeek.THURSDAY),
                new Limits(1, 120, 52, 2900));
        units.add(kit);
        join(kit, "Bastien Corlouër", true, true, Set.of(EVERYDAY_SKILLS, SAFE_USE, CREATION));
    }

    private record Depot(String commune, String address, LatLon at) {}

    private record Limits(int stops, int driving, int perKm, int perHour) {}

    private static Unit unit(
            String name,
            UnitKind kind,
            Activity activity,
            Set<Service> services,
            List<String> equipment,
            Depot depot,
            Map<DayOfWeek, Unit.Hours> hours,
            Limits limits) {
        return new Unit(
                new UnitId(id("unit " + name)),
                PlainText.slug(name, LONGEST_CODE),
                name,
                kind,
                activity.summary(),
                activity.phone(),
                activity.id(),
                null,
                services,
                equipment,
                new CommuneCode(depot.commune()),
                depot.address(),
                depot.at(),
                hours,
                limits.stops(),
                limits.driving(),
                limits.perKm(),
                limits.perHour(),
                null,
                0);
    }

    private static Map<DayOfWeek, Unit.Hours> hours(LocalTime from, LocalTime to, DayOfWeek... days) {
        Map<DayOfWeek, Unit.Hours> hours = new EnumMap<>(DayOfWeek.class);
        for (DayOfWeek day : days) {
            hours.put(day, new Unit.Hours(from, to));
        }
        return hours;
    }

    private void join(Unit unit, String name, boolean drives, boolean animates, Set<Service> services) {
        crew.add(new CrewMember(
                id("crew " + unit.code() + " " + name),
                unit.id(),
                people.search(name, 1).stream().findFirst().orElse(null),
                name,
                drives,
                animates,
                services,
                null,
                0));
    }

    /** The same every time, so that loading twice changes nothing. */
    private static UUID id(String what) {
        return UUID.nameUUIDFromBytes(("maillage demo tours " + what).getBytes(StandardCharsets.UTF_8));
    }

    /** What is invented leaves with the invented territory; its activities leave with the agenda. */
    @EventListener
    void on(DemoReplaced event) {
        UUID[] gone = List.of("La Lorandine", "La Camionnette des usages", "La Malle nomade").stream()
                .map(name -> id("unit " + name))
                .toArray(UUID[]::new);
        db.sql("delete from tours.tour where unit_id = any (?)")
                .param((Object) gone)
                .update();
        db.sql("delete from tours.unit where id = any (?)").param((Object) gone).update();
    }
}
