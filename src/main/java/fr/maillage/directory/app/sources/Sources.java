package fr.maillage.directory.app.sources;

import fr.maillage.directory.Origin;
import fr.maillage.directory.app.exchange.ImportOrder;
import fr.maillage.directory.app.sources.Source.Memory;
import fr.maillage.directory.app.sources.Source.Mode;
import fr.maillage.directory.app.sources.Source.Outcome;
import fr.maillage.directory.app.sources.SourceSettings.FileKind;
import fr.maillage.directory.domain.sources.Rhythm;
import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The sources and their settings. */
@Repository
public class Sources {

    /** Words of the back office’s addresses, which would hide a source of that name. */
    private static final Set<String> RESERVED = Set.of("imports", "nouvelle", "fichier", Origin.OWN);

    private static final int LONGEST_ID = 36;

    private static final String SELECT = """
            select s.id, s.name, s.owner, coalesce(s.licence, '') as licence, s.format, coalesce(s.url, '') as url, s.mapping,
                   s.contact, s.schedule, s.priority, s.version, s.etag, s.last_modified, s.digest, s.read_as,
                   s.last_tried_at, s.last_outcome, s.last_reason, s.failures, s.next_at, s.asked, s.asked_at,
                   exists (select from directory.source_upload u where u.source_id = s.id) as uploaded
            from directory.source s
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Sources(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** All, by name. */
    public List<Source> list() {
        return db.sql(SELECT + " order by s.name, s.id").query(Sources::read).list();
    }

    /** One. */
    public Optional<Source> find(String id) {
        return db.sql(SELECT + " where s.id = :id")
                .param("id", id)
                .query(Sources::read)
                .optional();
    }

    /** Those to be read now: a file was brought, somebody asked, or it is time. Who waits longest comes first. */
    public List<String> listDue() {
        return db.sql("""
                        select s.id from directory.source s
                        left join directory.source_upload u on u.source_id = s.id
                        where s.id <> 'main'
                          and (u.source_id is not null or s.asked is not null
                               or (s.schedule <> 'NEVER' and s.url is not null and s.next_at <= :now))
                        order by least(u.sent_at, s.asked_at, s.next_at), s.id
                        """).param("now", at(clock.instant())).query(String.class).list();
    }

    /** Makes one, and returns its identifier, which comes from its name. */
    @Transactional
    public String add(SourceSettings settings) {
        String slug = PlainText.slug(settings.name(), LONGEST_ID).replaceAll("[^a-z0-9-]", "");
        String base = ImportOrder.isSourceId(slug) ? slug : "source";
        for (int n = 1; ; n++) {
            String id = n == 1 ? base : base + "-" + n;
            if (!RESERVED.contains(id) && insert(id, settings.name())) {
                write(id, 0, settings);
                audit.record("directory.source.added", "source", id, Map.of("name", settings.name()));
                return id;
            }
        }
    }

    private boolean insert(String id, String name) {
        return db.sql("insert into directory.source (id, name) values (:id, :name) on conflict (id) do nothing")
                        .param("id", id)
                        .param("name", name)
                        .update()
                == 1;
    }

    /**
     * Changes one.
     *
     * @param version of the settings that the person saw
     * @return false when somebody changed them since; nothing was written
     */
    @Transactional
    public boolean change(String id, int version, SourceSettings settings) {
        if (!write(id, version, settings)) {
            return false;
        }
        audit.record("directory.source.changed", "source", id, Map.of("name", settings.name()));
        return true;
    }

    /** What is read from elsewhere, or otherwise, is read soon: nobody waits a month to see whether a setting is right. */
    private boolean write(String id, int version, SourceSettings settings) {
        return db.sql("""
                        update directory.source set
                            name = :name, owner = :owner, licence = nullif(:licence, ''), format = :format,
                            url = nullif(:url, ''), mapping = :mapping, contact = :contact, schedule = :schedule,
                            priority = :priority, version = version + 1, updated_at = now(),
                            asked = case when :url = '' then null else asked end,
                            failures = case when coalesce(url, '') = :url and mapping = :mapping then failures else 0 end,
                            next_at = case
                                when :schedule = 'NEVER' or :url = '' then null
                                when coalesce(url, '') = :url and mapping = :mapping and schedule = :schedule then next_at
                                else :now end
                        where id = :id and version = :version
                        """)
                        .param("id", id)
                        .param("version", version)
                        .param("name", settings.name())
                        .param("owner", settings.owner())
                        .param("licence", settings.licence())
                        .param("format", settings.format().name())
                        .param("url", settings.url())
                        .param("mapping", settings.mapping())
                        .param("contact", settings.contact())
                        .param("schedule", settings.schedule().name())
                        .param("priority", settings.priority())
                        .param("now", at(clock.instant()))
                        .update()
                == 1;
    }

    /** Asks for a reading, which comes in its turn. */
    @Transactional
    public void ask(String id, Mode mode) {
        db.sql("update directory.source set asked = :mode, asked_at = :now where id = :id")
                .param("mode", mode.name())
                .param("now", at(clock.instant()))
                .param("id", id)
                .update();
        audit.record("directory.source.asked", "source", id, Map.of("mode", mode.name()));
    }

    static StatementSpec instant(StatementSpec statement, String name, @Nullable Instant value) {
        return statement.param(name, value == null ? null : at(value), java.sql.Types.TIMESTAMP_WITH_TIMEZONE);
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Source read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("last_outcome");
        String asked = row.getString("asked");
        return new Source(
                row.getString("id"),
                new SourceSettings(
                        row.getString("name"),
                        row.getString("owner"),
                        row.getString("licence"),
                        FileKind.valueOf(row.getString("format")),
                        row.getString("url"),
                        row.getString("mapping"),
                        row.getString("contact"),
                        Rhythm.valueOf(row.getString("schedule")),
                        row.getInt("priority")),
                row.getInt("version"),
                new Source.State(
                        new Memory(
                                row.getString("etag"),
                                row.getString("last_modified"),
                                row.getString("digest"),
                                row.getString("read_as")),
                        instant(row, "last_tried_at"),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        row.getString("last_reason"),
                        row.getInt("failures"),
                        instant(row, "next_at"),
                        asked == null ? null : Mode.valueOf(asked),
                        instant(row, "asked_at"),
                        row.getBoolean("uploaded")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
