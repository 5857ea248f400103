package fr.maillage.directory.app.unit;

import fr.maillage.platform.DailyTask;
import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.time.Clock;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who confirmed or refused a unit, and the end of knowing it: three years. */
@Component
class UnitData implements PersonalData, DailyTask {

    private static final String UNIT = "directory.unit";
    private static final String REFUSED = "directory.unit_refused";
    private static final int THREE_YEARS = 3 * 366;

    private final JdbcClient db;
    private final Clock clock;

    UnitData(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        UNIT,
                        List.of("made_by", "made_by_name"),
                        "directory.personal.unit",
                        LegalGround.PUBLIC_TASK,
                        THREE_YEARS),
                new PersonalField(
                        REFUSED,
                        List.of("refused_by", "refused_by_name"),
                        "directory.personal.unit",
                        LegalGround.PUBLIC_TASK,
                        THREE_YEARS));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                        select held.kind, held.id, held.name from (
                            select :unit as kind, u.id::text as id, u.made_by_name as name from directory.unit u
                            union all select :refused, r.key, r.refused_by_name from directory.unit_refused r) held
                        where held.name <> '' and cardinality(:words::text[]) > 1
                          and (select bool_and(public.unaccent(lower(held.name)) like '%' || word || '%')
                               from unnest(:words::text[]) word)
                        order by held.kind, held.id limit 200
                        """)
                .param("unit", UNIT)
                .param("refused", REFUSED)
                .param("words", who.words().toArray(String[]::new))
                .query((row, number) -> new HeldRecord(
                        row.getString("kind"),
                        row.getString("id"),
                        "directory.personal.one.unit",
                        Map.of("directory.personal.unit.name", row.getString("name")),
                        null,
                        true))
                .list();
    }

    @Override
    public boolean erase(String kind, String id) {
        return switch (kind) {
            case UNIT ->
                db.sql("update directory.unit set made_by = null, made_by_name = '' where id::text = :id")
                                .param("id", id)
                                .update()
                        == 1;
            case REFUSED -> db.sql("""
                                    update directory.unit_refused set refused_by = null, refused_by_name = '' where key = :id
                                    """).param("id", id).update() == 1;
            default -> false;
        };
    }

    @Override
    public String name() {
        return "directory.unit-end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 35);
    }

    @Override
    @Transactional
    public String run() {
        int units = db.sql("""
                        update directory.unit set made_by = null, made_by_name = ''
                        where (made_by is not null or made_by_name <> '')
                          and made_at < cast(:now as timestamptz) - interval '3 years'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        int refused = db.sql("""
                        update directory.unit_refused set refused_by = null, refused_by_name = ''
                        where (refused_by is not null or refused_by_name <> '')
                          and refused_at < cast(:now as timestamptz) - interval '3 years'
                        """)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return units + refused == 0 ? "" : "Unités mobiles dont l’auteur est oublié : %d.".formatted(units + refused);
    }
}
