package fr.maillage.needs;

import fr.maillage.territory.CommuneCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Needs without a word of theirs, to be counted. */
@Component
public class NeedFigures {

    private static final String LIST = """
            select n.commune_code, n.state, n.raised_at, answer.event, answer.done_at
            from needs.need n
            left join lateral (
                select s.event, s.done_at from needs.need_step s
                where s.need_id = n.id and s.event in ('MEET', 'MEET_PARTLY', 'REFUSE', 'REOPEN')
                order by s.id desc limit 1
            ) answer on true
            where n.state <> 'JOINED'
              and (n.state in ('RAISED', 'UNDERSTOOD', 'PLANNED') or (n.raised_at >= :from and n.raised_at < :until))
              and (cast(:communes as text[]) is null or n.commune_code = any (cast(:communes as text[])))
            order by n.raised_at, n.id
            """;

    private final JdbcClient db;

    NeedFigures(JdbcClient db) {
        this.db = db;
    }

    /** What became of a need at last. */
    public enum Outcome {
        WAITING,
        MET,
        PARTLY_MET,
        NOT_POSSIBLE
    }

    /**
     * A need to be counted.
     *
     * @param outcome the last answer that was not taken back
     * @param answeredAt when that was; null while it waits
     */
    public record Line(
            CommuneCode commune,
            NeedState state,
            Instant raisedAt,
            Outcome outcome,
            @Nullable Instant answeredAt) {}

    /**
     * Those that wait today, whenever they were raised, and those raised in a time; none that were joined to another. One
     * statement.
     *
     * @param from included
     * @param until excluded
     * @param communes INSEE codes; null for all
     */
    public List<Line> list(Instant from, Instant until, @Nullable Set<String> communes) {
        return db.sql(LIST)
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("communes", communes == null ? null : communes.toArray(String[]::new), Types.ARRAY)
                .query(NeedFigures::read)
                .list();
    }

    private static Line read(ResultSet row, int number) throws SQLException {
        OffsetDateTime at = row.getObject("done_at", OffsetDateTime.class);
        NeedState state = NeedState.valueOf(row.getString("state"));
        String event = row.getString("event");
        Outcome outcome = event == null || state.isOpen() ? Outcome.WAITING : outcome(event);
        return new Line(
                new CommuneCode(row.getString("commune_code")),
                state,
                row.getObject("raised_at", OffsetDateTime.class).toInstant(),
                outcome,
                at == null || outcome == Outcome.WAITING ? null : at.toInstant());
    }

    private static Outcome outcome(String event) {
        return switch (event) {
            case "MEET" -> Outcome.MET;
            case "MEET_PARTLY" -> Outcome.PARTLY_MET;
            case "REFUSE" -> Outcome.NOT_POSSIBLE;
            default -> Outcome.WAITING;
        };
    }
}
