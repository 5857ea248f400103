package fr.maillage.office.app;

import fr.maillage.office.app.PrivacyRequest.Kind;
import fr.maillage.office.app.PrivacyRequest.State;
import fr.maillage.office.app.PrivacyRequest.Way;
import fr.maillage.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Requests of people about their data, those that wait first. */
@Repository
public class PrivacyRequests {

    /**
     * Years during which it can be shown that a request was answered. RGPD, article 5.2, sets no figure: three years is the
     * least for which the CNIL has the trace of an objection kept (its référentiel on commercial management).
     */
    static final int KEPT_YEARS = 3;

    private static final int MONTHS_TO_ANSWER = 1;
    private static final int MONTHS_WHEN_PROLONGED = 3;
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final String SELECT = """
            select id, reference, kind, way, name, email, phone, identity, state, reason, received_on, due_on, closed_on
            from office.privacy_request
            """;

    private final JdbcClient db;
    private final Clock clock;

    PrivacyRequests(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Today in France. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    /** All that are kept: those that wait, the most pressing first, then the answered ones, the latest first. */
    public List<PrivacyRequest> list() {
        return db.sql(SELECT + """
                order by (state = 'OPEN') desc, case when state = 'OPEN' then due_on end, closed_on desc, reference desc
                limit 500
                """).query((row, n) -> request(row)).list();
    }

    /** Those that wait, the most pressing first. */
    public List<PrivacyRequest> listOpen() {
        return db.sql(SELECT + "where state = 'OPEN' order by due_on, reference")
                .query((row, n) -> request(row))
                .list();
    }

    /** By identifier. */
    public Optional<PrivacyRequest> find(UUID id) {
        return db.sql(SELECT + "where id = :id")
                .param("id", id)
                .query((row, n) -> request(row))
                .optional();
    }

    /** Notes a request; it is due a month after it was received. The demo’s bears nobody’s name. */
    public UUID open(
            Kind kind,
            Way way,
            String name,
            @Nullable String email,
            @Nullable String phone,
            String identity,
            LocalDate receivedOn,
            @Nullable UUID by) {
        UUID id = UuidV7.at(clock.instant());
        db.sql("""
                insert into office.privacy_request (id, reference, kind, way, name, email, phone, identity, received_on,
                    due_on, opened_by, keep_until, created_at, updated_at)
                values (:id, 'D-' || :year || '-' || lpad(nextval('office.privacy_request_number')::text, 4, '0'),
                    :kind, :way, :name, :email, :phone, :identity, :received, :due, :by, :until, :now, :now)
                """)
                .param("id", id)
                .param("year", String.valueOf(receivedOn.getYear()))
                .param("kind", kind.name())
                .param("way", way.name())
                .param("name", name)
                .param("email", email)
                .param("phone", phone)
                .param("identity", identity)
                .param("received", receivedOn)
                .param("due", receivedOn.plusMonths(MONTHS_TO_ANSWER))
                .param("by", by)
                .param("until", receivedOn.plusYears(KEPT_YEARS))
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    /** Ends a request; the e-mail and the telephone go, the rest stays for {@value #KEPT_YEARS} years. False when it was not open. */
    public boolean close(UUID id, State state, String reason, UUID by) {
        return db.sql("""
                update office.privacy_request
                set state = :state, reason = :reason, closed_on = :today, closed_by = :by, email = null, phone = null,
                    keep_until = :until, updated_at = :now
                where id = :id and state = 'OPEN'
                """)
                        .param("id", id)
                        .param("state", state.name())
                        .param("reason", reason)
                        .param("today", today())
                        .param("by", by)
                        .param("until", today().plusYears(KEPT_YEARS))
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** Gives two months more, once (article 12.3: complex or numerous requests; the person is told why). False when it was not open. */
    public boolean prolong(UUID id, String reason) {
        PrivacyRequest request = find(id).orElse(null);
        return request != null
                && db.sql("""
                update office.privacy_request set due_on = :due, reason = :reason, updated_at = :now
                where id = :id and state = 'OPEN'
                """)
                                .param("id", id)
                                .param("due", request.receivedOn().plusMonths(MONTHS_WHEN_PROLONGED))
                                .param("reason", reason)
                                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                                .update()
                        == 1;
    }

    /** Takes the invented ones away. */
    void removeDemo() {
        db.sql("delete from office.privacy_request where opened_by is null").update();
    }

    /** Deletes those whose three years are over; returns how many. */
    int deleteDue() {
        return db.sql("delete from office.privacy_request where keep_until < :today")
                .param("today", today())
                .update();
    }

    private static PrivacyRequest request(ResultSet row) throws SQLException {
        return new PrivacyRequest(
                row.getObject("id", UUID.class),
                row.getString("reference"),
                Kind.valueOf(row.getString("kind")),
                Way.valueOf(row.getString("way")),
                row.getString("name"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("identity"),
                State.valueOf(row.getString("state")),
                row.getString("reason"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("due_on", LocalDate.class),
                row.getObject("closed_on", LocalDate.class));
    }
}
