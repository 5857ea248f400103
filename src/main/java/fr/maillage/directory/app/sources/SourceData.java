package fr.maillage.directory.app.sources;

import fr.maillage.platform.Audit;
import fr.maillage.platform.DailyTask;
import fr.maillage.platform.PersonalData;
import fr.maillage.platform.PersonalField;
import fr.maillage.platform.PersonalField.LegalGround;
import java.time.Clock;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What sources hold on people: whom to write to about a list, and a file that waits to be read; and their end. */
@Component
class SourceData implements PersonalData, DailyTask {

    private static final String SOURCE = "directory.source";
    private static final int A_YEAR = 366;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    SourceData(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public List<PersonalField> fields() {
        return List.of(
                new PersonalField(
                        SOURCE, List.of("contact"), "directory.personal.source", LegalGround.PUBLIC_TASK, 3 * A_YEAR),
                new PersonalField(
                        "directory.source_upload",
                        List.of("content"),
                        "directory.personal.upload",
                        LegalGround.PUBLIC_TASK,
                        1));
    }

    @Override
    public List<HeldRecord> find(Subject who) {
        return db.sql("""
                        select s.id, s.name, s.contact from directory.source s
                        where strpos(lower(s.contact), :email) > 0
                           or strpos(regexp_replace(s.contact, '[^0-9]', '', 'g'), :phone) > 0
                           or (cardinality(:words::text[]) > 1
                               and (select bool_and(public.unaccent(lower(s.contact)) like '%' || word || '%')
                                    from unnest(:words::text[]) word))
                        order by s.id limit 200
                        """)
                .param("email", who.plainEmail())
                .param("phone", who.phoneDigits())
                .param("words", who.words().toArray(String[]::new))
                .query((row, n) -> new HeldRecord(
                        SOURCE,
                        row.getString("id"),
                        "directory.personal.one.source",
                        Map.of("directory.personal.text", row.getString("contact")),
                        "/gestion/sources/" + row.getString("id") + "/reglages",
                        true))
                .list();
    }

    @Override
    @Transactional
    public boolean erase(String kind, String id) {
        if (!kind.equals(SOURCE)) {
            return false;
        }
        audit.record("directory.source.changed", "source", id, Map.of());
        return db.sql(
                                "update directory.source set contact = '', version = version + 1 where id = :id and contact <> ''")
                        .param("id", id)
                        .update()
                == 1;
    }

    @Override
    public String name() {
        return "directory.source-end-dates";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 25);
    }

    /** A file that nobody reads is not kept; nor is the contact of a source that brings nothing any more. */
    @Override
    @Transactional
    public String run() {
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        int files = db.sql("delete from directory.source_upload where sent_at < :day")
                .param("day", now.minus(Period.ofDays(1)))
                .update();
        int contacts = db.sql("""
                        update directory.source s set contact = '', version = version + 1
                        where contact <> '' and updated_at < :old and coalesce(last_tried_at, updated_at) < :old
                          and not exists (select from directory.place_desk d where d.source_id = s.id and not d.gone)
                        """).param("old", now.minus(Period.ofYears(3))).update();
        return files + contacts == 0
                ? ""
                : "Fichiers non lus effacés : %d ; contacts de sources abandonnées effacés : %d."
                        .formatted(files, contacts);
    }
}
