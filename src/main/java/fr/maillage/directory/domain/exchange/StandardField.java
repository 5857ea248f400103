package fr.maillage.directory.domain.exchange;

import fr.maillage.shared.PlainText;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A column of the national standard « lieux de médiation numérique » v1.0.2, in the order that files carry them, with the
 * names that older versions gave it; then two columns of version 0 that were split since.
 */
public enum StandardField {
    ID("id"),
    PIVOT("pivot"),
    NAME("nom"),
    COMMUNE("commune"),
    POSTAL_CODE("code_postal"),
    INSEE_CODE("code_insee"),
    ADDRESS("adresse"),
    ADDRESS_EXTRA("complement_adresse"),
    LATITUDE("latitude", "lat"),
    LONGITUDE("longitude", "lon", "lng", "long"),
    TYPOLOGY("typologie", "typologies"),
    PHONE("telephone"),
    EMAILS("courriels", "courriel", "email"),
    WEBSITES("site_web", "sites_web"),
    HOURS("horaires"),
    SUMMARY("presentation_resume", "presentation_resumee"),
    DETAIL("presentation_detail", "presentation_detaillee"),
    COLLECTED_BY("source"),
    ITINERANCY("itinerance"),
    PARENT("structure_parente"),
    UPDATED_ON("date_maj"),
    SERVICES("services", "service"),
    AUDIENCES("publics_specifiquement_adresses", "public_specifiquement_adresse"),
    SPECIFIC_CARES("prise_en_charge_specifique", "prises_en_charge_specifiques"),
    COSTS("frais_a_charge", "conditions_acces", "conditions_access"),
    PROGRAMMES("dispositif_programmes_nationaux", "dispositifs_programmes_nationaux", "dispositif_programme_national"),
    LABELS("formations_labels", "formation_label"),
    OTHER_LABELS("autres_formations_labels", "autres_formations_et_labels", "labels_autres"),
    ACCESS_MODES("modalites_acces", "modalite_acces"),
    SUPPORT_MODES("modalites_accompagnement", "modalite_accompagnement"),
    ACCESSIBILITY("fiche_acces_libre", "accessibilite"),
    BOOKING("prise_rdv"),
    /** Version 0: became programmes, labels and other labels. */
    OLD_LABELS("labels_nationaux"),
    /** Version 0: became audiences and specific cares. */
    OLD_AUDIENCES("publics_accueillis");

    /** The 32 columns of the present version, in order. */
    public static final List<StandardField> CURRENT = Arrays.stream(values())
            .filter(field -> field != OLD_LABELS && field != OLD_AUDIENCES)
            .toList();

    private static final int LONGEST_NAME = 60;
    private static final Map<String, StandardField> BY_NAME = new HashMap<>();

    static {
        for (StandardField field : values()) {
            BY_NAME.put(PlainText.of(field.column), field);
            for (String name : field.olderNames.split(" ", -1)) {
                BY_NAME.putIfAbsent(PlainText.of(name), field);
            }
        }
    }

    private final String column;
    private final String olderNames;

    StandardField(String column, String... olderNames) {
        this.column = column;
        this.olderNames = String.join(" ", olderNames);
    }

    /** Its name in the present version. */
    public String column() {
        return column;
    }

    /** The field that a header names, whatever its case, accents and separators. */
    public static Optional<StandardField> find(String header) {
        return header.isBlank() || header.length() > LONGEST_NAME
                ? Optional.empty()
                : Optional.ofNullable(BY_NAME.get(PlainText.of(header)));
    }
}
