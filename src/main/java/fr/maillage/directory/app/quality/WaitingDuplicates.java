package fr.maillage.directory.app.quality;

import fr.maillage.accounts.Reach;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts the sheets of the pairs that wait for a person. */
@Repository
class WaitingDuplicates implements DuplicateCounts {

    private static final String PAIRED = """
            from (select one as id from directory.duplicate_pair where state = 'WAITING'
                  union select other from directory.duplicate_pair where state = 'WAITING') w
            join directory.place_desk d on d.place_id = w.id
            where not d.gone
              and (:everywhere or d.organisation_id = any (cast(:organisations as uuid[]))
                   or d.commune_code = any (cast(:communes as text[])))
            """;

    private static final String BY_SOURCE = "select d.source_id as key, count(*) as sheets ";
    private static final String BY_COMMUNE = "select coalesce(d.commune_code, '') as key, count(*) as sheets ";
    private static final String BY_ORGANISATION =
            "select coalesce(d.organisation_id::text, '') as key, count(*) as sheets ";

    private final JdbcClient db;

    WaitingDuplicates(JdbcClient db) {
        this.db = db;
    }

    private record Counted(String key, int sheets) {}

    @Override
    public Map<String, Integer> waiting(Dimension by, Reach reach) {
        JdbcClient.StatementSpec statement = switch (by) {
            case SOURCE -> db.sql(BY_SOURCE + PAIRED + "group by d.source_id");
            case COMMUNE -> db.sql(BY_COMMUNE + PAIRED + "group by d.commune_code");
            case ORGANISATION -> db.sql(BY_ORGANISATION + PAIRED + "group by d.organisation_id");
        };
        return reach.bind(statement).query(Counted.class).list().stream()
                .collect(Collectors.toMap(Counted::key, Counted::sheets));
    }

    @Override
    public String page() {
        return "/gestion/doublons";
    }
}
