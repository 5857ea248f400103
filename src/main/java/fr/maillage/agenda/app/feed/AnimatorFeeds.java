package fr.maillage.agenda.app.feed;

import fr.maillage.shared.ShortCode;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The codes by which people’s own sessions are found: given to whoever asks for theirs, changed or taken back at will. */
@Repository
public class AnimatorFeeds {

    /** 24¹⁴ are 62 bits: nobody finds one by trying. */
    private static final int CODE_LENGTH = 14;

    private final JdbcClient db;

    AnimatorFeeds(JdbcClient db) {
        this.db = db;
    }

    /** Whose code it is. */
    public Optional<UUID> findPerson(String code) {
        return ShortCode.isWellFormed(code, CODE_LENGTH)
                ? db.sql("select person_id from agenda.animator_feed where code = ?")
                        .param(code)
                        .query(UUID.class)
                        .optional()
                : Optional.empty();
    }

    /** Their code. */
    public Optional<String> find(UUID person) {
        return db.sql("select code from agenda.animator_feed where person_id = ?")
                .param(person)
                .query(String.class)
                .optional();
    }

    /** Gives them a new code; the one before leads nowhere from now on. */
    @Transactional
    public void renew(UUID person) {
        db.sql("""
                        insert into agenda.animator_feed (person_id, code) values (:person, :code)
                        on conflict (person_id) do update set code = excluded.code, created_at = now()
                        """)
                .param("person", person)
                .param("code", ShortCode.random(CODE_LENGTH))
                .update();
    }

    /** Takes their code back. */
    @Transactional
    public boolean remove(UUID person) {
        return db.sql("delete from agenda.animator_feed where person_id = ?")
                        .param(person)
                        .update()
                == 1;
    }
}
