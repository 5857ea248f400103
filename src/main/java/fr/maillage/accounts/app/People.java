package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The people who work with this instance. */
@Component
public class People {

    /** Years after the last sign-in before somebody is forgotten. */
    static final int KEPT_YEARS = 3;

    private final JdbcClient db;
    private final Clock clock;

    People(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Somebody of the invented territory, ready to sign in. */
    public PersonId addDemo(String name, @Nullable String email) {
        return addDemo(name, email, Account.State.ACTIVE);
    }

    /** Somebody of the invented territory. */
    PersonId addDemo(String name, @Nullable String email, Account.State state) {
        UUID id = UuidV7.at(clock.instant());
        db.sql("""
                insert into accounts.person (id, name, email, plain_email, state, demo, keep_until)
                values (:id, :name, :email, :plain, :state, true, :until)
                """)
                .param("id", id)
                .param("name", name)
                .param("email", email)
                .param("plain", email == null ? null : email.toLowerCase(Locale.ROOT))
                .param("state", state.name())
                .param("until", LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusYears(KEPT_YEARS))
                .update();
        return new PersonId(id);
    }

    /** Somebody who has been invited and has not come in yet. */
    PersonId addInvited(Invitations.Draft draft) {
        UUID id = UuidV7.at(clock.instant());
        db.sql("""
                insert into accounts.person (id, name, email, plain_email, phone, postal_lines, language, keep_until)
                values (:id, :name, :email, :plain, :phone, :lines, :language, :until)
                """)
                .param("id", id)
                .param("name", draft.name().strip())
                .param("email", draft.email() == null ? null : draft.email().strip())
                .param("plain", draft.email() == null ? null : Accounts.plain(draft.email()))
                .param("phone", draft.phone())
                .param("lines", draft.postalLines().toArray(String[]::new))
                .param("language", draft.language())
                .param("until", LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusYears(KEPT_YEARS))
                .update();
        return new PersonId(id);
    }

    /** Somebody who may be played on a demonstration site. */
    public record DemoPerson(PersonId id, String name, String role) {}

    /** Those who may be played on a demonstration site, in the order they were made; empty on a real one. */
    public List<DemoPerson> listDemo() {
        return db.sql("""
                select p.id, p.name, min(g.role) as role from accounts.person p
                join accounts.role_grant g on g.person_id = p.id
                where p.demo and p.state = 'ACTIVE' group by p.id, p.name order by p.id
                """)
                .query((row, n) -> new DemoPerson(
                        new PersonId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("role")))
                .list();
    }

    /**
     * Takes the invented people away, with everybody they let in and every role they gave, and so on; whoever the operator let
     * in stays.
     */
    public void removeDemo() {
        List<UUID> gone = db.sql("""
                with recursive gone (id) as (
                    select id from accounts.person where demo
                    union
                    select let.person_id from gone join (
                        select person_id, given_by as by from accounts.role_grant
                        union all select person_id, invited_by from accounts.invitation) let on let.by = gone.id
                    where not exists (
                        select 1 from accounts.role_grant own where own.person_id = let.person_id and own.given_by is null))
                select id from gone
                """).query(UUID.class).list();
        if (!gone.isEmpty()) {
            db.sql("delete from accounts.role_grant where given_by in (:gone)")
                    .param("gone", gone)
                    .update();
            db.sql("delete from accounts.person where id in (:gone)")
                    .param("gone", gone)
                    .update();
        }
    }

    /** Remembers that somebody came in. */
    public void signedIn(PersonId person) {
        db.sql("""
                update accounts.person set last_signed_in_at = :now, keep_until = :until, updated_at = now() where id = :id
                """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("until", LocalDate.now(clock.withZone(ZoneOffset.UTC)).plusYears(KEPT_YEARS))
                .param("id", person.value())
                .update();
    }
}
