package fr.maillage.directory.app;

import fr.maillage.directory.Audience;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.Terms;
import fr.maillage.directory.domain.search.Candidate;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.directory.domain.search.Target;
import fr.maillage.shared.LatLon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Search over {@code directory.place_search}: a GiST index on the position (extension earthdistance), a GIN index on the words.
 * Only values are bound; the shape of the query comes from fixed pieces.
 */
@Repository
class PostgresPlaceSearch implements PlaceSearch {

    /** Radius that PostgreSQL's {@code earth()} returns, in metres: positions are points of a sphere of that size. */
    private static final double POSTGRES_EARTH_METRES = 6_378_168;

    private static final String MASKS =
            "services, audiences, cares, costs, programmes, labels, accesses, supports, itinerant,"
                    + " coalesce(hours_id, 0) as hours_id, unit_id";

    private final JdbcClient db;

    PostgresPlaceSearch(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Candidate> within(Need need, Reach reach, LatLon centre, int radiusMetres) {
        Condition condition = condition(need, reach);
        double chord = chord(radiusMetres);
        List<Object> values = new ArrayList<>(List.of(centre.lat(), centre.lon(), chord, chord));
        values.addAll(condition.values());
        return db.sql("""
                        with here as materialized (select ll_to_earth(?, ?) as point)
                        select place_id, cube_distance(position, here.point) as chord, %s
                        from directory.place_search, here
                        where position <@ cube_enlarge(here.point, ?, 3)
                          and cube_distance(position, here.point) <= ?
                          and %s
                        order by 2, place_id
                        limit %d
                        """.formatted(MASKS, condition.sql(), MOST_CANDIDATES))
                .params(values)
                .query(PostgresPlaceSearch::candidate)
                .list();
    }

    @Override
    public List<Candidate> nearest(Need need, Reach reach, LatLon centre, int most) {
        Condition condition = condition(need, reach);
        List<Object> values = new ArrayList<>(List.of(centre.lat(), centre.lon()));
        values.addAll(condition.values());
        values.add(centre.lat());
        values.add(centre.lon());
        values.add(most);
        return db.sql("""
                        select place_id, position <-> ll_to_earth(?, ?) as chord, %s
                        from directory.place_search
                        where %s
                        order by position <-> ll_to_earth(?, ?)
                        limit ?
                        """.formatted(MASKS, condition.sql()))
                .params(values)
                .query(PostgresPlaceSearch::candidate)
                .list();
    }

    @Override
    public List<Candidate> anywhere(Need need, Reach reach, int most) {
        Condition condition = condition(need, reach);
        List<Object> values = new ArrayList<>(condition.values());
        values.add(Math.min(most, MOST_CANDIDATES));
        return db.sql("""
                        select place_id, 'NaN'::float8 as chord, %s
                        from directory.place_search
                        join directory.place on place.id = place_id
                        where %s
                        order by place.commune_name, place.name, place_id
                        limit ?
                        """.formatted(
                                "place_search.services, place_search.audiences, cares, place_search.costs,"
                                        + " place_search.programmes, place_search.labels, accesses, supports, itinerant,"
                                        + " coalesce(hours_id, 0) as hours_id, place_search.unit_id",
                                condition.sql()))
                .params(values)
                .query(PostgresPlaceSearch::candidate)
                .list();
    }

    private record Condition(String sql, List<Object> values) {}

    private static Condition condition(Need need, Reach reach) {
        if (!need.isAsked() || (need.stems().isEmpty() && !need.isUnderstood())) {
            return new Condition(need.isAsked() ? "false" : "true", List.of());
        }
        Collection<Target> targets = reach == Reach.CLOSE ? need.leading() : need.helping();
        List<String> either = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        mask("services", Service.class, Target.Kind.SERVICE, targets, either, values);
        mask("programmes", Programme.class, Target.Kind.PROGRAMME, targets, either, values);
        mask("audiences", Audience.class, Target.Kind.AUDIENCE, targets, either, values);
        mask("cares", SpecificCare.class, Target.Kind.CARE, targets, either, values);
        List<String> typologies = values(targets, Target.Kind.TYPOLOGY);
        if (!typologies.isEmpty()) {
            either.add("place_search.typologies && ?::text[]");
            values.add(typologies.toArray(String[]::new));
        }
        if (!need.stems().isEmpty()) {
            either.add("document @@ ?::tsquery");
            values.add(words(need, reach));
        }
        return new Condition("(" + String.join(" or ", either) + ")", values);
    }

    private static <T extends Enum<T> & StandardTerm> void mask(
            String column,
            Class<T> type,
            Target.Kind kind,
            Collection<Target> targets,
            List<String> either,
            List<Object> values) {
        int mask = Terms.mask(values(targets, kind).stream()
                .flatMap(value -> Terms.find(type, value).stream())
                .toList());
        if (mask != 0) {
            either.add("place_search." + column + " & ? <> 0");
            values.add(mask);
        }
    }

    private static List<String> values(Collection<Target> targets, Target.Kind kind) {
        return targets.stream().filter(t -> t.kind() == kind).map(Target::value).toList();
    }

    /** All the words in the name or the commune; when nothing else was understood, or widely, in the description too. */
    private static String words(Need need, Reach reach) {
        String weight = need.isUnderstood() && reach == Reach.CLOSE ? ":AB" : "";
        String operator = need.isUnderstood() || reach == Reach.CLOSE ? " & " : " | ";
        return need.stems().stream()
                .map(stem -> "'" + stem.replace("'", "''").replace("\\", "\\\\") + "'" + weight)
                .collect(Collectors.joining(operator));
    }

    static double chord(double metres) {
        double angle = Math.min(Math.PI, metres / LatLon.EARTH_RADIUS_METRES);
        return 2 * POSTGRES_EARTH_METRES * Math.sin(angle / 2);
    }

    private static double metres(double chord) {
        return 2 * LatLon.EARTH_RADIUS_METRES * Math.asin(Math.min(1, chord / (2 * POSTGRES_EARTH_METRES)));
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                row.getObject(1, UUID.class),
                metres(row.getDouble(2)),
                row.getInt(3),
                row.getInt(4),
                row.getInt(5),
                row.getInt(6),
                row.getInt(7),
                row.getInt(8),
                row.getInt(9),
                row.getInt(10),
                row.getBoolean(11),
                row.getInt(12),
                row.getObject(13, UUID.class));
    }
}
