package fr.maillage.directory.app;

import fr.maillage.directory.Itinerancy;
import fr.maillage.directory.Service;
import fr.maillage.directory.domain.search.Candidate;
import fr.maillage.shared.LatLon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What a list shows of each place, fetched for one page at a time. */
@Repository
class PlaceRows {

    private final JdbcClient db;

    PlaceRows(JdbcClient db) {
        this.db = db;
    }

    /** The rows of these candidates, in their order; one that has just gone is left out. */
    List<PlaceRow> listOf(List<Candidate> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        Map<UUID, Candidate> byId = new HashMap<>();
        candidates.forEach(candidate -> byId.put(candidate.place(), candidate));
        Map<UUID, PlaceRow> rows = new HashMap<>();
        db.sql("""
                        select id, slug, code, name, commune_name, commune_code, phone, hours, services,
                               itinerancies, latitude, longitude, updated_on
                        from directory.place
                        where id = any(?) and gone_at is null
                        """)
                .param(candidates.stream().map(Candidate::place).toArray(UUID[]::new))
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    rows.put(id, row(row, byId.get(id)));
                });
        return candidates.stream()
                .map(candidate -> rows.get(candidate.place()))
                .filter(Objects::nonNull)
                .toList();
    }

    private static PlaceRow row(ResultSet row, @Nullable Candidate candidate) throws SQLException {
        String slug = row.getString("slug");
        String code = row.getString("code");
        return new PlaceRow(
                row.getObject("id", UUID.class),
                slug.isEmpty() ? code : slug + "-" + code,
                row.getString("name"),
                row.getString("commune_name"),
                row.getString("commune_code"),
                new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                candidate == null ? Double.NaN : candidate.distanceMetres(),
                row.getString("phone"),
                row.getString("hours"),
                PlaceMapping.terms(Service.class, row, "services"),
                PlaceMapping.terms(Itinerancy.class, row, "itinerancies").contains(Itinerancy.ITINERANT),
                row.getObject("updated_on", LocalDate.class));
    }
}
