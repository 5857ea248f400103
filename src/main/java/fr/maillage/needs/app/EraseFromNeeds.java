package fr.maillage.needs.app;

import fr.maillage.needs.domain.NamedInWords;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes one person out of a need. What is lacking stays as long as somebody waits for it, so that nobody else loses an answer:
 * from an open need go the contact and the name wherever it was written, from one that is over all that
 * {@link ForgetNeedContacts} takes.
 */
@Component
class EraseFromNeeds {

    private static final String OPEN = """
            select exists (select from needs.need n left join needs.need h on h.id = n.joined_to
                where n.id = cast(:id as uuid) and coalesce(h.state, n.state) in ('RAISED', 'UNDERSTOOD', 'PLANNED'))
            """;

    private final JdbcClient db;

    EraseFromNeeds(JdbcClient db) {
        this.db = db;
    }

    /** Whom to tell. */
    boolean contact(String id) {
        if (db.sql(OPEN).param("id", id).query(Boolean.class).single()) {
            db.sql("select contact_name, phone, email from needs.need where id = cast(:id as uuid)")
                    .param("id", id)
                    .query((row, i) -> new NamedInWords(row.getString(1), row.getString(2), row.getString(3)))
                    .optional()
                    .ifPresent(named -> unname(id, named));
            return changed(db.sql("""
                            update needs.need set contact_name = '', contact_role = '', phone = null, email = null, postal = '',
                                channel = 'NONE', language = 'fr', raised_by_id = null, form_key = null, version = version + 1,
                                updated_at = now()
                            where id = cast(:id as uuid)
                            """).param("id", id).update());
        }
        db.sql("update needs.need_step set words = '', done_by = null where need_id = cast(:id as uuid)")
                .param("id", id)
                .update();
        return changed(db.sql(ForgetNeedContacts.FORGET + " where id = cast(:id as uuid)")
                .param("id", id)
                .update());
    }

    private void unname(String id, NamedInWords named) {
        Map<String, Object> words = db.sql("""
                        select workshop, words, why, reason, last_word, room from needs.need where id = cast(:id as uuid)
                        """).param("id", id).query().singleRow();
        db.sql("""
                        update needs.need set workshop = :workshop, words = :words, why = :why, reason = :reason, last_word = :last,
                            room = :room
                        where id = cast(:id as uuid)
                        """)
                .param("workshop", named.outOf(text(words.get("workshop"))))
                .param("words", named.outOf(text(words.get("words"))))
                .param("why", named.outOf(text(words.get("why"))))
                .param("reason", named.outOf(text(words.get("reason"))))
                .param("last", named.outOf(text(words.get("last_word"))))
                .param("room", named.outOf(text(words.get("room"))))
                .param("id", id)
                .update();
        db.sql("select id, words from needs.need_step where need_id = cast(:id as uuid) and words <> ''")
                .param("id", id)
                .query((row, i) -> Map.entry(row.getLong(1), row.getString(2)))
                .list()
                .forEach(step -> db.sql("update needs.need_step set words = :words where id = :step")
                        .param("words", named.outOf(step.getValue()))
                        .param("step", step.getKey())
                        .update());
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    /** All words, where they name somebody who is not the contact. */
    boolean words(String id) {
        db.sql("update needs.need_step set words = '' where need_id = cast(:id as uuid) and event <> 'JOIN'")
                .param("id", id)
                .update();
        return changed(db.sql("""
                        update needs.need set workshop = '', words = '', why = '', reason = '', last_word = '', room = '',
                            room_address = '', form_key = null, version = version + 1, updated_at = now()
                        where id = cast(:id as uuid)
                        """).param("id", id).update());
    }

    /** Whoever typed it. */
    boolean raiser(String id) {
        return changed(db.sql("update needs.need set raised_by_id = null where id = cast(:id as uuid)")
                .param("id", id)
                .update());
    }

    /** Whoever answered; by the number of the step. */
    boolean answerer(String step) {
        return changed(db.sql("update needs.need_step set done_by = null where id = cast(:id as bigint)")
                .param("id", step)
                .update());
    }

    private static boolean changed(int rows) {
        return rows == 1;
    }
}
