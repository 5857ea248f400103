package fr.maillage.directory.web.upkeep;

import fr.maillage.directory.domain.exchange.StandardField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** One question about a place, on a page of its own. Together they hold what whoever runs a place, or passes by, can know. */
public enum SheetQuestion {
    HORAIRES(StandardField.HOURS),
    TELEPHONE(StandardField.PHONE),
    COURRIEL(StandardField.EMAILS),
    SITE(StandardField.WEBSITES, StandardField.BOOKING),
    ADRESSE(
            StandardField.ADDRESS,
            StandardField.ADDRESS_EXTRA,
            StandardField.POSTAL_CODE,
            StandardField.COMMUNE,
            StandardField.INSEE_CODE,
            StandardField.LATITUDE,
            StandardField.LONGITUDE),
    AIDE(StandardField.SERVICES),
    ACCES(StandardField.ACCESS_MODES),
    SUIVI(StandardField.SUPPORT_MODES),
    PRIX(StandardField.COSTS),
    PUBLIC(StandardField.AUDIENCES, StandardField.SPECIFIC_CARES),
    PRESENTATION(StandardField.SUMMARY),
    NOM(StandardField.NAME);

    @SuppressWarnings("ImmutableEnumChecker") // List.of
    private final List<StandardField> fields;

    SheetQuestion(StandardField... fields) {
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

    /** The question of an address. */
    static Optional<SheetQuestion> find(String code) {
        return Arrays.stream(values())
                .filter(question -> question.code().equals(code))
                .findFirst();
    }
}
