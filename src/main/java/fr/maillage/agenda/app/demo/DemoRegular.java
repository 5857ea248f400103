package fr.maillage.agenda.app.demo;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.permanence.PlanAhead;
import fr.maillage.agenda.app.permanence.Recurrence;
import fr.maillage.agenda.app.permanence.Recurrences;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import fr.maillage.directory.Holidays;
import fr.maillage.directory.Place;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The demo's permanences and the stops of its bus and its van: rules since the week of the first start or some weeks before it,
 * for ever. Two of the passages that are over were called off.
 */
@Component
class DemoRegular {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    /** How many passages of the bus took place since, and why. */
    private static final Map<Integer, String> CALLED_OFF =
            Map.of(9, "Le bus est en panne.", 30, "L’équipe est en formation.");

    private final Recurrences rules;
    private final PlanAhead ahead;
    private final DemoSpots spots;
    private final Holidays holidays;
    private final JdbcClient db;
    private final Clock clock;

    DemoRegular(Recurrences rules, PlanAhead ahead, DemoSpots spots, Holidays holidays, JdbcClient db, Clock clock) {
        this.db = db;
        this.rules = rules;
        this.ahead = ahead;
        this.spots = spots;
        this.holidays = holidays;
        this.clock = clock;
    }

    void load() {
        Map<String, Place> places = spots.places();
        LocalDate monday = LocalDate.ofInstant(clock.instant(), PARIS).with(DayOfWeek.MONDAY);
        List<DemoRows> rows = DemoRows.of("regular.csv");
        for (int i = 0; i < rows.size(); i++) {
            DemoRows row = rows.get(i);
            UUID id = DemoIds.of("recurrence", String.valueOf(i));
            spots.find(row.get("place"), row.get("room"), places).ifPresent(spot -> {
                rules.add(rule(row, id, spot, monday.minusWeeks(row.number("weeks"))));
                ahead.plan(id, "");
                if (row.number("weeks") > 0) {
                    ahead.writePast(id);
                }
            });
        }
        callOff(DemoIds.activity("lorandine"));
    }

    /** Two passages of the bus did not take place: nothing is so regular. */
    private void callOff(ActivityId bus) {
        List<UUID> over = db.sql("""
                        select id from agenda.session
                        where activity_id = :bus and recurrence_day < :today order by starts_at desc, commune_code
                        """)
                .param("bus", bus.value())
                .param("today", LocalDate.ofInstant(clock.instant(), PARIS))
                .query(UUID.class)
                .list();
        CALLED_OFF.forEach((number, reason) -> over.stream()
                .skip(number)
                .limit(1)
                .forEach(id -> db.sql("update agenda.session set state = 'CANCELLED', reason = :reason where id = :id")
                        .param("reason", reason)
                        .param("id", id)
                        .update()));
    }

    private Recurrence rule(DemoRows row, UUID id, Spot spot, LocalDate monday) {
        return new Recurrence(
                id,
                DemoIds.activity(row.get("activity")),
                new Regularly(
                        Rhythm.of(row.get("rule").replace('/', ';')).orElseThrow(),
                        monday,
                        null,
                        LocalTime.parse(row.get("start")),
                        LocalTime.parse(row.get("end")),
                        row.get("public").equals("OFF"),
                        SchoolPolicy.valueOf(row.get("school"))),
                holidays.zone(spot.commune()),
                spot,
                "",
                "fr",
                row.set("features", Feature::valueOf),
                null,
                SessionState.PUBLISHED,
                0);
    }
}
