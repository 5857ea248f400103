package fr.maillage.agenda.app.plan;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What the agenda holds on people: who leads what, the telephone to ask, who changed what was announced. */
@Component
class AgendaData implements PersonalData {

    static final int KEPT_DAYS = 400;

    private static final String ACTIVITY = "agenda.activity";
    private static final String SESSION = "agenda.session";

    private final JdbcClient db;

    AgendaData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        ACTIVITY,
                        List.of("animator_id", "animator_name", "phone"),
                        "agenda.personal.animator",
                        LegalGround.PUBLIC_TASK,
                        KEPT_DAYS),
                new PersonalField(
                        SESSION,
                        List.of("animator_id", "animator_name"),
                        "agenda.personal.animator",
                        LegalGround.PUBLIC_TASK,
                        KEPT_DAYS),
                new PersonalField(
                        "agenda.session_trace",
                        List.of("person_id"),
                        "agenda.personal.trace",
                        LegalGround.PUBLIC_TASK,
                        KEPT_DAYS));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return held(null, who.words().toArray(String[]::new), who.phoneDigits());
    }

    @Override
    public List<HeldRecord> findOwn(UUID person) {
        return held(person, new String[0], null);
    }

    private List<HeldRecord> held(@Nullable UUID person, String[] words, @Nullable String digits) {
        List<HeldRecord> held = new ArrayList<>(db.sql("""
                        select id, title, animator_name, coalesce(phone, '') as phone from agenda.activity a
                        where animator_id = cast(:person as uuid)
                           or (cast(:digits as text) is not null and phone like '%' || :digits)
                           or (cardinality(cast(:words as text[])) > 0 and animator_name <> ''
                               and (select bool_and(public.unaccent(lower(a.animator_name)) like '%' || word || '%')
                                    from unnest(cast(:words as text[])) word))
                        order by title, id limit 200
                        """)
                .param("person", person)
                .param("digits", digits)
                .param("words", words)
                .query((row, n) -> new HeldRecord(
                        ACTIVITY,
                        row.getString("id"),
                        "agenda.personal.activity",
                        Map.of(
                                "agenda.personal.title", row.getString("title"),
                                "agenda.personal.name", row.getString("animator_name"),
                                "agenda.personal.phone", row.getString("phone")),
                        null,
                        true))
                .list());
        held.addAll(db.sql("""
                        select s.id, a.title, s.animator_name from agenda.session s
                        join agenda.activity a on a.id = s.activity_id
                        where s.animator_id = cast(:person as uuid)
                           or (cardinality(cast(:words as text[])) > 0 and s.animator_name <> ''
                               and (select bool_and(public.unaccent(lower(s.animator_name)) like '%' || word || '%')
                                    from unnest(cast(:words as text[])) word))
                        order by s.starts_at, s.id limit 200
                        """)
                .param("person", person)
                .param("words", words)
                .query((row, n) -> new HeldRecord(
                        SESSION,
                        row.getString("id"),
                        "agenda.personal.session",
                        Map.of(
                                "agenda.personal.title", row.getString("title"),
                                "agenda.personal.name", row.getString("animator_name")),
                        null,
                        true))
                .list());
        return held;
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        return switch (kind) {
            case ACTIVITY -> db.sql("""
                        update agenda.activity set animator_id = null, animator_name = '', phone = null,
                            version = version + 1, updated_at = now()
                        where id = cast(:id as uuid)
                          and (animator_id is not null or animator_name <> '' or phone is not null)
                        """).param("id", id).update() == 1;
            case SESSION -> db.sql("""
                        update agenda.session set animator_id = null, animator_name = '', version = version + 1,
                            updated_at = now()
                        where id = cast(:id as uuid) and (animator_id is not null or animator_name <> '')
                        """).param("id", id).update() == 1;
            default -> false;
        };
    }
}
