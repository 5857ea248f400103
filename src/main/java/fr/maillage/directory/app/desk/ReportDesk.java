package fr.maillage.directory.app.desk;

import fr.maillage.accounts.Reach;
import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import fr.maillage.directory.ErrorReport.Subject;
import fr.maillage.platform.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What readers reported, for whoever deals with it. */
@Repository
public class ReportDesk {

    /** What the list may be sorted by: the one that waits longest first. */
    public static final Sorts SORTS = Sorts.by("recu", "r.created_at")
            .or("lieu", "d.plain_name", "r.created_at")
            .or("commune", "d.commune_name", "r.created_at")
            .lastly("r.id");

    private static final String WHERE = """
             from directory.error_report r
             join directory.place_desk d on d.place_id = r.place_id
             where (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
                    or d.commune_code = any (cast(:communes as text[])))
               and (:state = '' or r.state = :state)
               and (:subject = '' or r.subject = :subject)
            """;

    private static final String ROWS =
            "select r.id, r.place_id, r.subject, r.message, r.state, r.created_at, d.code, d.name, d.commune_name";

    private final JdbcClient db;
    private final Audit audit;
    private final SourceRecords records;

    ReportDesk(JdbcClient db, Audit audit, SourceRecords records) {
        this.db = db;
        this.audit = audit;
        this.records = records;
    }

    /** What became of a report. */
    public enum State {
        RECEIVED,
        DONE,
        REFUSED
    }

    /** A report beside its place. */
    public record Row(
            UUID id,
            UUID placeId,
            Subject subject,
            String message,
            State state,
            Instant createdAt,
            String code,
            String name,
            String communeName) {}

    /** How many there are; empty texts ask for all. */
    public int count(Reach reach, String state, String subject) {
        return with(db.sql("select count(*)" + WHERE), reach, state, subject)
                .query(Integer.class)
                .single();
    }

    /** One page of them. */
    public List<Row> list(Reach reach, String state, String subject, Listing listing) {
        Sort sort = listing.sort();
        return with(
                        db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :limit offset :offset"),
                        reach,
                        state,
                        subject)
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(Row.class)
                .list();
    }

    /** All of them. */
    public void forEach(Reach reach, String state, String subject, Sort sort, Consumer<Row> taker) {
        with(db.sql(ROWS + WHERE + " order by " + sort.orderBy()), reach, state, subject)
                .query(Row.class)
                .list()
                .forEach(taker);
    }

    /** Those that wait about one place. */
    public List<Row> waitingFor(UUID place) {
        return db.sql(ROWS + """
                         from directory.error_report r
                         join directory.place_desk d on d.place_id = r.place_id
                         where r.place_id = :place and r.state = 'RECEIVED' order by r.created_at
                        """).param("place", place).query(Row.class).list();
    }

    /** One report. */
    public Optional<Row> find(UUID id) {
        return db.sql(ROWS + """
                         from directory.error_report r
                         join directory.place_desk d on d.place_id = r.place_id
                         where r.id = :id
                        """).param("id", id).query(Row.class).optional();
    }

    /** Says what became of it; a report may be taken up again. */
    @Transactional
    public void mark(UUID id, State state) {
        int marked = db.sql("""
                        update directory.error_report
                        set state = :state, handled_by = :by, handled_at = now(), updated_at = now()
                        where id = :id and state <> :state
                        """)
                .param("id", id)
                .param("state", state.name())
                .param("by", records.actor().id())
                .update();
        if (marked == 1) {
            audit.record("directory.report.handled", "error_report", id.toString(), Map.of("state", state.name()));
        }
    }

    private static StatementSpec with(StatementSpec statement, Reach reach, String state, String subject) {
        return reach.bind(statement).param("state", state).param("subject", subject);
    }
}
