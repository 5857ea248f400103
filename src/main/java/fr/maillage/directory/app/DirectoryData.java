package fr.maillage.directory.app;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the directory holds on people without meaning to: a professional’s contact on a place’s sheet, a name in a report
 * or in words that were searched.
 */
@Component
class DirectoryData implements PersonalData {

    private static final String PLACE = "directory.place";
    private static final String CHANGE = "directory.place_change";
    private static final String REPORT = "directory.error_report";
    private static final String QUERY = "directory.unanswered_query";
    private static final int A_YEAR = 366;

    private static final String PLACES = """
            select p.id::text as id, p.name as about, p.phone as phone, array_to_string(p.emails, ', ') as email,
                   null as text, '/gestion/lieux/' || p.code || '/contact' as url
            from directory.place p
            where :email = any (select lower(unnest(p.emails)))
               or right(regexp_replace(p.phone, '[^0-9]', '', 'g'), 9) = :phone
               or (cardinality(:words::text[]) > 1
                   and (select bool_and(public.unaccent(lower(p.summary || ' ' || p.detail || ' ' || p.collected_by))
                                        like '%' || word || '%') from unnest(:words::text[]) word))
            order by p.name limit 200
            """;

    private static final String REPORTS = """
            select r.id::text as id, p.name as about, null as phone, null as email, r.message as text, null as url
            from directory.error_report r join directory.place p on p.id = r.place_id
            where strpos(lower(r.message), :email) > 0
               or strpos(regexp_replace(r.message, '[^0-9]', '', 'g'), :phone) > 0
               or (cardinality(:words::text[]) > 0
                   and (select bool_and(public.unaccent(lower(r.message)) like '%' || word || '%')
                        from unnest(:words::text[]) word))
            order by r.created_at limit 200
            """;

    private static final String CHANGES = """
            select md5(c.made_by_name) as id, c.made_by_name as about, null as phone, null as email,
                   count(*)::text as text, null as url
            from directory.place_change c
            where cardinality(:words::text[]) > 1 and c.made_by_name <> ''
              and (select bool_and(public.unaccent(lower(c.made_by_name)) like '%' || word || '%')
                   from unnest(:words::text[]) word)
            group by c.made_by_name limit 200
            """;

    private static final String QUERIES = """
            select md5(q.plain_text) as id, null as about, null as phone, null as email, q.plain_text as text, null as url
            from directory.unanswered_query q
            where cardinality(:words::text[]) > 1
              and (select bool_and(q.plain_text like '%' || word || '%') from unnest(:words::text[]) word)
            order by q.plain_text limit 200
            """;

    private final JdbcClient db;

    DirectoryData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        PLACE,
                        List.of(
                                "phone",
                                "emails",
                                "websites",
                                "booking_url",
                                "accessibility_url",
                                "summary",
                                "detail",
                                "collected_by",
                                "raw",
                                "foreign_row"),
                        "directory.personal.contact",
                        LegalGround.PUBLIC_TASK,
                        3 * A_YEAR),
                new PersonalField(
                        "directory.place_edit",
                        List.of("value", "made_by"),
                        "directory.personal.edit",
                        LegalGround.PUBLIC_TASK,
                        3 * A_YEAR),
                new PersonalField(
                        CHANGE,
                        List.of("before", "after", "made_by", "made_by_name"),
                        "directory.personal.change",
                        LegalGround.PUBLIC_TASK,
                        3 * A_YEAR),
                new PersonalField(
                        "directory.finding_seen",
                        List.of("seen_by"),
                        "directory.personal.seen",
                        LegalGround.PUBLIC_TASK,
                        3 * A_YEAR),
                new PersonalField(
                        "directory.import_finding",
                        List.of("value"),
                        "directory.personal.finding",
                        LegalGround.PUBLIC_TASK,
                        A_YEAR),
                new PersonalField(
                        REPORT,
                        List.of("message", "handled_by"),
                        "directory.personal.report",
                        LegalGround.PUBLIC_TASK,
                        A_YEAR),
                new PersonalField(
                        QUERY, List.of("plain_text"), "directory.personal.query", LegalGround.PUBLIC_TASK, A_YEAR));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        List<HeldRecord> found = new ArrayList<>();
        found.addAll(held(PLACE, db.sql(PLACES), who));
        found.addAll(held(REPORT, db.sql(REPORTS), who));
        found.addAll(held(CHANGE, db.sql(CHANGES), who));
        found.addAll(held(QUERY, db.sql(QUERIES), who));
        return found;
    }

    private static List<HeldRecord> held(String kind, JdbcClient.StatementSpec query, Subject who) {
        return query.param("email", who.plainEmail())
                .param("phone", who.phoneDigits())
                .param("words", who.words().toArray(String[]::new))
                .query((row, n) -> held(kind, row))
                .list();
    }

    private static HeldRecord held(String kind, ResultSet row) throws SQLException {
        Map<String, String> values = new LinkedHashMap<>();
        for (String column : List.of("about", "phone", "email", "text")) {
            String value = row.getString(column);
            if (value != null && !value.isEmpty()) {
                values.put("directory.personal." + column, value);
            }
        }
        String titleKey = "directory.personal.one." + kind.substring("directory.".length());
        return new HeldRecord(kind, row.getString("id"), titleKey, values, row.getString("url"), true);
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        return switch (kind) {
            case PLACE -> forgetContact(id);
            case REPORT ->
                db.sql("delete from directory.error_report where id = cast(:id as uuid)")
                                .param("id", id)
                                .update()
                        == 1;
            case CHANGE -> db.sql("""
                                        update directory.place_change set made_by_name = '', made_by = null
                                        where md5(made_by_name) = :id
                                        """).param("id", id).update() > 0;
            case QUERY ->
                db.sql("delete from directory.unanswered_query where md5(plain_text) = :id")
                                .param("id", id)
                                .update()
                        == 1;
            default -> false;
        };
    }

    /** The place stays; how to reach its people goes, until its source says it again. */
    private boolean forgetContact(String id) {
        db.sql("""
                        delete from directory.place_edit
                        where place_id = cast(:id as uuid) and field in ('telephone', 'courriels')
                        """).param("id", id).update();
        db.sql("""
                        update directory.place_change
                        set before = before - array['telephone', 'courriels'], after = after - array['telephone', 'courriels']
                        where place_id = cast(:id as uuid)
                        """).param("id", id).update();
        return db.sql("""
                        update directory.place
                        set phone = null, emails = '{}', raw = raw - array['telephone', 'courriels', 'courriel', 'email'],
                            updated_at = now()
                        where id = cast(:id as uuid)
                        """).param("id", id).update() == 1;
    }
}
