package fr.maillage.registration.app.desk;

import fr.maillage.accounts.Reach;
import fr.maillage.registration.domain.figures.Dimension;
import fr.maillage.registration.domain.figures.FigureLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What the sessions of some months came to. */
@Repository
public class Figures {

    private static final String SUMS = """
            count(*) filter (where f.held) as held, count(*) filter (where not f.held) as called_off,
            count(*) filter (where f.noted) as noted,
            coalesce(sum(f.registered) filter (where f.held), 0) as registered, coalesce(sum(f.came), 0) as came,
            coalesce(sum(f.absent), 0) as absent, coalesce(sum(f.walk_ins), 0) as walk_ins,
            coalesce(sum(f.waited), 0) as waited
            """;

    private static final String WITHIN = """
            f.day >= cast(:from as date) and f.day < cast(:until as date)
              and (:everywhere or f.organisation_id = any (cast(:organisations as uuid[]))
                   or f.commune_code = any (:communes))
            """;

    private static final String BY_KEY =
            "select k.key, max(f.title) as title, " + SUMS + """
            from registration.figure f,
            lateral (select case :by when 'mois' then to_char(f.day, 'YYYY-MM')
                                     when 'atelier' then f.activity_id::text
                                     when 'commune' then f.commune_code
                                     else coalesce(f.organisation_id::text, '') end as key) k
            where
            """ + WITHIN + " group by k.key order by k.key";

    private static final String BY_AUDIENCE =
            "select k.key, '' as title, " + SUMS + """
            from registration.figure f,
            lateral (select bit::text as key from generate_series(0, 30) bit where f.audiences & (1 << bit) <> 0
                     union all select '' where f.audiences = 0) k
            where
            """ + WITHIN + " group by k.key order by k.key";

    private static final String BY_COMMUNE = "select f.commune_code as key, '' as title, " + SUMS + """
            from registration.figure f
            where f.day >= cast(:from as date) and f.day < cast(:until as date) and f.activity_id = any (:activities)
            group by f.commune_code order by f.commune_code
            """;

    private static final String TOTAL =
            "select '' as key, '' as title, " + SUMS + " from registration.figure f where " + WITHIN;

    private final JdbcClient db;

    Figures(JdbcClient db) {
        this.db = db;
    }

    /** One line a month, workshop…; by month in their order, else those that received most first. Both months included. */
    public List<FigureLine> list(Dimension by, YearMonth from, YearMonth until, Reach reach) {
        StatementSpec statement =
                by == Dimension.AUDIENCE ? db.sql(BY_AUDIENCE) : db.sql(BY_KEY).param("by", by.word());
        List<FigureLine> lines =
                within(statement, from, until, reach).query(Figures::read).list();
        return by == Dimension.MONTH
                ? lines
                : lines.stream()
                        .sorted((a, b) -> Integer.compare(b.seen(), a.seen()))
                        .toList();
    }

    /** The sessions of some activities, one line a commune by code. The last day is excluded. */
    public List<FigureLine> byCommune(UUID[] activities, LocalDate from, LocalDate until) {
        return db.sql(BY_COMMUNE)
                .param("from", from)
                .param("until", until)
                .param("activities", activities)
                .query(Figures::read)
                .list();
    }

    /** All together. */
    public FigureLine total(YearMonth from, YearMonth until, Reach reach) {
        return within(db.sql(TOTAL), from, until, reach).query(Figures::read).single();
    }

    private static StatementSpec within(StatementSpec statement, YearMonth from, YearMonth until, Reach reach) {
        return reach.bind(statement)
                .param("from", from.atDay(1))
                .param("until", until.plusMonths(1).atDay(1));
    }

    private static FigureLine read(ResultSet row, int number) throws SQLException {
        return new FigureLine(
                row.getString("key"),
                row.getString("title"),
                row.getInt("held"),
                row.getInt("called_off"),
                row.getInt("noted"),
                row.getInt("registered"),
                row.getInt("came"),
                row.getInt("absent"),
                row.getInt("walk_ins"),
                row.getInt("waited"));
    }
}
