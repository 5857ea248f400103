package fr.maillage.registration.app.desk;

import fr.maillage.agenda.ActivityId;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.DemoActivities;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.platform.DemoPart;
import fr.maillage.territory.DemoReplaced;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people the invented bus and van received so far, without a name; now and then nobody noted it. */
@Component
class DemoAttendance implements DemoPart {

    private static final List<String> MOVING = List.of("lorandine", "camionnette");
    private static final int MOST = 500;

    /** From a quiet morning to a crowd, one passage after the other. */
    private static final int[] PEOPLE = {4, 7, 5, 9, 3, 6, 11, 5, 8, 4, 6, 2, 7, 14, 5, 3, 8, 6, 10};

    private static final int UNNOTED = 17;

    private final DemoActivities activities;
    private final Agenda agenda;
    private final Attendances attendances;
    private final CountFigures figures;
    private final Territory territory;
    private final JdbcClient db;
    private final Clock clock;

    DemoAttendance(
            DemoActivities activities,
            Agenda agenda,
            Attendances attendances,
            CountFigures figures,
            Territory territory,
            JdbcClient db,
            Clock clock) {
        this.activities = activities;
        this.agenda = agenda;
        this.attendances = attendances;
        this.figures = figures;
        this.territory = territory;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 7; // after the agenda, and who signed up
    }

    @Override
    @Transactional
    public void load() {
        if (!territory.settings().demo()) {
            return;
        }
        MOVING.forEach(key -> activities.find(key).ifPresent(activity -> note(activity.id())));
        figures.run();
    }

    private void note(ActivityId activity) {
        Instant now = clock.instant();
        int number = 0;
        for (Session session : agenda.list(AgendaQuery.publicFrom(Instant.EPOCH, MOST)
                .of(activity)
                .in(SessionState.PUBLISHED)
                .until(now))) {
            number++;
            if (session.isPast(now) && number % UNNOTED != 0) {
                attendances.count(session.id(), null, PEOPLE[number % PEOPLE.length], now);
            }
        }
    }

    /** What is invented leaves with the invented territory, what the night counted included. */
    @EventListener
    void on(DemoReplaced event) {
        UUID[] gone = activities.ids().stream().map(ActivityId::value).toArray(UUID[]::new);
        db.sql("""
                        delete from registration.headcount
                        where session_id in (select session_id from registration.figure where activity_id = any (?))
                        """).param((Object) gone).update();
        db.sql("delete from registration.figure where activity_id = any (?)")
                .param((Object) gone)
                .update();
    }
}
