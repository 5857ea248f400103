package fr.maillage.tours.app.lend;

import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Forgets, a year after: whoever left a crew, absences, whoever came for what was lent, the telephone and the crew of a retired
 * unit. That something was missing stays known, what it was does not: people write names there.
 */
@Component
class ForgetTours implements DailyTask {

    static final String FORGET_LOANS = """
            update tours.loan set contact = '', phone = null, email = null, purpose = '', out_words = '', back_words = '',
                missing = case when missing = '' then '' else '…' end, written_by = null, forgotten = true, version = version + 1, updated_at = now()
            """;

    private static final int YEARS = 1;

    private final JdbcClient db;
    private final Clock clock;

    ForgetTours(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tours.forget";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 45);
    }

    @Override
    @Transactional
    public String run() {
        LocalDate end = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusYears(YEARS);
        Instant before = end.atStartOfDay(ZoneOffset.UTC).toInstant();
        int people = db.sql("""
                        delete from tours.crew_member m
                        where m.left_on < :end
                           or exists (select from tours.unit u where u.id = m.unit_id and u.retired_at < :before)
                        """)
                .param("end", end)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        int absences =
                db.sql("delete from tours.away where last_day < ?").param(end).update();
        db.sql("update tours.unit set phone = null where retired_at < ? and phone is not null")
                .param(before.atOffset(ZoneOffset.UTC))
                .update();
        int loans = db.sql(FORGET_LOANS + """
                        where not forgotten and (
                            (state = 'BACK' and back_at < :before)
                            or (state = 'CANCELLED' and updated_at < :before)
                            or (state in ('RESERVED', 'OUT') and ends_at < :before))
                        """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .update();
        return people + absences + loans == 0
                ? ""
                : "Équipages oubliés : " + people + ", absences : " + absences + ", prêts anonymisés : " + loans + ".";
    }
}
