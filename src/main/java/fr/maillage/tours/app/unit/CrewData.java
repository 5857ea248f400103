package fr.maillage.tours.app.unit;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is held on crews: who goes with what, when they are away; and the telephone of a unit, which somebody answers. */
@Component
class CrewData implements PersonalData {

    private static final String MEMBER = "tours.crew_member";
    private static final int KEPT_DAYS = 366;

    private final JdbcClient db;

    CrewData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        MEMBER,
                        List.of("person_id", "name", "drives", "animates", "services", "left_on"),
                        "tours.personal.crew",
                        LegalGround.PUBLIC_TASK,
                        KEPT_DAYS),
                new PersonalField(
                        "tours.away",
                        List.of("member_id", "first_day", "last_day", "reason"),
                        "tours.personal.away",
                        LegalGround.PUBLIC_TASK,
                        KEPT_DAYS),
                new PersonalField(
                        "tours.unit", List.of("phone"), "tours.personal.unit", LegalGround.PUBLIC_TASK, KEPT_DAYS));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return held(null, who.words().toArray(String[]::new));
    }

    @Override
    public List<HeldRecord> findOwn(UUID person) {
        return held(person, new String[0]);
    }

    private List<HeldRecord> held(@Nullable UUID person, String[] words) {
        return db.sql("""
                        select m.id, m.name, u.code, u.name as unit,
                               (select coalesce(string_agg(a.first_day || ' – ' || a.last_day, ', ' order by a.first_day), '')
                                from tours.away a where a.member_id = m.id) as away
                        from tours.crew_member m join tours.unit u on u.id = m.unit_id
                        where m.person_id = cast(:person as uuid)
                           or (cardinality(cast(:words as text[])) > 0
                               and (select bool_and(public.unaccent(lower(m.name)) like '%' || word || '%')
                                    from unnest(cast(:words as text[])) word))
                        order by m.name, m.id limit 200
                        """)
                .param("person", person)
                .param("words", words)
                .query((row, n) -> new HeldRecord(
                        MEMBER,
                        row.getString("id"),
                        "tours.personal.crew.record",
                        Map.of(
                                "tours.unit.crew.name", row.getString("name"),
                                "tours.unit.column.name", row.getString("unit"),
                                "tours.unit.away", row.getString("away")),
                        "/gestion/vehicules/" + row.getString("code") + "/equipage/" + row.getString("id"),
                        true))
                .list();
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        return kind.equals(MEMBER)
                && db.sql("delete from tours.crew_member where id = cast(? as uuid)")
                                .param(id)
                                .update()
                        == 1;
    }
}
