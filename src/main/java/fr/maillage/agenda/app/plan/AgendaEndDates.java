package fr.maillage.agenda.app.plan;

import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Forgets who led a session 400 days after it, and who leads an activity 400 days after its last one. What was done stays. */
@Component
class AgendaEndDates implements DailyTask {

    private final JdbcClient db;
    private final Clock clock;

    AgendaEndDates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "agenda.end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 55);
    }

    @Override
    @Transactional
    public String run() {
        OffsetDateTime before =
                clock.instant().minus(Duration.ofDays(AgendaData.KEPT_DAYS)).atOffset(ZoneOffset.UTC);
        int sessions = db.sql("""
                        update agenda.session set animator_id = null, animator_name = ''
                        where ends_at < ? and (animator_id is not null or animator_name <> '')
                        """).param(before).update();
        int activities = db.sql("""
                        update agenda.activity a set animator_id = null, animator_name = '', phone = null
                        where (animator_id is not null or animator_name <> '' or phone is not null)
                          and updated_at < :before
                          and not exists (select from agenda.session s where s.activity_id = a.id and s.ends_at >= :before)
                        """).param("before", before).update();
        db.sql("update agenda.session_trace set person_id = null where person_id is not null and created_at < ?")
                .param(before)
                .update();
        int all = sessions + activities;
        return all == 0 ? "" : "Noms et téléphones d’activités passées effacés : %d.".formatted(all);
    }
}
