package fr.maillage.directory.app.merge;

import fr.maillage.directory.app.SearchRows;
import fr.maillage.directory.app.exchange.MergedSheets;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.merge.Grouping;
import fr.maillage.directory.domain.merge.Grouping.Decision;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which places are one: always what the decisions that stand make of them. */
@Repository
class MergeGroups {

    private static final String WRITE = """
            update directory.place p
            set merged_into = told.head, updated_at = now(),
                gone_at = case when told.head is not null or p.hand_state = 'REMOVED'
                                    or (p.record_gone and p.hand_state is null)
                               then coalesce(p.gone_at, now()) end
            from unnest(cast(:ids as uuid[]), cast(:heads as uuid[])) told(id, head)
            where p.id = told.id and p.merged_into is distinct from told.head
            returning p.id""";

    private final JdbcClient db;
    private final MergedSheets merged;
    private final SearchRows searchRows;

    MergeGroups(JdbcClient db, CommuneLookup communes, SearchRows searchRows, Clock clock) {
        this.db = db;
        this.merged = new MergedSheets(db, communes, clock);
        this.searchRows = searchRows;
    }

    /** These places and all that are one with them, now or by a decision that stands. */
    Set<UUID> around(Collection<UUID> seeds) {
        return new TreeSet<>(
                db.sql("""
                        with recursive around (id) as (
                            select id from directory.place
                            where id = any (cast(:seeds as uuid[]))
                            union
                            select next.id from around a
                            join lateral (
                                select e.taken as id from directory.merge_event e where e.kept = a.id and e.undone_at is null
                                union all
                                select e.kept from directory.merge_event e where e.taken = a.id and e.undone_at is null
                                union all
                                select p.id from directory.place p where p.merged_into = a.id
                                union all
                                select p.merged_into from directory.place p where p.id = a.id and p.merged_into is not null
                            ) next on true)
                        select id from around
                        """).param("seeds", ids(seeds)).query(UUID.class).list());
    }

    /** The head that shows a place; itself when it is one or stands alone. */
    UUID head(UUID place) {
        return db.sql("select coalesce(merged_into, id) from directory.place where id = :id")
                .param("id", place)
                .query(UUID.class)
                .optional()
                .orElse(place);
    }

    int countShown(Collection<UUID> places) {
        return db.sql("""
                        select count(*) from directory.place
                        where id = any (cast(:ids as uuid[])) and gone_at is null and merged_into is null
                        """).param("ids", ids(places)).query(Integer.class).single();
    }

    /** Makes the groups of these places again from the decisions that stand, and the sheets of all heads that changed. */
    void regroup(Collection<UUID> seeds) {
        Set<UUID> all = around(seeds);
        List<Decision> decisions =
                db.sql("""
                        select kept, taken from directory.merge_event
                        where undone_at is null
                          and (kept = any (cast(:ids as uuid[])) or taken = any (cast(:ids as uuid[])))
                        order by position
                        """).param("ids", ids(all)).query(Decision.class).list();
        Map<UUID, UUID> heads = Grouping.of(all, decisions);
        List<UUID> changed = db.sql(WRITE)
                .param("ids", ids(all))
                .param(
                        "heads",
                        all.stream()
                                .map(id -> heads.getOrDefault(id, id).equals(id)
                                        ? null
                                        : heads.getOrDefault(id, id).toString())
                                .toArray(String[]::new))
                .query(UUID.class)
                .list();
        merged.recompute(new TreeSet<>(heads.values()));
        searchRows.refresh(changed);
    }

    MergedSheets merged() {
        return merged;
    }

    private static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
