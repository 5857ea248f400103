package fr.maillage.registration.app;

import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takes people out of registrations once the retention is over. How many came, and whether they came, stays. */
@Component
class ForgetRegistrations implements DailyTask {

    /** After the (last) session: time to answer « did they come? » and to call those who missed it. */
    static final Duration KEPT = Duration.ofDays(90);

    static final String FORGET = """
            update registration.registration set code = null, form_key = null, name = '', beneficiary = '', group_name = '',
                plain_name = '', phone = null, email = null, channel = 'NONE', needs = '{}', registered_by = null,
                forgotten = true, updated_at = now()
            """;

    private final JdbcClient db;
    private final Clock clock;

    ForgetRegistrations(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registration.forget";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 35);
    }

    @Override
    @Transactional
    public String run() {
        int forgotten = db.sql(FORGET + " where erase_after < :now and not forgotten")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return forgotten == 0 ? "" : "Inscriptions anonymisées : " + forgotten + ".";
    }
}
