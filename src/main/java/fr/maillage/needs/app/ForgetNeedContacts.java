package fr.maillage.needs.app;

import fr.maillage.design.Dates;
import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes people, and words that may name some, out of needs a year after they were answered. What was lacking, where, for how many and
 * what came of it stays. As long as somebody waits, the end moves on.
 */
@Component
class ForgetNeedContacts implements DailyTask {

    static final int KEPT_DAYS = 365;

    /** Moved on in good time, not every night. */
    private static final int AHEAD_DAYS = 60;

    static final String FORGET = """
            update needs.need set contact_name = '', contact_role = '', phone = null, email = null, postal = '', channel = 'NONE',
                language = 'fr', raised_by_id = null, form_key = null, workshop = '', words = '', why = '', reason = '', last_word = '',
                room = '', room_address = '', version = version + 1, updated_at = now()
            """;

    static final String HELD = """
             (contact_name <> '' or contact_role <> '' or phone is not null or email is not null or postal <> ''
              or channel <> 'NONE' or raised_by_id is not null or form_key is not null or words <> '' or why <> ''
              or workshop <> '' or reason <> '' or last_word <> '' or room <> '' or room_address <> '')
            """;

    private final RaisedNeeds needs;
    private final JdbcClient db;
    private final Clock clock;

    ForgetNeedContacts(RaisedNeeds needs, JdbcClient db, Clock clock) {
        this.needs = needs;
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "needs.forget";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 40);
    }

    @Override
    @Transactional
    public String run() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
        needs.lock();
        db.sql("""
                        update needs.need n set keep_until = :next
                        where keep_until < :soon
                          and (state in ('RAISED', 'UNDERSTOOD', 'PLANNED')
                               or state = 'JOINED' and exists (select from needs.need h where h.id = n.joined_to
                                   and h.state in ('RAISED', 'UNDERSTOOD', 'PLANNED')))
                        """)
                .param("next", today.plusDays(KEPT_DAYS))
                .param("soon", today.plusDays(AHEAD_DAYS))
                .update();
        db.sql("""
                        update needs.need_step set words = '', done_by = null
                        where (words <> '' or done_by is not null)
                          and need_id in (select id from needs.need where keep_until < :today)
                        """).param("today", today).update();
        int forgotten = db.sql(FORGET + " where keep_until < :today and " + HELD)
                .param("today", today)
                .update();
        return forgotten == 0 ? "" : "Besoins anonymisés : " + forgotten + ".";
    }
}
