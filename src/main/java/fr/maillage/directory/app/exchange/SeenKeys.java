package fr.maillage.directory.app.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that a file named so far, in a temporary table of the import's own connection, so that a million of them cost no
 * memory here. A key named first by a refused row is free for a later row that can be shown.
 */
final class SeenKeys {

    private final JdbcClient db;
    private final String source;

    SeenKeys(JdbcClient db, String source) {
        this.db = db;
        this.source = source;
        forget();
        db.sql("create temporary table import_seen (key text primary key, shown boolean not null)")
                .update();
    }

    /** Remembers keys, distinct among themselves, and answers those that had not been shown before. */
    Set<String> add(Collection<String> keys, boolean shown) {
        return new HashSet<>(db.sql("""
                        insert into import_seen as s (key, shown)
                        select key, :shown from unnest(cast(:keys as text[])) as key
                        on conflict (key) do update set shown = true where excluded.shown and not s.shown
                        returning key""")
                .param("shown", shown)
                .param("keys", keys.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** How many places of the source are shown now. */
    int countShown() {
        return db.sql("select count(*) from directory.place where source_id = :source and gone_at is null")
                .param("source", source)
                .query(Integer.class)
                .single();
    }

    /** How many places of the source are shown though the file does not name them. */
    int countMissing() {
        return db.sql("""
                        select count(*) from directory.place p
                        where source_id = :source and gone_at is null and hand_state is null
                        and not exists (select from import_seen s where s.key = p.source_key)""").param("source", source).query(Integer.class).single();
    }

    /** Marks gone the places that the file does not name, and takes them out of the search. */
    int markMissingGone() {
        List<UUID> gone = db.sql("""
                        with gone as (
                            update directory.place p set gone_at = now(), updated_at = now()
                            where source_id = :source and gone_at is null and hand_state is null
                            and not exists (select from import_seen s where s.key = p.source_key)
                            returning id),
                        hidden as (delete from directory.place_search where place_id in (select id from gone)),
                        told as (update directory.place_desk set gone = true where place_id in (select id from gone))
                        select id from gone""").param("source", source).query(UUID.class).list();
        return gone.size();
    }

    void forget() {
        db.sql("drop table if exists pg_temp.import_seen").update();
    }
}
