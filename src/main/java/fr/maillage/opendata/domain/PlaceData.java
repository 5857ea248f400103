package fr.maillage.opendata.domain;

import fr.maillage.directory.Contact;
import fr.maillage.directory.Offer;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.PositionPrecision;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.Typology;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A place as the interface for programs gives it: the columns of the national standard v1.0.2 under their names, lists as
 * lists, coordinates as numbers. What is unknown is not there, instead of the zeros that the standard's files must carry.
 */
public final class PlaceData {

    private final Map<String, Object> members = new LinkedHashMap<>();

    private PlaceData() {}

    /**
     * A place that is shown.
     *
     * @param url the full address of its sheet
     * @param osmHours its hours in the OSM syntax, when they were understood
     */
    public static Map<String, Object> of(Place place, String url, Optional<String> osmHours) {
        PlaceData data = new PlaceData();
        data.identity(place, url);
        PlaceSheet sheet = place.sheet();
        data.put("pivot", sheet.pivot());
        data.put("nom", sheet.name());
        data.put("structure_parente", sheet.parent());
        data.put(
                "organisation",
                place.organisation() == null ? null : place.organisation().name());
        data.address(sheet.address());
        data.contact(sheet.contact());
        data.put("horaires", sheet.hours());
        data.put("horaires_osm", osmHours.orElse(null));
        data.put("presentation_resume", sheet.summary());
        data.put("presentation_detail", sheet.detail());
        data.put("source", sheet.origin().collectedBy());
        data.put(
                "date_maj",
                sheet.origin().updatedOn() == null
                        ? null
                        : sheet.origin().updatedOn().toString());
        data.offer(sheet.offer());
        return data.members;
    }

    /** A place that has gone: enough to take it away elsewhere too. */
    public static Map<String, Object> gone(Place place, String url) {
        PlaceData data = new PlaceData();
        data.identity(place, url);
        data.put("removed_at", String.valueOf(place.goneAt()));
        return data.members;
    }

    /** The id that every file of ours gives to a place: its source and its key there. */
    public static String id(Place place) {
        return place.sheet().origin().sourceId() + ":" + place.sheet().origin().key();
    }

    private void identity(Place place, String url) {
        put("code", place.code());
        put("id", id(place));
        put("url", url);
        put("source_id", place.sheet().origin().sourceId());
        put("updated_at", place.changedAt().toString());
    }

    private void address(PlaceAddress address) {
        put("commune", address.communeName());
        put("code_insee", address.communeCode());
        put("code_postal", address.postalCode());
        put("adresse", address.street());
        put("complement_adresse", address.extra());
        members.put("latitude", address.position().lat());
        members.put("longitude", address.position().lon());
        put("precision_position", precision(address.precision()));
    }

    private static String precision(PositionPrecision precision) {
        return switch (precision) {
            case EXACT -> "exacte";
            case STREET -> "rue";
            case VILLAGE -> "village";
            case COMMUNE -> "commune";
        };
    }

    private void contact(Contact contact) {
        put("telephone", contact.phone());
        members.put("courriels", contact.emails());
        members.put("site_web", contact.websites());
        put("fiche_acces_libre", contact.accessibilityUrl());
        put("prise_rdv", contact.bookingUrl());
    }

    private void offer(Offer offer) {
        members.put(
                "typologie",
                offer.typologies().stream().map(Typology::standardCode).toList());
        labels("itinerance", offer.itinerancies());
        labels("services", offer.services());
        labels("publics_specifiquement_adresses", offer.audiences());
        labels("prise_en_charge_specifique", offer.specificCares());
        labels("frais_a_charge", offer.costs());
        labels("dispositif_programmes_nationaux", offer.programmes());
        labels("formations_labels", offer.labels());
        members.put("autres_formations_labels", List.copyOf(offer.otherLabels()));
        labels("modalites_acces", offer.accessModes());
        labels("modalites_accompagnement", offer.supportModes());
    }

    private void labels(String name, Collection<? extends StandardTerm> terms) {
        members.put(name, terms.stream().map(StandardTerm::label).toList());
    }

    private void put(String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            members.put(name, value);
        }
    }
}
