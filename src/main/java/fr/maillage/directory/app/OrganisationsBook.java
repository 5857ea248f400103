package fr.maillage.directory.app;

import fr.maillage.accounts.OrganisationBook;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The organisations that run places, as those that people belong to. */
@Component
class OrganisationsBook implements OrganisationBook {

    private static final RowMapper<Entry> ENTRY =
            (row, n) -> new Entry(row.getObject("id", UUID.class), row.getString("name"));

    private final JdbcClient db;
    private final Clock clock;

    OrganisationsBook(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public Optional<Entry> find(UUID id) {
        return db.sql("select id, name from directory.organisation where id = :id")
                .param("id", id)
                .query(ENTRY)
                .optional();
    }

    @Override
    public List<Entry> search(String words, int limit) {
        return db.sql("""
                select id, name from directory.organisation
                where plain_name like '%' || :plain || '%' order by plain_name limit :limit
                """)
                .param("plain", PlainText.of(words))
                .param("limit", limit)
                .query(ENTRY)
                .list();
    }

    @Override
    public Entry named(String name) {
        db.sql("""
                insert into directory.organisation (id, name, plain_name) values (:id, :name, :plain)
                on conflict (plain_name) do nothing
                """)
                .param("id", UuidV7.at(clock.instant()))
                .param("name", name)
                .param("plain", PlainText.of(name))
                .update();
        return db.sql("select id, name from directory.organisation where plain_name = :plain")
                .param("plain", PlainText.of(name))
                .query(ENTRY)
                .single();
    }

    @Override
    public Set<String> communesOf(UUID id) {
        return db.sql("""
                select distinct commune_code from directory.place
                where organisation_id = :id and gone_at is null and commune_code is not null
                """).param("id", id).query(String.class).set();
    }

    @Override
    public Set<UUID> listIn(Set<String> communes) {
        return db.sql("""
                select distinct organisation_id from directory.place
                where commune_code = any(:communes) and gone_at is null and organisation_id is not null
                """)
                .param("communes", communes.toArray(String[]::new))
                .query(UUID.class)
                .set();
    }
}
