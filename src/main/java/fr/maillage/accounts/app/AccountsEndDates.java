package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.platform.Audit;
import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Erases people who have not come for three years, and the links, invitations, sessions and attempts that are over. */
@Component
class AccountsEndDates implements DailyTask {

    private final JdbcClient db;
    private final Grants grants;
    private final Audit audit;
    private final Clock clock;

    AccountsEndDates(JdbcClient db, Grants grants, Audit audit, Clock clock) {
        this.db = db;
        this.grants = grants;
        this.audit = audit;
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
        int people = forgetPeople(now);
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

    /** The last technicians stay: nobody could let others in. */
    private int forgetPeople(Instant now) {
        List<UUID> due = db.sql("select id from accounts.person where keep_until < cast(:now as timestamptz)::date")
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
        Set<UUID> technicians = grants.lockHolders(Role.TECHNICIAN).stream()
                .map(PersonId::value)
                .collect(Collectors.toSet());
        boolean someStay = technicians.isEmpty() || !due.containsAll(technicians);
        int forgotten = 0;
        for (UUID person : due) {
            if (someStay || !technicians.contains(person)) {
                forgotten += db.sql("delete from accounts.person where id = :id")
                        .param("id", person)
                        .update();
                audit.record("accounts.forgotten", "person", person.toString(), Map.of());
            }
        }
        return forgotten;
    }
}
