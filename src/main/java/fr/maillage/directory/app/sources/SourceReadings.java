package fr.maillage.directory.app.sources;

import fr.maillage.directory.app.sources.Source.How;
import fr.maillage.directory.app.sources.Source.Memory;
import fr.maillage.directory.app.sources.Source.Outcome;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What became of the readings of each source; the twenty latest are kept. */
@Repository
public class SourceReadings {

    private static final int KEPT = 20;

    private final JdbcClient db;
    private final Clock clock;

    SourceReadings(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A reading that is over.
     *
     * @param reason one sentence of French; may be empty
     * @param runId the import that it made; null when it made none, or it is not kept any more
     */
    public record Reading(
            Instant startedAt,
            How how,
            Outcome outcome,
            String reason,
            @Nullable UUID runId) {}

    /**
     * How a reading ended.
     *
     * @param memory what to remember of the file; null to forget what was
     */
    record End(
            Outcome outcome,
            String reason,
            @Nullable UUID runId,
            @Nullable Memory memory) {}

    /** A source that needs somebody: it failed several times, or half of its places are missing. */
    public record Trouble(String id, String name, Outcome outcome, String reason) {}

    /** The latest, newest first. */
    public List<Reading> list(String source) {
        return db.sql("""
                        select started_at, how, outcome, reason, run_id from directory.source_reading
                        where source_id = :source order by started_at desc, id desc
                        """).param("source", source).query(Reading.class).list();
    }

    /** Sources whose readings fail again and again, or that hold places back. */
    public List<Trouble> listTroubles(int failures) {
        return db.sql("""
                        select id, name, last_outcome as outcome, last_reason as reason from directory.source
                        where last_outcome = 'HELD' or (failures >= :failures and schedule <> 'NEVER')
                        order by name, id
                        """).param("failures", failures).query(Trouble.class).list();
    }

    /** Sources that are being imported, in whatever process: asked of the locks, which end with their holders. */
    public Set<String> listRunning() {
        return Set.copyOf(db.sql("""
                        select s.id from directory.source s
                        join pg_locks l on l.objid::bigint = hashtext(s.id)::bigint & 4294967295
                        where l.locktype = 'advisory' and l.granted and l.objsubid = 2
                          and l.database = (select oid from pg_database where datname = current_database())
                          and l.classid::bigint = hashtext('directory.import')::bigint & 4294967295
                        """).query(String.class).list());
    }

    void started(String source, Instant now) {
        db.sql("update directory.source set last_tried_at = :now where id = :id")
                .param("now", Sources.at(now))
                .param("id", source)
                .update();
    }

    /**
     * Writes how a reading ended. What somebody asked for in the meantime stays asked for.
     *
     * @param source as it was when the reading began
     */
    @Transactional
    void ended(Source source, How how, Instant startedAt, End end) {
        Instant now = clock.instant();
        boolean failed = end.outcome() == Outcome.FAILED;
        int failures = failed ? source.state().failures() + 1 : 0;
        Instant next = failed
                ? source.settings().schedule().afterFailure(now, failures, source.id())
                : source.settings().schedule().after(now, source.id());
        Memory memory = end.memory() == null ? Memory.NONE : end.memory();
        Sources.instant(
                        Sources.instant(db.sql("""
                                update directory.source set
                                    last_outcome = :outcome, last_reason = :reason, failures = :failures,
                                    etag = :etag, last_modified = :modified, digest = :digest, read_as = :readAs,
                                    next_at = case when version = :version and url is not null then :next else next_at end,
                                    asked = case when asked_at is not distinct from :asked then null else asked end,
                                    asked_at = case when asked_at is not distinct from :asked then null else asked_at end
                                where id = :id
                                """), "next", next),
                        "asked",
                        source.state().askedAt())
                .param("outcome", end.outcome().name())
                .param("reason", end.reason())
                .param("failures", failures)
                .param("etag", memory.etag())
                .param("modified", memory.lastModified())
                .param("digest", memory.digest())
                .param("readAs", memory.readAs())
                .param("version", source.version())
                .param("id", source.id())
                .update();
        keep(source.id(), how, startedAt, now, end);
    }

    private void keep(String source, How how, Instant startedAt, Instant now, End end) {
        db.sql("""
                        insert into directory.source_reading (id, source_id, started_at, ended_at, how, outcome, reason, run_id)
                        values (:id, :source, :started, :now, :how, :outcome, :reason, :run)
                        """)
                .param("id", UuidV7.at(now))
                .param("source", source)
                .param("started", Sources.at(startedAt))
                .param("now", Sources.at(now))
                .param("how", how.name())
                .param("outcome", end.outcome().name())
                .param("reason", end.reason())
                .param("run", end.runId())
                .update();
        db.sql("""
                        delete from directory.source_reading where id in (
                            select id from directory.source_reading where source_id = :source
                            order by started_at desc, id desc offset :kept)
                        """).param("source", source).param("kept", KEPT).update();
    }
}
