package fr.maillage.directory.app.near;

import fr.maillage.directory.NearbyHelp.Around;
import fr.maillage.directory.NearbyHelp.Asked;
import fr.maillage.directory.NearbyHelp.Box;
import fr.maillage.directory.NearbyHelp.Nearest;
import fr.maillage.directory.NearbyHelp.Point;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.Terms;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.CommuneCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where help stands, over {@code directory.place_search} and its index of positions. */
@Repository
public class HelpPoints {

    /** Beyond it a place is nobody’s nearest; it bounds what one statement reads. */
    public static final int FARTHEST_KM = 60;

    /** Radius that PostgreSQL's {@code earth()} returns, in metres: positions are points of a sphere of that size. */
    private static final double POSTGRES_EARTH_METRES = 6_378_168;

    private static final int METRES_A_KM = 1_000;

    private static final String AROUND = """
            with asked as materialized (
                select a.n, a.mask, ll_to_earth(a.lat, a.lon) as point
                from unnest(cast(:lats as float8[]), cast(:lons as float8[]), cast(:masks as int[]))
                     with ordinality a (lat, lon, mask, n)
            )
            select asked.n, near.chord, near.within_15, near.within_30, p.id, p.name, p.commune_name,
                   '/lieux/' || case when p.slug = '' then p.code else p.slug || '-' || p.code end as path
            from asked
            cross join lateral (
                select (array_agg(s.place_id order by cube_distance(s.position, asked.point), s.place_id))[1] as place_id,
                       min(cube_distance(s.position, asked.point)) as chord,
                       count(distinct coalesce(s.unit_id, s.place_id))
                           filter (where cube_distance(s.position, asked.point) <= :chord15) as within_15,
                       count(distinct coalesce(s.unit_id, s.place_id))
                           filter (where cube_distance(s.position, asked.point) <= :chord30) as within_30
                from directory.place_search s
                where s.position <@ cube_enlarge(asked.point, :farthest, 3)
                  and cube_distance(s.position, asked.point) <= :farthest
                  and (asked.mask = 0 or s.services & asked.mask <> 0)
            ) near
            left join directory.place p on p.id = near.place_id
            """;

    private static final String WITHIN = """
            select p.id, p.latitude, p.longitude, s.unit_id, s.unit_id is not null or p.itinerancies = '{ITINERANT}' as moves,
                   coalesce(s.hours_id, 0) as hours_id
            from directory.place_search s
            join directory.place p on p.id = s.place_id
            where p.latitude between :south and :north and p.longitude between :west and :east
            """;

    private final JdbcClient db;

    HelpPoints(JdbcClient db) {
        this.db = db;
    }

    /** Each answer by its question. */
    public Map<Asked, Around> around(List<Asked> asked) {
        Map<Asked, Around> found = new HashMap<>();
        if (asked.isEmpty()) {
            return found;
        }
        db.sql(AROUND)
                .param("lats", asked.stream().map(one -> one.from().lat()).toArray(Double[]::new))
                .param("lons", asked.stream().map(one -> one.from().lon()).toArray(Double[]::new))
                .param(
                        "masks",
                        asked.stream().map(one -> Terms.mask(one.services())).toArray(Integer[]::new))
                .param("chord15", chord(15))
                .param("chord30", chord(30))
                .param("farthest", chord(FARTHEST_KM))
                .query((row, i) -> found.put(asked.get(row.getInt("n") - 1), around(row)))
                .list();
        return found;
    }

    /** The places of a box that are shown, if their hours pass; 0 stands for no hours. */
    public List<Point> within(Box box, IntPredicate hours) {
        List<Point> points = new ArrayList<>();
        db.sql(WITHIN)
                .param("south", box.south())
                .param("west", box.west())
                .param("north", box.north())
                .param("east", box.east())
                .query(row -> {
                    if (hours.test(row.getInt("hours_id"))) {
                        points.add(new Point(
                                new PlaceId(row.getObject("id", UUID.class)),
                                new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                                row.getBoolean("moves"),
                                row.getObject("unit_id", UUID.class)));
                    }
                });
        return points;
    }

    /** The communes in which one of these runs a place that is shown. */
    public Set<CommuneCode> communesOf(Set<UUID> organisations) {
        return db
                .sql("""
                        select distinct commune_code from directory.place
                        where organisation_id = any (:organisations) and gone_at is null and commune_code is not null
                        """)
                .param("organisations", organisations.toArray(UUID[]::new))
                .query(String.class)
                .list()
                .stream()
                .flatMap(code -> CommuneCode.read(code).stream())
                .collect(Collectors.toSet());
    }

    private static Around around(ResultSet row) throws SQLException {
        UUID place = row.getObject("id", UUID.class);
        return new Around(
                place == null
                        ? null
                        : new Nearest(
                                new PlaceId(place),
                                row.getString("name"),
                                row.getString("path"),
                                row.getString("commune_name"),
                                metres(row.getDouble("chord"))),
                row.getInt("within_15"),
                row.getInt("within_30"));
    }

    private static double chord(int km) {
        return 2 * POSTGRES_EARTH_METRES * Math.sin(km * METRES_A_KM / LatLon.EARTH_RADIUS_METRES / 2);
    }

    private static int metres(double chord) {
        return (int) Math.round(2 * LatLon.EARTH_RADIUS_METRES * Math.asin(chord / 2 / POSTGRES_EARTH_METRES));
    }
}
