package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.SignedIn;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The roles people hold. */
@Component
public class Grants {

    private final JdbcClient db;

    private final Audit audit;

    private final Clock clock;

    Grants(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** An active person with their roles, in one query. */
    public Optional<Standing> findStanding(UUID person) {
        record Row(
                String name,
                boolean demo,
                boolean secondFactor,
                @Nullable String role,
                @Nullable String area,
                @Nullable String areaId) {}
        List<Row> rows = db.sql("""
                select p.name, p.demo, p.totp_confirmed_at is not null as second_factor, g.role, g.area, g.area_id from accounts.person p
                left join accounts.role_grant g on g.person_id = p.id
                where p.id = :id and p.state = 'ACTIVE' order by g.created_at
                """)
                .param("id", person)
                .query((row, n) -> new Row(
                        row.getString("name"),
                        row.getBoolean("demo"),
                        row.getBoolean("second_factor"),
                        row.getString("role"),
                        row.getString("area"),
                        row.getString("area_id")))
                .list();
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Grant> held = new ArrayList<>();
        for (Row row : rows) {
            if (row.role() != null && row.area() != null && row.areaId() != null) {
                held.add(new Grant(Role.valueOf(row.role()), Role.Area.valueOf(row.area()), row.areaId()));
            }
        }
        Row first = rows.getFirst();
        return Optional.of(new Standing(
                new SignedIn(new PersonId(person), first.name(), held), first.demo(), first.secondFactor()));
    }

    /** Gives a role, and tells the log; giving it twice changes nothing. */
    public void give(PersonId person, Grant grant, @Nullable PersonId by) {
        int given = db.sql("""
                insert into accounts.role_grant (id, person_id, role, area, area_id, given_by)
                values (:id, :person, :role, :area, :areaId, :by) on conflict do nothing
                """)
                .param("id", UuidV7.at(clock.instant()))
                .param("person", person.value())
                .param("role", grant.role().name())
                .param("area", grant.area().name())
                .param("areaId", grant.areaId())
                .param("by", by == null ? null : by.value())
                .update();
        if (given > 0) {
            record("accounts.role-given", person, grant);
        }
    }

    /** Tells the log what became of a role. */
    void record(String action, PersonId person, Grant grant) {
        audit.record(
                action,
                "person",
                person.value().toString(),
                Map.of(
                        "role", grant.role().name(),
                        "area", grant.area().name(),
                        "areaId", grant.areaId()));
    }

    /** Takes a role away; false when it was not held. */
    public boolean take(PersonId person, Grant grant) {
        return db.sql("""
                delete from accounts.role_grant
                where person_id = :person and role = :role and area = :area and area_id = :areaId
                """)
                        .param("person", person.value())
                        .param("role", grant.role().name())
                        .param("area", grant.area().name())
                        .param("areaId", grant.areaId())
                        .update()
                > 0;
    }

    /**
     * Who holds a role over the whole of something and can come in, one row a person; nobody else can take it from them, nor
     * they from each other, before this transaction ends.
     */
    public List<PersonId> lockHolders(Role role) {
        return db.sql("""
                select g.person_id from accounts.role_grant g join accounts.person p on p.id = g.person_id
                where g.role = :role and g.area in ('TERRITORY', 'INSTANCE') and p.state = 'ACTIVE'
                order by g.id for update of g
                """)
                .param("role", role.name())
                .query((row, n) -> new PersonId(row.getObject("person_id", UUID.class)))
                .list();
    }

    /** Takes every role away from somebody. */
    public void takeAll(PersonId person) {
        db.sql("delete from accounts.role_grant where person_id = :person")
                .param("person", person.value())
                .update();
    }

    /** The roles of anybody, whatever their account’s state. */
    public List<Grant> listOf(PersonId person) {
        return db.sql(
                        "select role, area, area_id from accounts.role_grant where person_id = :id order by created_at, id")
                .param("id", person.value())
                .query((row, n) -> new Grant(
                        Role.valueOf(row.getString("role")),
                        Role.Area.valueOf(row.getString("area")),
                        row.getString("area_id")))
                .list();
    }
}
