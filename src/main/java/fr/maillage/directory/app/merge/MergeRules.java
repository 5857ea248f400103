package fr.maillage.directory.app.merge;

import fr.maillage.directory.app.exchange.MergeLock;
import fr.maillage.directory.domain.merge.FieldGroup;
import fr.maillage.directory.domain.merge.FieldRule;
import fr.maillage.platform.Audit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** How the sheets of merged places are put together, and putting them together again when that changes. */
@Service
public class MergeRules {

    private static final int AT_ONCE = 100;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final MergeGroups groups;
    private final Audit audit;

    MergeRules(JdbcClient db, TransactionTemplate transaction, MergeGroups groups, Audit audit) {
        this.db = db;
        this.transaction = transaction;
        this.groups = groups;
        this.audit = audit;
    }

    /** The rule of each group, chosen or as shipped. */
    public Map<FieldGroup, FieldRule> get() {
        Map<FieldGroup, FieldRule> rules = new EnumMap<>(FieldGroup.class);
        for (FieldGroup group : FieldGroup.values()) {
            rules.put(group, group.shipped());
        }
        db.sql("select field_group, rule from directory.merge_rule").query(row -> {
            rules.put(FieldGroup.valueOf(row.getString("field_group")), FieldRule.valueOf(row.getString("rule")));
        });
        return rules;
    }

    /** Chooses; the sheets follow within minutes. False when nothing is different. */
    @Transactional
    public boolean choose(Map<FieldGroup, FieldRule> chosen) {
        MergeLock.alone(db);
        Map<FieldGroup, FieldRule> now = get();
        Map<String, String> told = new TreeMap<>();
        chosen.forEach((group, rule) -> {
            if (group.rules().contains(rule) && now.get(group) != rule) {
                told.put(group.name(), now.get(group) + " → " + rule);
                db.sql("""
                                insert into directory.merge_rule (field_group, rule) values (:group, :rule)
                                on conflict (field_group) do update set rule = excluded.rule
                                """)
                        .param("group", group.name())
                        .param("rule", rule.name())
                        .update();
            }
        });
        if (told.isEmpty()) {
            return false;
        }
        db.sql("""
                        insert into directory.merge_stale (head)
                        select distinct merged_into from directory.place where merged_into is not null
                        on conflict do nothing
                        """).update();
        audit.record("directory.merge.rules", "directory", "merge-rules", told);
        return true;
    }

    /** How many merged places there are, and how many sheets are still to be put together again. */
    public record State(int heads, int stale) {}

    public State state() {
        return db.sql("""
                        select (select count(distinct merged_into) from directory.place where merged_into is not null) as heads,
                               (select count(*) from directory.merge_stale) as stale
                        """).query(State.class).single();
    }

    /** Puts together again what waits, some at a time; returns how many. */
    public int catchUp() {
        int done = 0;
        int some;
        do {
            Integer now = transaction.execute(_ -> catchUpSome());
            some = now == null ? 0 : now;
            done += some;
        } while (some == AT_ONCE);
        return done;
    }

    private int catchUpSome() {
        List<UUID> heads = db.sql("select head from directory.merge_stale order by head limit :most")
                .param("most", AT_ONCE)
                .query(UUID.class)
                .list();
        if (heads.isEmpty()) {
            return 0;
        }
        MergeLock.share(db);
        MergeLock.places(db, heads);
        groups.merged().recompute(heads);
        db.sql("delete from directory.merge_stale where head = any (cast(:ids as uuid[]))")
                .param("ids", heads.stream().map(UUID::toString).toArray(String[]::new))
                .update();
        return heads.size();
    }
}
