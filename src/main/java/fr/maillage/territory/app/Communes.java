package fr.maillage.territory.app;

import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table {@code territory.commune}. */
@Component
public class Communes {

    private final JdbcClient db;

    Communes(JdbcClient db) {
        this.db = db;
    }

    /** All of them, without contours, by plain name. */
    public List<Commune> listAll() {
        return db.sql("""
                        select code, name, postal_codes, population, latitude, longitude, epci, departement, seniors, in_perimeter
                        from territory.commune order by plain_name, code""").query((rs, n) -> read(rs)).list();
    }

    private static Commune read(ResultSet rs) throws SQLException {
        return new Commune(
                new CommuneCode(rs.getString("code")),
                rs.getString("name"),
                List.of((String[]) rs.getArray("postal_codes").getArray()),
                rs.getInt("population"),
                new LatLon(rs.getDouble("latitude"), rs.getDouble("longitude")),
                EpciCode.read(rs.getString("epci")).orElse(null),
                rs.getString("departement"),
                rs.getObject("seniors", Double.class),
                rs.getBoolean("in_perimeter"));
    }
}
