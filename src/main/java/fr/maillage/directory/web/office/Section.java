package fr.maillage.directory.web.office;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A part of a place's sheet that is edited on one page. Together they hold every field of the standard but its id. */
public enum Section {
    IDENTITE(StandardField.NAME, StandardField.TYPOLOGY, StandardField.PARENT, StandardField.PIVOT),
    ADRESSE(
            StandardField.ADDRESS,
            StandardField.ADDRESS_EXTRA,
            StandardField.POSTAL_CODE,
            StandardField.COMMUNE,
            StandardField.INSEE_CODE,
            StandardField.LATITUDE,
            StandardField.LONGITUDE,
            StandardField.ITINERANCY),
    CONTACT(
            StandardField.PHONE,
            StandardField.EMAILS,
            StandardField.WEBSITES,
            StandardField.BOOKING,
            StandardField.ACCESSIBILITY),
    HORAIRES(StandardField.HOURS),
    AIDE(StandardField.SERVICES, StandardField.SUPPORT_MODES, StandardField.ACCESS_MODES, StandardField.COSTS),
    PUBLIC(StandardField.AUDIENCES, StandardField.SPECIFIC_CARES),
    PRESENTATION(StandardField.SUMMARY, StandardField.DETAIL),
    LABELS(StandardField.PROGRAMMES, StandardField.LABELS, StandardField.OTHER_LABELS),
    ORIGINE(StandardField.COLLECTED_BY, StandardField.UPDATED_ON);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<StandardField> fields;

    Section(StandardField... fields) {
        this.fields = List.of(fields);
    }

    /** Its fields in the order of the page. */
    public List<StandardField> fields() {
        return fields;
    }

    /** Its word in addresses and message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The section of an address. */
    static Optional<Section> find(String code) {
        return Arrays.stream(values())
                .filter(section -> section.code().equals(code))
                .findFirst();
    }

    /** The section where a field is edited; the first one for a field that cannot be. */
    static Section of(StandardField field) {
        return Arrays.stream(values())
                .filter(section -> section.fields.contains(field))
                .findFirst()
                .orElse(IDENTITE);
    }
}
