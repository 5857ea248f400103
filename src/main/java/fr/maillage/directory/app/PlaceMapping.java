package fr.maillage.directory.app;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Contact;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Itinerancy;
import fr.maillage.directory.Label;
import fr.maillage.directory.Offer;
import fr.maillage.directory.Organisation;
import fr.maillage.directory.OrganisationId;
import fr.maillage.directory.Origin;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.PositionPrecision;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Terms;
import fr.maillage.directory.Typology;
import fr.maillage.shared.LatLon;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a whole place from a row; the columns are named once, here. */
final class PlaceMapping {

    /** To be followed by conditions on {@code p} (place) and {@code o} (its organisation). */
    static final String SELECT = """
            select p.id, p.code, p.slug, p.source_id, p.source_key, p.name, p.pivot, p.commune_code, p.commune_name,
                   p.postal_code, p.address, p.address_extra, p.latitude, p.longitude, p.position_precision, p.typologies,
                   p.phone, p.emails, p.websites, p.hours, p.summary, p.detail, p.collected_by, p.itinerancies, p.parent,
                   p.updated_on, p.services, p.audiences, p.specific_cares, p.costs, p.programmes, p.labels,
                   p.other_labels, p.access_modes, p.support_modes, p.accessibility_url, p.booking_url, p.gone_at,
                   p.created_at, p.updated_at, o.id as organisation_id, o.name as organisation_name, o.pivot as organisation_pivot
            from directory.place p
            left join directory.organisation o on o.id = p.organisation_id
            """;

    private PlaceMapping() {}

    static Place place(ResultSet row, int number) throws SQLException {
        return new Place(
                new PlaceId(row.getObject("id", UUID.class)),
                row.getString("code"),
                row.getString("slug"),
                sheet(row),
                organisation(row),
                instant(row, "created_at"),
                instant(row, "updated_at"),
                row.getTimestamp("gone_at") == null ? null : instant(row, "gone_at"));
    }

    private static PlaceSheet sheet(ResultSet row) throws SQLException {
        return new PlaceSheet(
                row.getString("name"),
                row.getString("pivot"),
                row.getString("parent"),
                new PlaceAddress(
                        row.getString("commune_code"),
                        row.getString("commune_name"),
                        row.getString("postal_code"),
                        row.getString("address"),
                        row.getString("address_extra"),
                        new LatLon(row.getDouble("latitude"), row.getDouble("longitude")),
                        PositionPrecision.valueOf(row.getString("position_precision"))),
                new Contact(
                        row.getString("phone"),
                        words(row, "emails"),
                        words(row, "websites"),
                        row.getString("accessibility_url"),
                        row.getString("booking_url")),
                row.getString("hours"),
                row.getString("summary"),
                row.getString("detail"),
                offer(row),
                new Origin(
                        row.getString("source_id"),
                        row.getString("source_key"),
                        row.getString("collected_by"),
                        row.getObject("updated_on", LocalDate.class)));
    }

    private static Offer offer(ResultSet row) throws SQLException {
        return new Offer(
                terms(Service.class, row, "services"),
                terms(Audience.class, row, "audiences"),
                terms(SpecificCare.class, row, "specific_cares"),
                terms(Cost.class, row, "costs"),
                terms(Programme.class, row, "programmes"),
                terms(Label.class, row, "labels"),
                words(row, "other_labels"),
                terms(AccessMode.class, row, "access_modes"),
                terms(SupportMode.class, row, "support_modes"),
                terms(Typology.class, row, "typologies"),
                terms(Itinerancy.class, row, "itinerancies"));
    }

    private static @Nullable Organisation organisation(ResultSet row) throws SQLException {
        UUID id = row.getObject("organisation_id", UUID.class);
        return id == null
                ? null
                : new Organisation(
                        new OrganisationId(id),
                        row.getString("organisation_name"),
                        row.getString("organisation_pivot"));
    }

    /** The terms that a column of enum names holds; a name that this release does not know is passed over. */
    static <T extends Enum<T> & StandardTerm> Set<T> terms(Class<T> type, ResultSet row, String column)
            throws SQLException {
        Set<T> terms = EnumSet.noneOf(type);
        for (String word : words(row, column)) {
            Terms.find(type, word).ifPresent(terms::add);
        }
        return terms;
    }

    private static List<String> words(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp timestamp = row.getTimestamp(column);
        return timestamp.toInstant();
    }
}
