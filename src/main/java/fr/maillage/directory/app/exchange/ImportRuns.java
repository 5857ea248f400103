package fr.maillage.directory.app.exchange;

import fr.maillage.directory.domain.exchange.Finding;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The journal of imports: one row a run, and its findings. The five latest runs of a source are kept. */
final class ImportRuns {

    private static final int KEPT = 5;

    private final JdbcClient db;
    private final Clock clock;

    ImportRuns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    UUID start(String sourceId, String fileName) {
        db.sql("insert into directory.source (id, name) values (:id, :id) on conflict (id) do nothing")
                .param("id", sourceId)
                .update();
        db.sql("""
                        delete from directory.import_run where id in (
                            select id from directory.import_run where source_id = :source
                            order by started_at desc, id desc offset :kept)""").param("source", sourceId).param("kept", KEPT - 1).update();
        Instant now = clock.instant();
        UUID id = UuidV7.at(now);
        db.sql("""
                        insert into directory.import_run (id, source_id, file_name, started_at)
                        values (:id, :source, :file, :now)""")
                .param("id", id)
                .param("source", sourceId)
                .param("file", fileName)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return id;
    }

    void add(UUID run, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        db.sql("""
                        insert into directory.import_finding (run_id, row_number, source_key, field, value, action)
                        select :run, * from unnest(cast(:rows as int[]), cast(:keys as text[]), cast(:fields as text[]),
                                                   cast(:values as text[]), cast(:actions as text[]))""")
                .param("run", run)
                .param("rows", column(findings, finding -> Integer.toString(finding.row())))
                .param("keys", column(findings, Finding::key))
                .param("fields", column(findings, Finding::field))
                .param("values", column(findings, Finding::value))
                .param("actions", column(findings, Finding::action))
                .update();
    }

    void progress(UUID run, ImportSummary summary, boolean finished) {
        db.sql("""
                        update directory.import_run
                        set rows_read = :rows, created = :created, updated = :updated, unchanged = :unchanged,
                            rejected = :rejected, gone = :gone, finished_at = case when :finished then :now end,
                            updated_at = now()
                        where id = :run""")
                .param("rows", summary.rows())
                .param("created", summary.created())
                .param("updated", summary.updated())
                .param("unchanged", summary.unchanged())
                .param("rejected", summary.rejected())
                .param("gone", summary.gone())
                .param("finished", finished)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("run", run)
                .update();
    }

    private static String[] column(List<Finding> findings, Function<Finding, String> value) {
        return findings.stream().map(value).toArray(String[]::new);
    }
}
