package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.app.intake.Feed.Outcome;
import fr.maillage.agenda.app.intake.Feed.Settings;
import fr.maillage.agenda.app.intake.Feed.State;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The calendars of other organisations that this instance reads. */
@Repository
public class Feeds {

    private static final int MOST_WAIT = 4;

    private static final String SELECT = """
            select f.*, (select count(*) from agenda.feed_session l join agenda.session s on s.id = l.session_id
                         where l.feed_id = f.id and s.ends_at > now() and s.state <> 'CANCELLED') as sessions
            from agenda.feed f
            """;
    private static final String ALL = SELECT + " order by f.name, f.id";
    private static final String ONE = SELECT + " where f.id = ?";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Feeds(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** All of them, by name. */
    public List<Feed> list() {
        return db.sql(ALL).query(Feeds::read).list();
    }

    /** One of them. */
    public Optional<Feed> find(UUID id) {
        return db.sql(ONE).param(id).query(Feeds::read).optional();
    }

    /** Those whose time has come. */
    List<UUID> listDue() {
        return db.sql("select id from agenda.feed where not paused and next_at <= ? order by next_at, id")
                .param(at(clock.instant()))
                .query(UUID.class)
                .list();
    }

    /** Adds one, which is read soon. */
    @Transactional
    public UUID add(Settings settings) {
        UUID id = UuidV7.at(clock.instant());
        write(db.sql("""
                insert into agenda.feed (id, name, url, organisation_id, place_id, commune_code, kind, services, published,
                    every_hours, next_at)
                values (:id, :name, :url, :organisation, :place, :commune, :kind, :services, :published, :hours, :now)
                """), id, settings);
        audit.record("agenda.feed.added", "feed", id.toString(), Map.of("name", settings.name()));
        return id;
    }

    /**
     * Changes one; it is read anew soon.
     *
     * @param version of the settings that the person saw
     * @return false when somebody changed them since; nothing was written
     */
    @Transactional
    public boolean change(UUID id, int version, Settings settings) {
        boolean mine = db.sql("update agenda.feed set version = version + 1 where id = ? and version = ?")
                        .params(id, version)
                        .update()
                == 1;
        if (mine) {
            write(db.sql("""
                    update agenda.feed set name = :name, url = :url, organisation_id = :organisation, place_id = :place,
                        commune_code = :commune, kind = :kind, services = :services, published = :published,
                        every_hours = :hours, etag = null, last_modified = null, digest = null, failures = 0,
                        next_at = :now, updated_at = now()
                    where id = :id
                    """), id, settings);
            audit.record("agenda.feed.changed", "feed", id.toString(), Map.of("name", settings.name()));
        }
        return mine;
    }

    private void write(StatementSpec statement, UUID id, Settings settings) {
        statement
                .param("id", id)
                .param("name", settings.name())
                .param("url", settings.url())
                .param("organisation", settings.organisation(), Types.OTHER)
                .param("place", settings.place(), Types.OTHER)
                .param("commune", settings.commune(), Types.VARCHAR)
                .param("kind", settings.kind().name())
                .param("services", settings.services())
                .param("published", settings.published())
                .param("hours", settings.everyHours())
                .param("now", at(clock.instant()))
                .update();
    }

    /** Stops reading it, or goes on. */
    @Transactional
    public void pause(UUID id, boolean paused) {
        db.sql("update agenda.feed set paused = ?, next_at = ?, failures = 0, updated_at = now() where id = ?")
                .params(paused, at(clock.instant()), id)
                .update();
        audit.record(paused ? "agenda.feed.paused" : "agenda.feed.resumed", "feed", id.toString(), Map.of());
    }

    /** What a reading remembers: the file, when it was read to its end. */
    record Memory(
            @Nullable String etag,
            @Nullable String lastModified,
            @Nullable String digest) {}

    /** Writes how a reading ended; after failures the next one waits longer and longer. */
    void ended(Feed feed, Outcome outcome, String reason, @Nullable Memory memory) {
        int failures = outcome == Outcome.FAILED ? feed.state().failures() + 1 : 0;
        Duration wait = Duration.ofHours(feed.settings().everyHours())
                .multipliedBy(1L << Math.min(Math.max(0, failures - 1), MOST_WAIT));
        db.sql("""
                        update agenda.feed set last_tried_at = :now, last_outcome = :outcome, last_reason = :reason,
                            failures = :failures, etag = :etag, last_modified = :modified, digest = :digest,
                            next_at = case when version = :version then :next else next_at end
                        where id = :id
                        """)
                .param("now", at(clock.instant()))
                .param("outcome", outcome.name())
                .param("reason", reason)
                .param("failures", failures)
                .param("etag", memory == null ? null : memory.etag(), Types.VARCHAR)
                .param("modified", memory == null ? null : memory.lastModified(), Types.VARCHAR)
                .param("digest", memory == null ? null : memory.digest(), Types.VARCHAR)
                .param("version", feed.version())
                .param("next", at(clock.instant().plus(wait)))
                .param("id", feed.id())
                .update();
    }

    /** Locks it until the transaction ends, so that two readings do not meet; false when it is gone. */
    boolean lock(UUID id) {
        return db.sql("select 1 from agenda.feed where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Takes it away; what becomes of its events is the caller's. */
    void remove(UUID id) {
        db.sql("delete from agenda.feed where id = ?").param(id).update();
    }

    static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static Feed read(ResultSet row, int number) throws SQLException {
        String outcome = row.getString("last_outcome");
        return new Feed(
                row.getObject("id", UUID.class),
                new Settings(
                        row.getString("name"),
                        row.getString("url"),
                        row.getObject("organisation_id", UUID.class),
                        row.getObject("place_id", UUID.class),
                        row.getString("commune_code"),
                        ActivityKind.valueOf(row.getString("kind")),
                        row.getInt("services"),
                        row.getBoolean("published"),
                        row.getInt("every_hours")),
                row.getInt("version"),
                new State(
                        row.getBoolean("paused"),
                        row.getString("etag"),
                        row.getString("last_modified"),
                        row.getString("digest"),
                        instant(row, "last_tried_at"),
                        outcome == null ? null : Outcome.valueOf(outcome),
                        row.getString("last_reason"),
                        row.getInt("failures"),
                        instant(row, "next_at"),
                        row.getInt("sessions")));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value == null ? null : value.toInstant();
    }
}
