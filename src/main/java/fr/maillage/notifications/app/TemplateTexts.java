package fr.maillage.notifications.app;

import fr.maillage.notifications.domain.Words;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The territory's own words, where it has some. */
@Repository
class TemplateTexts {

    private final JdbcClient db;
    private final Clock clock;

    TemplateTexts(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The words of one template in one language, if the territory wrote some. */
    Optional<Words> find(String template, String language) {
        return db.sql("""
                        select subject, body, sms from notifications.template_text where template = ? and language = ?
                        """).params(template, language).query(Words.class).optional();
    }

    /** Which templates have words of the territory's, in any language. */
    List<String> listChanged() {
        return db.sql("select distinct template from notifications.template_text")
                .query(String.class)
                .list();
    }

    void keep(String template, String language, Words words, @Nullable UUID who) {
        db.sql("""
                        insert into notifications.template_text (template, language, subject, body, sms, updated_at, updated_by)
                        values (:template, :language, :subject, :body, :sms, :now, :who)
                        on conflict (template, language) do update
                        set subject = excluded.subject, body = excluded.body, sms = excluded.sms,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by
                        """)
                .param("template", template)
                .param("language", language)
                .param("subject", words.subject())
                .param("body", words.body())
                .param("sms", words.sms())
                .param("now", Timestamp.from(clock.instant()))
                .param("who", who, java.sql.Types.OTHER)
                .update();
    }

    /** Goes back to the words that came with Maillage. */
    boolean remove(String template, String language) {
        return db.sql("delete from notifications.template_text where template = ? and language = ?")
                        .params(template, language)
                        .update()
                > 0;
    }
}
