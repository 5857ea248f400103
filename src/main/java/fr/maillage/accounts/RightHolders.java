package fr.maillage.accounts;

import fr.maillage.accounts.app.Grants;
import fr.maillage.accounts.app.Reaches;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who is to be told of work that waits. */
@Component
public class RightHolders {

    private final JdbcClient db;
    private final Grants grants;
    private final Reaches reaches;

    RightHolders(JdbcClient db, Grants grants, Reaches reaches) {
        this.db = db;
        this.grants = grants;
        this.reaches = reaches;
    }

    /**
     * Somebody who works here.
     *
     * @param language {@code fr} or {@code en}
     * @param email null for those who have none
     */
    public record Holder(
            PersonId id,
            String name,
            String language,
            @Nullable String email,
            Reach reach) {}

    /** Those who hold a right over anything, and how far it reaches; a few queries for each of them. */
    public List<Holder> list(Right right) {
        return db
                .sql("""
                        select p.id, p.name, p.language, p.email from accounts.person p
                        where p.state = 'ACTIVE' and exists (
                            select from accounts.role_grant g where g.person_id = p.id and g.role = any(:roles))
                        order by p.id
                        """)
                .param(
                        "roles",
                        Stream.of(Role.values())
                                .filter(right::isHeldBy)
                                .map(Role::name)
                                .toArray(String[]::new))
                .query((row, i) -> new Holder(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("language"),
                        row.getString("email"),
                        Reaches.NOWHERE))
                .list()
                .stream()
                .map(one -> new Holder(one.id(), one.name(), one.language(), one.email(), reach(one.id(), right)))
                .filter(one -> !one.reach().isNowhere())
                .toList();
    }

    private Reach reach(PersonId person, Right right) {
        return grants.findStanding(person.value())
                .map(standing -> reaches.of(standing.who(), right))
                .orElse(Reaches.NOWHERE);
    }
}
