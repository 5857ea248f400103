package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import fr.maillage.platform.Sealing;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Who is signed in where. Kept in the database by Spring Session, so that they outlive the process. */
@Component
public class Sessions {

    /** The session’s attribute that says which browser it is. */
    public static final String DEVICE = "accounts.device";

    private static final int HANDLE_BYTES = 12;

    /**
     * One session.
     *
     * @param handle names it on a page; says nothing of its identifier
     * @param device « Firefox, Windows »; empty when it did not say
     * @param current the one that asks
     */
    public record Open(String handle, String device, Instant since, Instant lastUsed, boolean current) {}

    private final JdbcClient db;
    private final ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository;
    private final Sealing sealing;

    Sessions(
            JdbcClient db,
            ObjectProvider<FindByIndexNameSessionRepository<? extends Session>> repository,
            Sealing sealing) {
        this.db = db;
        this.repository = repository;
        this.sealing = sealing;
    }

    /**
     * Somebody’s sessions, the last used first.
     *
     * @param current the identifier of the one that asks
     */
    public List<Open> list(PersonId person, String current) {
        return find(person).values().stream()
                .map(session -> new Open(
                        handle(session.getId()),
                        String.valueOf((Object) session.getAttributeOrDefault(DEVICE, "")),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(current)))
                .sorted(Comparator.comparing(Open::current)
                        .thenComparing(Open::lastUsed)
                        .reversed())
                .toList();
    }

    /** Ends one of somebody’s sessions; false when it is theirs no more. */
    public boolean end(PersonId person, String handle) {
        Optional<String> id = find(person).keySet().stream()
                .filter(one -> handle(one).equals(handle))
                .findFirst();
        id.ifPresent(one -> db.sql("delete from accounts.spring_session where session_id = :id")
                .param("id", one)
                .update());
        return id.isPresent();
    }

    /** Ends all of somebody’s sessions, at once and whatever they are doing. */
    public int endAll(PersonId person) {
        return db.sql("delete from accounts.spring_session where principal_name = :name")
                .param("name", person.value().toString())
                .update();
    }

    /** Ends all but one. */
    public int endOthers(PersonId person, String keptId) {
        return db.sql("delete from accounts.spring_session where principal_name = :name and session_id <> :kept")
                .param("name", person.value().toString())
                .param("kept", keptId)
                .update();
    }

    private Map<String, ? extends Session> find(PersonId person) {
        return repository.getObject().findByPrincipalName(person.value().toString());
    }

    private String handle(String sessionId) {
        return HexFormat.of().formatHex(sealing.hash("session", sessionId), 0, HANDLE_BYTES);
    }
}
