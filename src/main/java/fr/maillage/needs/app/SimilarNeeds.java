package fr.maillage.needs.app;

import fr.maillage.directory.Terms;
import fr.maillage.needs.Need;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Needs that may say what another one says: open, near, about the same services or in similar words (pg_trgm). */
@Repository
public class SimilarNeeds {

    /** How far another commune's need is still answered by the same session. */
    public static final double RADIUS_METRES = 15_000;

    private static final double METRES_A_DEGREE = 111_195;
    private static final double ALIKE = 0.3;
    private static final int MOST = 60;

    private final JdbcClient db;
    private final NeedRow row;

    SimilarNeeds(JdbcClient db, NeedRow row) {
        this.db = db;
        this.row = row;
    }

    /**
     * Another need.
     *
     * @param metres how far
     */
    public record Similar(Need need, double metres) {}

    /** The most alike first; at most {@code most}. */
    public List<Similar> list(Need need, int most) {
        double north = RADIUS_METRES / METRES_A_DEGREE;
        double east = north / Math.max(0.01, Math.cos(Math.toRadians(need.at().lat())));
        return db
                .sql("""
                        select * from (
                        select n.*, n.people + coalesce((select sum(j.people) from needs.need j where j.joined_to = n.id), 0)
                                   as all_people,
                               public.similarity(lower(n.workshop || ' ' || n.words), lower(:text)) as alike
                        from needs.need n
                        where n.id <> :id and n.state in ('RAISED', 'UNDERSTOOD', 'PLANNED')
                          and n.latitude between :south and :north and n.longitude between :west and :east
                          and (n.services & :services <> 0
                               or public.similarity(lower(n.workshop || ' ' || n.words), lower(:text)) >= :alike)
                        ) near
                        order by near.alike + case when services & :services <> 0 then 0.5 else 0 end desc, raised_at, id
                        limit :most
                        """)
                .param("text", need.workshop() + " " + need.words())
                .param("id", need.id().value())
                .param("south", need.at().lat() - north)
                .param("north", need.at().lat() + north)
                .param("west", need.at().lon() - east)
                .param("east", need.at().lon() + east)
                .param("services", Terms.mask(need.services()))
                .param("alike", ALIKE)
                .param("most", MOST)
                .query(row::need)
                .list()
                .stream()
                .map(other -> new Similar(other, other.at().distanceMetres(need.at())))
                .filter(other -> other.metres() <= RADIUS_METRES)
                .limit(most)
                .toList();
    }
}
