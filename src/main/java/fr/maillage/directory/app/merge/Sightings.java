package fr.maillage.directory.app.merge;

import fr.maillage.directory.domain.merge.Sighting;
import fr.maillage.directory.domain.merge.WordWeights;
import fr.maillage.shared.LatLon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What of the places that are shown tells whether they are one. */
@Repository
class Sightings {

    private static final String SELECT = """
            select p.id, p.source_id, p.name, p.commune_code, p.commune_name, p.address, p.latitude, p.longitude,
                   p.position_precision, p.phone, p.pivot, p.emails, p.websites, p.typologies,
                   'ITINERANT' = any (p.itinerancies) as itinerant
            from directory.place p
            where p.gone_at is null and p.id = any (cast(:ids as uuid[]))""";

    private final JdbcClient db;

    Sightings(JdbcClient db) {
        this.db = db;
    }

    /** Those of these places that are shown. */
    Map<UUID, Sighting> of(Collection<UUID> ids) {
        Map<UUID, Sighting> found = new HashMap<>();
        db.sql(SELECT)
                .param("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .query(Sightings::sighting)
                .list()
                .forEach(one -> found.put(one.id(), one));
        return found;
    }

    /** How much each word tells, among the names of all places shown. */
    WordWeights weights() {
        return WordWeights.of(db.sql("select plain_name from directory.place_desk where not gone")
                .query(String.class)
                .list());
    }

    private static Sighting sighting(ResultSet row, int number) throws SQLException {
        String precision = row.getString("position_precision");
        boolean placed = "EXACT".equals(precision) || "STREET".equals(precision);
        return new Sighting(
                row.getObject("id", UUID.class),
                row.getString("source_id"),
                row.getString("name"),
                row.getString("commune_code"),
                row.getString("commune_name"),
                row.getString("address"),
                placed ? new LatLon(row.getDouble("latitude"), row.getDouble("longitude")) : null,
                row.getString("phone"),
                row.getString("pivot"),
                lower(row, "emails"),
                lower(row, "websites").stream().map(Sightings::site).collect(Collectors.toSet()),
                new HashSet<>(words(row, "typologies")),
                row.getBoolean("itinerant"));
    }

    private static Set<String> lower(ResultSet row, String column) throws SQLException {
        return words(row, column).stream()
                .map(word -> word.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
    }

    private static Collection<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static String site(String url) {
        return url.replaceFirst("^https?://(www\\.)?", "").replaceFirst("/+$", "");
    }
}
