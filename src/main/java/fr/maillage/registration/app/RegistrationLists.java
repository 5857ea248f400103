package fr.maillage.registration.app;

import fr.maillage.agenda.SeatingId;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationId;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Registrations as those who work here read them: by session, by who wrote them, by name. */
@Repository
public class RegistrationLists {

    private static final String BY_SEATING = """
            select * from registration.registration where seating_id = ? and not forgotten order by arrival
            """;

    private static final String BY_ID = "select * from registration.registration where id = any (?) order by arrival";

    private static final String BY_PERSON = """
            select * from registration.registration where registered_by = ? and not forgotten
            order by created_at desc, arrival desc limit ?
            """;

    private static final String BY_NAME = """
            select * from registration.registration
            where not forgotten
              and (code = :code
                   or (plain_name like :first and plain_name like all (cast(:patterns as text[]))))
            order by code = :code desc, starts_at desc, arrival desc limit :most
            """;

    private final JdbcClient db;

    RegistrationLists(JdbcClient db) {
        this.db = db;
    }

    /** All of a session's or a series', ended ones included, in order of arrival; none of those that were forgotten. */
    public List<Registration> listOf(SeatingId seating) {
        return db.sql(BY_SEATING)
                .param(seating.value())
                .query(RegistrationRow::read)
                .list();
    }

    /** Those of these identifiers, in order of arrival. */
    public List<Registration> list(Collection<RegistrationId> ids) {
        UUID[] wanted = ids.stream().map(RegistrationId::value).toArray(UUID[]::new);
        return wanted.length == 0
                ? List.of()
                : db.sql(BY_ID)
                        .param((Object) wanted)
                        .query(RegistrationRow::read)
                        .list();
    }

    /** Those that this person wrote for others, the latest first. */
    public List<Registration> listWrittenBy(UUID person, int most) {
        return db.sql(BY_PERSON)
                .params(person, most)
                .query(RegistrationRow::read)
                .list();
    }

    /**
     * Those of a code, or whose coming person's name holds all of these words.
     *
     * @param code tidied
     * @param plainWords without accents or case
     */
    public List<Registration> search(String code, List<String> plainWords, int most) {
        List<String> patterns =
                plainWords.stream().map(word -> "%" + word + "%").toList();
        return db.sql(BY_NAME)
                .param("code", code)
                .param("first", patterns.isEmpty() ? "" : patterns.getFirst())
                .param("patterns", patterns.toArray(String[]::new))
                .param("most", most)
                .query(RegistrationRow::read)
                .list();
    }

    /** Whether this form has been sent before. */
    public boolean isSent(SeatingId seating, String formKey) {
        return db.sql("select exists (select from registration.registration where seating_id = ? and form_key = ?)")
                .params(seating.value(), formKey)
                .query(Boolean.class)
                .single();
    }
}
