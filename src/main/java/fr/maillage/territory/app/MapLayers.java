package fr.maillage.territory.app;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.domain.map.CommuneOutline;
import fr.maillage.territory.domain.map.GroundLine;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKBReader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the map is drawn from: all contours of {@code territory.commune} and all of {@code territory.line}. */
@Component
class MapLayers {

    private final JdbcClient db;

    MapLayers(JdbcClient db) {
        this.db = db;
    }

    /** Tens of megabytes for a whole country, so read once a revision. */
    List<CommuneOutline> listOutlines() {
        return db.sql("""
                        select code, name, population, latitude, longitude, epci, in_perimeter, contour
                        from territory.commune order by code""")
                .query((rs, n) -> new CommuneOutline(
                        rs.getString("code"),
                        rs.getString("name"),
                        rs.getInt("population"),
                        new LatLon(rs.getDouble("latitude"), rs.getDouble("longitude")),
                        rs.getString("epci"),
                        rs.getBoolean("in_perimeter"),
                        geometry(rs, "contour")))
                .list();
    }

    /** Rivers and roads, the main ones first. */
    List<GroundLine> listLines() {
        return db.sql("select kind, name, rank, shape from territory.line order by rank, id")
                .query((rs, n) -> new GroundLine(
                        GroundLine.Kind.valueOf(rs.getString("kind")),
                        rs.getString("name"),
                        rs.getInt("rank"),
                        geometry(rs, "shape")))
                .list();
    }

    private static Geometry geometry(ResultSet rs, String column) throws SQLException {
        try {
            return new WKBReader().read(rs.getBytes(column));
        } catch (ParseException e) {
            throw new IllegalStateException("A shape in the database is not WKB", e);
        }
    }
}
