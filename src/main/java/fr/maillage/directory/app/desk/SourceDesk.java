package fr.maillage.directory.app.desk;

import fr.maillage.design.Listing;
import fr.maillage.design.Sort;
import fr.maillage.design.Sorts;
import fr.maillage.platform.Audit;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Sources, their imports, and what these found strange. */
@Repository
public class SourceDesk {

    /** What findings may be sorted by. */
    public static final Sorts SORTS = Sorts.by("ligne", "f.row_number")
            .or("champ", "f.field", "f.row_number")
            .or("suite", "f.action", "f.row_number")
            .lastly("f.field, f.value");

    private static final String WHERE = """
             from directory.import_finding f
             join directory.import_run r on r.id = f.run_id
             left join directory.place_desk d on d.source_id = r.source_id and d.source_key = f.source_key
             left join lateral (
                 select true as seen from directory.finding_seen s
                 where s.source_id = r.source_id and s.field = f.field and s.kind = f.kind
                   and (s.source_key = '' or (s.source_key = f.source_key and s.value_md5 = md5(f.value)))
                 limit 1) s on true
             where f.run_id = :run
               and (:field = '' or f.field = :field)
               and (:kind = '' or f.kind = :kind)
               and (:seen or s.seen is null)
            """;

    private static final String ROWS =
            "select f.row_number, f.source_key, f.field, f.value, f.action, f.kind, d.code, s.seen is not null as seen";

    private final JdbcClient db;
    private final Audit audit;
    private final SourceRecords records;

    SourceDesk(JdbcClient db, Audit audit, SourceRecords records) {
        this.db = db;
        this.audit = audit;
        this.records = records;
    }

    /**
     * A source.
     *
     * @param open findings of its latest import that nobody has looked at
     */
    public record Source(
            String id,
            String name,
            int shown,
            int gone,
            int open,
            @Nullable UUID lastRun,
            @Nullable Instant lastAt) {}

    /** An import. */
    public record Run(
            UUID id,
            String sourceId,
            String fileName,
            Instant startedAt,
            @Nullable Instant finishedAt,
            int rowsRead,
            int created,
            int updated,
            int unchanged,
            int rejected,
            int gone) {}

    /** A strange value and what was done with it. */
    public record Found(
            int rowNumber,
            String sourceKey,
            String field,
            String value,
            String action,
            String kind,
            @Nullable String code,
            boolean seen) {}

    /** A kind of finding and how many there are. */
    public record Kind(String field, String kind, int count) {}

    /** What of an import is asked for; empty texts ask for all. */
    public record Asked(UUID run, String field, String kind, boolean seen) {}

    /** All sources, by name. */
    public List<Source> list() {
        return db.sql("""
                        select s.id, s.name,
                               (select count(*) from directory.place_desk d where d.source_id = s.id and not d.gone) as shown,
                               (select count(*) from directory.place_desk d where d.source_id = s.id and d.gone) as gone,
                               (select count(*) from directory.open_finding f where f.source_id = s.id) as open,
                               r.id as last_run, r.started_at as last_at
                        from directory.source s
                        left join lateral (select id, started_at from directory.import_run
                                           where source_id = s.id order by started_at desc, id desc limit 1) r on true
                        order by s.name, s.id
                        """).query(Source.class).list();
    }

    /** The imports of a source that are kept, newest first. */
    public List<Run> listRuns(String source) {
        return db.sql("""
                        select id, source_id, file_name, started_at, finished_at, rows_read, created, updated, unchanged,
                               rejected, gone
                        from directory.import_run where source_id = :source order by started_at desc, id desc
                        """).param("source", source).query(Run.class).list();
    }

    /** One import. */
    public Optional<Run> findRun(UUID run) {
        return db.sql("""
                        select id, source_id, file_name, started_at, finished_at, rows_read, created, updated, unchanged,
                               rejected, gone
                        from directory.import_run where id = :run
                        """).param("run", run).query(Run.class).optional();
    }

    /** What an import found, kind by kind, the most frequent first. */
    public List<Kind> kinds(UUID run) {
        return db.sql("""
                        select field, kind, count(*) as count from directory.import_finding
                        where run_id = :run group by field, kind order by count(*) desc, field, kind
                        """).param("run", run).query(Kind.class).list();
    }

    /** How many findings there are. */
    public int count(Asked asked) {
        return with(db.sql("select count(*)" + WHERE), asked)
                .query(Integer.class)
                .single();
    }

    /** One page of them. */
    public List<Found> list(Asked asked, Listing listing) {
        Sort sort = listing.sort();
        return with(db.sql(ROWS + WHERE + " order by " + sort.orderBy() + " limit :limit offset :offset"), asked)
                .param("limit", listing.limit())
                .param("offset", listing.offset())
                .query(Found.class)
                .list();
    }

    /** All of them. */
    public void forEach(Asked asked, Sort sort, Consumer<Found> taker) {
        with(db.sql(ROWS + WHERE + " order by " + sort.orderBy()), asked)
                .query(Found.class)
                .list()
                .forEach(taker);
    }

    /** Puts one value aside, in this and the next imports of the source, as long as it does not change. */
    @Transactional
    public void seen(String source, String field, String kind, String sourceKey, String value) {
        mark(source, field, kind, sourceKey, value);
    }

    /** Puts all findings of a kind aside, for good. */
    @Transactional
    public void allSeen(String source, String field, String kind) {
        mark(source, field, kind, "", null);
    }

    /** Shows a kind again. */
    @Transactional
    public void shownAgain(String source, String field, String kind) {
        db.sql("delete from directory.finding_seen where source_id = :source and field = :field and kind = :kind")
                .param("source", source)
                .param("field", field)
                .param("kind", kind)
                .update();
        audit.record("directory.finding.again", "source", source, Map.of("field", field, "kind", kind));
    }

    private void mark(String source, String field, String kind, String sourceKey, @Nullable String value) {
        db.sql("""
                        insert into directory.finding_seen (source_id, field, kind, source_key, value_md5, seen_by)
                        values (:source, :field, :kind, :key, coalesce(md5(cast(:value as text)), ''), :by)
                        on conflict do nothing
                        """)
                .param("source", source)
                .param("field", field)
                .param("kind", kind)
                .param("key", sourceKey)
                .param("value", value)
                .param("by", records.actor().id())
                .update();
        audit.record("directory.finding.seen", "source", source, Map.of("field", field, "kind", kind));
    }

    private static StatementSpec with(StatementSpec statement, Asked asked) {
        return statement
                .param("run", asked.run())
                .param("field", asked.field())
                .param("kind", asked.kind())
                .param("seen", asked.seen());
    }
}
