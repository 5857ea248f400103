package fr.maillage.tours.app.road;

import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import fr.maillage.tours.app.bus.AskReminder;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is held on the crew that speaks from the road, and on those who asked to be told of the bus. */
@Component
class RoadData implements PersonalData {

    private static final String WORD = "tours.road_word";
    private static final String REMINDER = "tours.reminder";

    private final JdbcClient db;

    RoadData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        WORD,
                        List.of("said_by", "words"),
                        "tours.personal.road",
                        LegalGround.PUBLIC_TASK,
                        RoadEndDates.WORDS_DAYS),
                new PersonalField(
                        REMINDER,
                        List.of("name", "phone", "email", "channel", "language", "code", "form_key"),
                        "tours.personal.reminder",
                        LegalGround.CONSENT,
                        AskReminder.KEPT_DAYS));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                        select id::text as id, name, phone, email from tours.reminder
                        where email = :email or right(phone, 9) = :phone
                           or (cardinality(:words::text[]) > 0 and name <> ''
                               and (select bool_and(public.unaccent(lower(name)) like '%' || word || '%')
                                    from unnest(:words::text[]) word))
                        order by created_at limit 200
                        """)
                .param("email", who.plainEmail())
                .param("phone", who.phoneDigits())
                .param("words", who.words().toArray(String[]::new))
                .query((row, number) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put(values, "tours.personal.name", row.getString("name"));
                    put(values, "tours.personal.phone", row.getString("phone"));
                    put(values, "tours.personal.email", row.getString("email"));
                    return new HeldRecord(
                            REMINDER, row.getString("id"), "tours.personal.reminder.one", values, null, true);
                })
                .list();
    }

    @Override
    public List<HeldRecord> findOwn(UUID person) {
        return db.sql("""
                        select id::text as id, kind, words, said_at::text as said from tours.road_word
                        where said_by = :person order by said_at desc limit 200
                        """)
                .param("person", person)
                .query((row, number) -> {
                    Map<String, String> values = new LinkedHashMap<>();
                    put(values, "tours.personal.road.kind", row.getString("kind") + " " + row.getString("words"));
                    put(values, "tours.personal.road.at", row.getString("said"));
                    return new HeldRecord(WORD, row.getString("id"), "tours.personal.road.one", values, null, true);
                })
                .list();
    }

    /** What was said stays said: the public read it; who said it goes. */
    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        return switch (kind) {
            case REMINDER ->
                db.sql("delete from tours.reminder where id = cast(:id as uuid)")
                                .param("id", id)
                                .update()
                        == 1;
            case WORD ->
                db.sql("update tours.road_word set said_by = null where id = cast(:id as uuid) and said_by is not null")
                                .param("id", id)
                                .update()
                        == 1;
            default -> false;
        };
    }

    private static void put(Map<String, String> values, String key, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.put(key, value.strip());
        }
    }
}
