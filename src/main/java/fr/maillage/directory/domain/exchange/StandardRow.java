package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.Contact;
import fr.maillage.directory.Offer;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.PositionPrecision;
import fr.maillage.directory.Terms;
import fr.maillage.directory.Typology;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A sheet as a row of the standard: what {@link RowReader} reads back as the same sheet.
 *
 * <p>The standard demands values that we may not know; these stand for "unknown" and are read back so: {@code pivot}
 * 00000000000000, {@code code_postal} 00000, {@code adresse} « Non renseignée », {@code date_maj} 1970-01-01. Coordinates that
 * are only a hamlet's or the commune's centre are left out: they are not the place's.
 */
public final class StandardRow {

    static final String UNKNOWN_PIVOT = "00000000000000";
    static final String UNKNOWN_POSTAL_CODE = "00000";
    static final String UNKNOWN_ADDRESS = "Non renseignée";
    static final String UNKNOWN_DATE = "1970-01-01";

    private final Map<StandardField, String> cells = new EnumMap<>(StandardField.class);

    private StandardRow() {}

    /**
     * The cells of a place; an empty one is not there.
     *
     * @param id what stands in {@code id}
     */
    public static Map<StandardField, String> of(PlaceSheet sheet, String id) {
        StandardRow row = new StandardRow();
        row.put(StandardField.ID, id);
        row.put(StandardField.PIVOT, orElse(sheet.pivot(), UNKNOWN_PIVOT));
        row.put(StandardField.NAME, sheet.name());
        row.address(sheet.address());
        row.contact(sheet.contact());
        row.put(StandardField.HOURS, sheet.hours());
        row.put(StandardField.SUMMARY, sheet.summary());
        row.put(StandardField.DETAIL, sheet.detail());
        row.put(StandardField.COLLECTED_BY, sheet.origin().collectedBy());
        row.put(StandardField.PARENT, sheet.parent());
        row.put(
                StandardField.UPDATED_ON,
                sheet.origin().updatedOn() == null
                        ? UNKNOWN_DATE
                        : sheet.origin().updatedOn().toString());
        row.offer(sheet.offer());
        return row.cells;
    }

    /**
     * The same for others to read: the hours in the syntax that the standard asks for. A text that is not understood, or not
     * well enough, goes out as a comment of the syntax, so that it is shown and misleads nobody.
     *
     * @param id what stands in {@code id}
     */
    public static Map<StandardField, String> exported(PlaceSheet sheet, String id) {
        Map<StandardField, String> cells = of(sheet, id);
        cells.computeIfPresent(StandardField.HOURS, (_, hours) -> ExportedHours.of(hours));
        return cells;
    }

    private void address(PlaceAddress address) {
        put(StandardField.COMMUNE, address.communeName());
        put(StandardField.POSTAL_CODE, orElse(address.postalCode(), UNKNOWN_POSTAL_CODE));
        put(StandardField.INSEE_CODE, address.communeCode());
        put(StandardField.ADDRESS, address.street().isEmpty() ? UNKNOWN_ADDRESS : address.street());
        put(StandardField.ADDRESS_EXTRA, address.extra());
        if (address.precision().equals(PositionPrecision.EXACT)
                || address.precision().equals(PositionPrecision.STREET)) {
            put(StandardField.LATITUDE, Double.toString(address.position().lat()));
            put(StandardField.LONGITUDE, Double.toString(address.position().lon()));
        }
    }

    private void contact(Contact contact) {
        put(StandardField.PHONE, contact.phone());
        put(StandardField.EMAILS, joined(contact.emails()));
        put(StandardField.WEBSITES, joined(contact.websites()));
        put(StandardField.ACCESSIBILITY, contact.accessibilityUrl());
        put(StandardField.BOOKING, contact.bookingUrl());
    }

    private void offer(Offer offer) {
        put(
                StandardField.TYPOLOGY,
                joined(offer.typologies().stream().map(Typology::standardCode).toList()));
        put(StandardField.ITINERANCY, Terms.labels(offer.itinerancies()));
        put(StandardField.SERVICES, Terms.labels(offer.services()));
        put(StandardField.AUDIENCES, Terms.labels(offer.audiences()));
        put(StandardField.SPECIFIC_CARES, Terms.labels(offer.specificCares()));
        put(StandardField.COSTS, Terms.labels(offer.costs()));
        put(StandardField.PROGRAMMES, Terms.labels(offer.programmes()));
        put(StandardField.LABELS, Terms.labels(offer.labels()));
        put(StandardField.OTHER_LABELS, joined(offer.otherLabels()));
        put(StandardField.ACCESS_MODES, Terms.labels(offer.accessModes()));
        put(StandardField.SUPPORT_MODES, Terms.labels(offer.supportModes()));
    }

    private void put(StandardField field, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            cells.put(field, value);
        }
    }

    private static String orElse(@Nullable String value, String unknown) {
        return value == null ? unknown : value;
    }

    private static String joined(Collection<String> values) {
        return String.join("|", values);
    }
}
