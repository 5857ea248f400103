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
                        select p.id, p.slug, p.code, p.name, p.commune_name, p.commune_code, p.phone, p.hours, p.services,
                               p.itinerancies, p.latitude, p.longitude, p.updated_on, u.name as unit_name,
                               case when u.id is null then 0
                                    else (select count(*) - 1 from directory.place_search o where o.unit_id = u.id)
                               end as other_stops
                        from directory.place p
                        left join directory.place_search s on s.place_id = p.id
                        left join directory.unit u on u.id = s.unit_id
                        where p.id = any(?) and p.gone_at is null
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
                row.getObject("updated_on", LocalDate.class),
                row.getString("unit_name"),
                Math.max(0, row.getInt("other_stops")));
    }
}
