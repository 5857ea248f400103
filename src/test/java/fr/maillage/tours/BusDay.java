package fr.maillage.tours;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.territory.CommuneCode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A bus of a test’s own: the demo’s, with a stop and dates that nobody else has. Take them away again with {@link #end}. */
public final class BusDay {

    private final Planned planned;
    private final AgendaPlans plans;
    private final JdbcClient db;
    private final UUID tour = UUID.randomUUID();
    private final UUID stop = UUID.randomUUID();

    public BusDay(Planned planned, AgendaPlans plans, JdbcClient db) {
        this.planned = planned;
        this.plans = plans;
        this.db = db;
        db.sql("""
                        insert into tours.tour (id, code, unit_id, name, state, first_day)
                        select ?, ?, id, 'Tournée d’essai', 'PUBLISHED', '2049-01-01' from tours.unit where code = 'la-lorandine'
                        """).param(tour).param(tour.toString()).update();
        db.sql("""
                        insert into tours.stop (id, tour_id, commune_code, name, latitude, longitude, parking)
                        values (?, ?, '99039', 'place du Marché', 46.22286, 2.84927, 'Le long du mur de l’école')
                        """).param(stop).param(tour).update();
    }

    /** The demo’s bus. */
    public Activity activity() {
        return plans.findActivity(
                        new ActivityId(db.sql("select activity_id from tours.unit where code = 'la-lorandine'")
                                .query(UUID.class)
                                .single()))
                .orElseThrow();
    }

    /** Three hours at the stop, in Valbrune; {@code seats} null where one just comes. */
    public Session passage(Instant startsAt, @Nullable Integer seats) {
        Session session = planned.session(activity(), startsAt, seats, SessionState.PUBLISHED);
        db.sql("insert into tours.passage (session_id, stop_id) values (?, ?)")
                .param(session.id().value())
                .param(stop)
                .update();
        return session;
    }

    /** The same at another spot of a commune. */
    public Session passageAt(String spot, CommuneCode commune, Instant startsAt) {
        UUID other = UUID.randomUUID();
        db.sql("""
                        insert into tours.stop (id, tour_id, rank, commune_code, name, latitude, longitude)
                        values (?, ?, 2, ?, ?, 46.22286, 2.84927)
                        """).param(other).param(tour).param(commune.value()).param(spot).update();
        Session session = planned.session(activity(), startsAt, null, SessionState.PUBLISHED);
        db.sql("update agenda.session set commune_code = ? where id = ?")
                .param(commune.value())
                .param(session.id().value())
                .update();
        db.sql("insert into tours.passage (session_id, stop_id) values (?, ?)")
                .param(session.id().value())
                .param(other)
                .update();
        return session;
    }

    /** Where it stops. */
    public StopId stop() {
        return new StopId(stop);
    }

    /** Takes all away. */
    public void end() {
        db.sql("""
                        delete from tours.road_word where session_id in (
                            select p.session_id from tours.passage p join tours.stop s on s.id = p.stop_id where s.tour_id = ?)
                        """).param(tour).update();
        db.sql("""
                        delete from agenda.session where id in (
                            select p.session_id from tours.passage p join tours.stop s on s.id = p.stop_id where s.tour_id = ?)
                        """).param(tour).update();
        db.sql("delete from tours.tour where id = ?").param(tour).update();
    }
}
