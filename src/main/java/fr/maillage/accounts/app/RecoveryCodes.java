package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import fr.maillage.platform.Sealing;
import fr.maillage.shared.ShortCode;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Ten codes on paper for the day when the telephone is lost; each serves once. Kept as keyed hashes. */
@Component
public class RecoveryCodes {

    private static final int NUMBER = 10;
    private static final int LETTERS = 12;

    private final JdbcClient db;
    private final Sealing sealing;
    private final Clock clock;

    RecoveryCodes(JdbcClient db, Sealing sealing, Clock clock) {
        this.db = db;
        this.sealing = sealing;
        this.clock = clock;
    }

    /** Makes ten new ones, in three groups of four letters; the former ones are worth nothing from then on. */
    @Transactional
    public List<String> renew(PersonId person) {
        forget(person);
        List<String> codes =
                Stream.generate(() -> ShortCode.random(LETTERS)).limit(NUMBER).toList();
        for (String code : codes) {
            db.sql("insert into accounts.recovery_code (person_id, code_hash) values (:person, :hash)")
                    .param("person", person.value())
                    .param("hash", hash(person, code))
                    .update();
        }
        return codes.stream().map(code -> code.replaceAll("(.{4})(?=.)", "$1-")).toList();
    }

    /** Uses one up; false when it is none of theirs, or was used before. */
    public boolean use(PersonId person, String typed) {
        String code = typed.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
        return ShortCode.isWellFormed(code, LETTERS)
                && db.sql("""
                        update accounts.recovery_code set used_at = :now
                        where person_id = :person and code_hash = :hash and used_at is null
                        """)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .param("person", person.value())
                                .param("hash", hash(person, code))
                                .update()
                        > 0;
    }

    /** How many are left. */
    public int count(PersonId person) {
        return db.sql("select count(*) from accounts.recovery_code where person_id = :person and used_at is null")
                .param("person", person.value())
                .query(Integer.class)
                .single();
    }

    void forget(PersonId person) {
        db.sql("delete from accounts.recovery_code where person_id = :person")
                .param("person", person.value())
                .update();
    }

    private byte[] hash(PersonId person, String code) {
        return sealing.hash("recovery", person.value() + ":" + code);
    }
}
