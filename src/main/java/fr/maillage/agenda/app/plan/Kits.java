package fr.maillage.agenda.app.plan;

import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What goes from place to place: tablets, a projector. */
@Repository
public class Kits {

    /**
     * A kit.
     *
     * @param sessions how many to come it is promised to
     */
    public record Kit(UUID id, String name, int sessions) {}

    private final JdbcClient db;
    private final Clock clock;

    Kits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** By name. */
    public List<Kit> listAll() {
        return db.sql("""
                        select k.id, k.name, (select count(*) from agenda.session s
                               where s.kit_id = k.id and s.starts_at > :now and s.state <> 'CANCELLED') as sessions
                        from agenda.kit k order by lower(k.name), k.id limit 500
                        """)
                .param("now", clock.instant().atOffset(java.time.ZoneOffset.UTC))
                .query(Kit.class)
                .list();
    }

    /** By identifier. */
    public Optional<String> findName(UUID id) {
        return db.sql("select name from agenda.kit where id = ?")
                .param(id)
                .query(String.class)
                .optional();
    }

    /** @return whether it was added; false when there is one of that name */
    @Transactional
    public boolean add(String name) {
        return db.sql("insert into agenda.kit (id, name) values (?, ?) on conflict do nothing")
                        .params(UuidV7.at(clock.instant()), name)
                        .update()
                == 1;
    }

    /** @return whether it was renamed; false when there is none, or another of that name */
    @Transactional
    public boolean rename(UUID id, String name) {
        return db.sql("""
                        update agenda.kit set name = :name, updated_at = now()
                        where id = :id
                          and not exists (select from agenda.kit k where lower(k.name) = lower(:name) and k.id <> :id)
                        """).param("id", id).param("name", name).update() == 1;
    }

    /** Keeps a kit to oneself until the transaction ends, so that two people do not take it for the same hour. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(UUID id) {
        db.sql("select id from agenda.kit where id = ? for update")
                .param(id)
                .query(UUID.class)
                .optional();
    }
}
