package fr.maillage.directory.app.merge;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What merging holds on people: who said that two places are one, or two. Forgotten after three years by {@link TidyMerges}. */
@Component
class MergeData implements PersonalData {

    private static final String EVENT = "directory.merge_event";
    private static final int A_YEAR = 366;

    private final JdbcClient db;

    MergeData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        EVENT,
                        List.of("made_by", "made_by_name", "undone_by_name"),
                        "directory.personal.merge",
                        LegalGround.PUBLIC_TASK,
                        3 * A_YEAR),
                new PersonalField(
                        "directory.duplicate_pair",
                        List.of("decided_by"),
                        "directory.personal.merge",
                        LegalGround.PUBLIC_TASK,
                        3 * A_YEAR));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                        select md5(e.made_by_name) as id, e.made_by_name as name, count(*)::text as times
                        from directory.merge_event e
                        where cardinality(:words::text[]) > 1 and e.made_by_name <> ''
                          and (select bool_and(public.unaccent(lower(e.made_by_name)) like '%' || word || '%')
                               from unnest(:words::text[]) word)
                        group by e.made_by_name limit 200
                        """)
                .param("words", who.words().toArray(String[]::new))
                .query((row, n) -> new HeldRecord(
                        EVENT,
                        row.getString("id"),
                        "directory.personal.one.merge",
                        Map.of(
                                "directory.personal.about",
                                row.getString("name"),
                                "directory.personal.text",
                                row.getString("times")),
                        null,
                        true))
                .list();
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        if (!kind.equals(EVENT)) {
            return false;
        }
        int undone = db.sql("update directory.merge_event set undone_by_name = '' where md5(undone_by_name) = :id")
                .param("id", id)
                .update();
        return undone + db.sql("""
                                update directory.merge_event set made_by = null, made_by_name = ''
                                where md5(made_by_name) = :id
                                """).param("id", id).update() > 0;
    }
}
