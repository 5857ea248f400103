package fr.maillage.accounts.app;

import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases people who have not come for three years, and the links, invitations, sessions and attempts that are over. */
@Component
class AccountsEndDates implements DailyTask {

    private final JdbcClient db;
    private final Clock clock;

    AccountsEndDates(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "accounts.end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 10);
    }

    @Override
    @Transactional
    public String run() {
        Instant now = clock.instant();
        int people = db.sql("delete from accounts.person where keep_until < cast(:now as timestamptz)::date")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        int links = db.sql(
                        "delete from accounts.sign_in_link where expires_at < cast(:now as timestamptz) - interval '1 day'")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        int invitations = db.sql(
                        "delete from accounts.invitation where expires_at < cast(:now as timestamptz) - interval '30 days'")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        int sessions = db.sql("delete from accounts.spring_session where expiry_time < :now")
                .param("now", now.toEpochMilli())
                .update();
        int attempts = db.sql(
                        "delete from accounts.failed_attempt where at < cast(:now as timestamptz) - interval '1 day'")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return people + links + invitations + sessions + attempts == 0
                ? ""
                : "Comptes oubliés : %d ; liens : %d ; invitations : %d ; sessions : %d ; essais manqués : %d."
                        .formatted(people, links, invitations, sessions, attempts);
    }
}
