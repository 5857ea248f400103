package fr.maillage.directory.app.upkeep;

import fr.maillage.platform.Audit;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** How often places are reminded. */
@Repository
public class UpkeepSettings {

    private final JdbcClient db;
    private final Audit audit;

    UpkeepSettings(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /**
     * The settings.
     *
     * @param remindMonths after how many months without a word a place is asked again; 0 for never
     * @param escalateMonths after how many months without a word a person should take over
     * @param mostADay how many reminders leave in a day at most
     * @param version changes whenever they do
     */
    public record Settings(int remindMonths, int escalateMonths, int mostADay, int version) {}

    public Settings get() {
        return db.sql("select remind_months, escalate_months, most_a_day, version from directory.upkeep_setting")
                .query(Settings.class)
                .single();
    }

    /** Writes others over those of {@code wanted.version()}; false when somebody was faster. */
    @Transactional
    public boolean change(Settings wanted) {
        boolean done = db.sql("""
                        update directory.upkeep_setting
                        set remind_months = :remind, escalate_months = :escalate, most_a_day = :most, version = version + 1
                        where version = :version
                        """)
                        .param("remind", wanted.remindMonths())
                        .param("escalate", wanted.escalateMonths())
                        .param("most", wanted.mostADay())
                        .param("version", wanted.version())
                        .update()
                == 1;
        if (done) {
            audit.record(
                    "directory.upkeep.settings",
                    "settings",
                    "upkeep",
                    Map.of(
                            "remind_months", Integer.toString(wanted.remindMonths()),
                            "escalate_months", Integer.toString(wanted.escalateMonths()),
                            "most_a_day", Integer.toString(wanted.mostADay())));
        }
        return done;
    }
}
