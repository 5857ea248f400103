package fr.maillage.territory.app;

import fr.maillage.shared.UuidV7;
import fr.maillage.territory.SchoolHoliday;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The school holidays that were typed or sent. */
@Component
public class SchoolHolidays {

    private final JdbcClient db;
    private final Clock clock;

    SchoolHolidays(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** All of them, the earliest first. */
    public List<SchoolHoliday> listAll() {
        return db.sql(
                        "select id, name, starts_on, ends_on from territory.school_holiday order by starts_on, ends_on, name")
                .query((row, i) -> new SchoolHoliday(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getObject("starts_on", LocalDate.class),
                        row.getObject("ends_on", LocalDate.class)))
                .list();
    }

    /** Adds one; nothing happens when it is there to the letter. */
    public void add(String name, LocalDate startsOn, LocalDate endsOn, boolean demo) {
        db.sql("""
                        insert into territory.school_holiday (id, name, starts_on, ends_on, demo)
                        values (:id, :name, :starts, :ends, :demo)
                        on conflict (starts_on, ends_on, name) do nothing
                        """)
                .param("id", UuidV7.at(clock.instant()))
                .param("name", name)
                .param("starts", startsOn)
                .param("ends", endsOn)
                .param("demo", demo)
                .update();
    }

    /** Takes one away; false when it was gone. */
    public boolean remove(UUID id) {
        return db.sql("delete from territory.school_holiday where id = ?")
                        .param(id)
                        .update()
                == 1;
    }

    /** Makes whoever else would write them wait until the transaction ends. */
    public void lock() {
        db.sql("select pg_advisory_xact_lock(hashtext('territory.school_holiday'))")
                .query((row, i) -> 0)
                .single();
    }
}
