package fr.maillage.agenda.app.intake;

import fr.maillage.agenda.app.intake.Feed.Outcome;
import fr.maillage.shared.UuidV7;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readings did: the twenty latest of each feed. */
@Repository
public class FeedRuns {

    private static final int KEPT = 20;

    /** Lines of one report; the figures count all. */
    static final int MOST_LINES = 2_000;

    private final JdbcClient db;
    private final Clock clock;

    FeedRuns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What became of one date. Stored by name: never rename. */
    public enum Deed {
        ADDED,
        CHANGED,
        /** As it was. */
        SAME,
        /** Changed there, but somebody changed it here: left alone. */
        KEPT,
        CANCELLED,
        REMOVED,
        REFUSED
    }

    /**
     * One date in a report.
     *
     * @param why words of {@code agenda.intake.why}
     * @param detail the place as the feed writes it, when that is in doubt
     * @param code of the session; null for none
     */
    public record Line(
            String title,
            @Nullable Instant starts,
            Deed deed,
            List<String> why,
            String detail,
            @Nullable String code) {}

    /** How many dates became what. */
    public record Figures(
            int added, int changed, int unchanged, int kept, int cancelled, int removed, int outside, int refused) {

        /** Nothing happened. */
        static final Figures NONE = new Figures(0, 0, 0, 0, 0, 0, 0, 0);
    }

    /** One reading. */
    public record Run(UUID id, Instant startedAt, Outcome outcome, String reason, Figures figures) {}

    UUID add(UUID feed, Instant startedAt, Outcome outcome, String reason, Figures figures, List<Line> lines) {
        UUID id = UuidV7.at(clock.instant());
        db.sql("""
                        insert into agenda.feed_run (id, feed_id, started_at, ended_at, outcome, reason, added, changed,
                            unchanged, kept, cancelled, removed, outside, refused)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        id,
                        feed,
                        Feeds.at(startedAt),
                        Feeds.at(clock.instant()),
                        outcome.name(),
                        reason,
                        figures.added(),
                        figures.changed(),
                        figures.unchanged(),
                        figures.kept(),
                        figures.cancelled(),
                        figures.removed(),
                        figures.outside(),
                        figures.refused())
                .update();
        int position = 0;
        for (Line line : lines.stream().limit(MOST_LINES).toList()) {
            db.sql("""
                            insert into agenda.feed_finding (run_id, position, title, starts, deed, why, detail, code)
                            values (:run, :position, :title, :starts, :deed, :why, :detail, :code)
                            """)
                    .param("run", id)
                    .param("position", position++)
                    .param("title", line.title())
                    .param(
                            "starts",
                            line.starts() == null ? null : Feeds.at(line.starts()),
                            Types.TIMESTAMP_WITH_TIMEZONE)
                    .param("deed", line.deed().name())
                    .param("why", String.join(" ", line.why()))
                    .param("detail", line.detail())
                    .param("code", line.code(), Types.VARCHAR)
                    .update();
        }
        db.sql("""
                        delete from agenda.feed_run where id in (
                            select id from agenda.feed_run where feed_id = ? order by started_at desc, id desc offset ?)
                        """).params(feed, KEPT).update();
        return id;
    }

    /** The latest, newest first. */
    public List<Run> list(UUID feed) {
        return db.sql("select * from agenda.feed_run where feed_id = ? order by started_at desc, id desc")
                .param(feed)
                .query((row, i) -> run(row))
                .list();
    }

    /** One of a feed. */
    public Optional<Run> find(UUID feed, UUID id) {
        return list(feed).stream().filter(run -> run.id().equals(id)).findFirst();
    }

    /** Its lines: what needs somebody first. */
    public List<Line> listLines(UUID run) {
        return db.sql("""
                        select * from agenda.feed_finding where run_id = ?
                        order by case deed when 'REFUSED' then 0 when 'KEPT' then 1 when 'CANCELLED' then 2 when 'REMOVED' then 3
                                 when 'ADDED' then 4 when 'CHANGED' then 5 else 6 end, position
                        """)
                .param(run)
                .query((row, i) -> {
                    java.sql.Timestamp starts = row.getTimestamp("starts");
                    String why = row.getString("why");
                    return new Line(
                            row.getString("title"),
                            starts == null ? null : starts.toInstant(),
                            Deed.valueOf(row.getString("deed")),
                            why.isEmpty() ? List.of() : List.of(why.split(" ", -1)),
                            row.getString("detail"),
                            row.getString("code"));
                })
                .list();
    }

    private static Run run(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Run(
                row.getObject("id", UUID.class),
                row.getTimestamp("started_at").toInstant(),
                Outcome.valueOf(row.getString("outcome")),
                row.getString("reason"),
                new Figures(
                        row.getInt("added"),
                        row.getInt("changed"),
                        row.getInt("unchanged"),
                        row.getInt("kept"),
                        row.getInt("cancelled"),
                        row.getInt("removed"),
                        row.getInt("outside"),
                        row.getInt("refused")));
    }
}
