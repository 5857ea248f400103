package fr.maillage.directory.app.exchange;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The keys that a file named so far, in a temporary table of the import's own connection, so that a million of them cost no
 * memory here. A key named first by a refused row is free for a later row that can be shown.
 */
final class SeenKeys {

    private static final int AT_ONCE = 500;

    private final JdbcClient db;
    private final String source;
    private final MergedSheets merged;
    private final ImportHistory history;

    SeenKeys(JdbcClient db, String source, MergedSheets merged, ImportHistory history) {
        this.db = db;
        this.source = source;
        this.merged = merged;
        this.history = history;
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

    /** How many places of the source it named before this file. */
    int countShown() {
        return db.sql("""
                        select count(*) from directory.place
                        where source_id = :source and not record_gone and hand_state is null
                        """).param("source", source).query(Integer.class).single();
    }

    /** How many of them the file does not name. */
    int countMissing() {
        return missing().size();
    }

    /**
     * Notes that the source names these places no longer. Those that no other source names go out of the search; a sheet put
     * together from several records does without this one.
     *
     * @return how many records are gone that no person had decided over
     */
    int markMissingGone() {
        MergeLock.share(db);
        List<UUID> missing = missing();
        int gone = 0;
        for (int from = 0; from < missing.size(); from += AT_ONCE) {
            gone += markGone(missing.subList(from, Math.min(missing.size(), from + AT_ONCE)));
        }
        db.sql("""
                        update directory.place p set record_gone = true
                        where source_id = :source and not record_gone and hand_state is not null
                        and not exists (select from import_seen s where s.key = p.source_key)
                        """).param("source", source).update();
        return gone;
    }

    private List<UUID> missing() {
        return db.sql("""
                        select id from directory.place p
                        where source_id = :source and not record_gone and hand_state is null
                        and not exists (select from import_seen s where s.key = p.source_key)
                        order by id
                        """).param("source", source).query(UUID.class).list();
    }

    private int markGone(List<UUID> missing) {
        String[] ids = missing.stream().map(UUID::toString).toArray(String[]::new);
        Set<UUID> heads =
                new TreeSet<>(db.sql("""
                        select coalesce(p.merged_into, p.id) from directory.place p
                        where p.id = any (cast(:ids as uuid[]))
                          and (p.merged_into is not null or exists (select from directory.place m where m.merged_into = p.id))
                        """).param("ids", ids).query(UUID.class).list());
        Set<UUID> locked = new TreeSet<>(heads);
        locked.addAll(missing);
        MergeLock.places(db, locked);
        ImportHistory.Before before = history.before(heads);
        List<UUID> gone = db.sql("""
                        with gone as (
                            update directory.place p
                            set record_gone = true, updated_at = now(),
                                gone_at = case when p.id = any (cast(:heads as uuid[])) then p.gone_at
                                               else coalesce(p.gone_at, now()) end
                            where id = any (cast(:ids as uuid[])) and hand_state is null and not record_gone
                            returning id, gone_at),
                        hidden as (delete from directory.place_search
                                   where place_id in (select id from gone where gone_at is not null)),
                        told as (update directory.place_desk set gone = true
                                 where place_id in (select id from gone where gone_at is not null))
                        select id from gone""")
                .param("ids", ids)
                .param("heads", heads.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list();
        merged.recompute(heads);
        history.gone(gone);
        history.write(before, List.of(), List.of());
        return gone.size();
    }

    void forget() {
        db.sql("drop table if exists pg_temp.import_seen").update();
    }
}
