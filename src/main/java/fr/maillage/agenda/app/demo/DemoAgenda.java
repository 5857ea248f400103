package fr.maillage.agenda.app.demo;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.PeopleNames;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.app.Activities;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.platform.DemoPart;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A living quarter: workshops, regular hours of help, a bus, events. Its days are counted from the first start. */
@Component
public class DemoAgenda implements DemoPart {

    private static final String ACTIVITIES = "activities.csv";
    private static final List<String> KITS = List.of("Valise de 8 tablettes", "Vidéoprojecteur et écran");

    private final Activities activities;
    private final DemoSessions sessions;
    private final DemoRegular regular;
    private final Territory territory;
    private final OrganisationBook organisations;
    private final PeopleNames people;
    private final JdbcClient db;

    DemoAgenda(
            Activities activities,
            DemoSessions sessions,
            DemoRegular regular,
            Territory territory,
            OrganisationBook organisations,
            PeopleNames people,
            JdbcClient db) {
        this.activities = activities;
        this.sessions = sessions;
        this.regular = regular;
        this.territory = territory;
        this.organisations = organisations;
        this.people = people;
        this.db = db;
    }

    /** What the invented activities are called in their file. */
    public static List<String> keys() {
        return DemoRows.of(ACTIVITIES).stream().map(row -> row.get("key")).toList();
    }

    @Override
    public int rank() {
        return 5; // after the places and the people
    }

    @Override
    @Transactional
    public void load() {
        List<DemoRows> rows = DemoRows.of(ACTIVITIES);
        String first = rows.getFirst().get("key");
        if (!territory.settings().demo()
                || activities.find(DemoIds.activity(first)).isPresent()) {
            return;
        }
        rows.forEach(row -> activities.add(activity(row)));
        KITS.forEach(name -> db.sql("insert into agenda.kit (id, name) values (?, ?) on conflict do nothing")
                .param(DemoIds.of("kit", name))
                .param(name)
                .update());
        sessions.load();
        regular.load();
    }

    private Activity activity(DemoRows row) {
        String animator = row.get("animator");
        return new Activity(
                DemoIds.activity(row.get("key")),
                activities.freeCode(),
                "",
                ActivityKind.valueOf(row.get("kind")),
                row.get("title"),
                row.get("summary"),
                row.isEmpty("outcome") ? "" : row.get("outcome"),
                Level.valueOf(row.get("level")),
                row.set("audiences", Audience::valueOf),
                row.set("services", Service::valueOf),
                row.number("minutes"),
                row.number("cost"),
                row.get("cost_note"),
                row.get("bring"),
                row.get("phone"),
                organisations.named(row.get("organisation")).id(),
                account(animator),
                animator,
                0,
                Instant.EPOCH);
    }

    private @Nullable UUID account(String name) {
        return name.isEmpty()
                ? null
                : people.search(name, 1).stream().findFirst().orElse(null);
    }

    /** What is invented leaves with the invented territory. */
    @EventListener
    void on(DemoReplaced event) {
        List<UUID> ids =
                keys().stream().map(key -> DemoIds.activity(key).value()).toList();
        UUID[] gone = ids.toArray(UUID[]::new);
        List<UUID> seatings = db.sql(
                        "select distinct seating_id from agenda.session where activity_id = any (?) and seating_id is not null")
                .param((Object) gone)
                .query(UUID.class)
                .list();
        db.sql("delete from agenda.session where activity_id = any (?)")
                .param((Object) gone)
                .update();
        db.sql("delete from agenda.recurrence where activity_id = any (?)")
                .param((Object) gone)
                .update();
        db.sql("delete from agenda.series where activity_id = any (?)")
                .param((Object) gone)
                .update();
        db.sql("delete from agenda.seating where id = any (?)")
                .param((Object) seatings.toArray(UUID[]::new))
                .update();
        db.sql("delete from agenda.activity where id = any (?)")
                .param((Object) gone)
                .update();
        db.sql("""
                        delete from agenda.kit k where id = any (?)
                          and not exists (select from agenda.session s where s.kit_id = k.id)
                        """)
                .param((Object)
                        KITS.stream().map(name -> DemoIds.of("kit", name)).toArray(UUID[]::new))
                .update();
    }
}
