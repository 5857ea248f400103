package fr.maillage.opendata.domain;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Contact;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Offer;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.PositionPrecision;
import fr.maillage.directory.Service;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A place in the words of data·inclusion, schema version 1: a structure, and a service for each kind of help it gives. What
 * that schema asks and a sheet does not say (a description of 50 characters) is made from what it says.
 */
public final class Inclusion {

    private static final int SHORTEST_DESCRIPTION = 50;
    private static final int LONGEST_DESCRIPTION = 2_000;
    private static final int SHORTEST_NAME = 3;
    private static final int LONGEST_NAME = 150;

    private final Place place;
    private final PlaceSheet sheet;
    private final @Nullable String hours;

    private Inclusion(Place place, @Nullable String hours) {
        this.place = place;
        this.sheet = place.sheet();
        this.hours = hours;
    }

    /**
     * A place to be said.
     *
     * @param osmHours its hours in the OSM syntax, when they were understood
     */
    public static Inclusion of(Place place, Optional<String> osmHours) {
        return new Inclusion(place, osmHours.orElse(null));
    }

    /** The structure: who receives people, and where. */
    public Map<String, Object> structure() {
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "source", sheet.origin().sourceId());
        put(members, "id", structureId());
        put(members, "nom", name(sheet.name()));
        put(members, "description", description(offered()));
        put(members, "date_maj", updatedOn().toString());
        put(members, "siret", siret());
        address(members);
        contact(members);
        put(members, "site_web", first(sheet.contact().websites()));
        put(members, "horaires_accueil", hours);
        put(members, "accessibilite_lieu", sheet.contact().accessibilityUrl());
        Set<String> networks = InclusionWords.networks(sheet.offer());
        if (!networks.isEmpty()) {
            members.put("reseaux_porteurs", networks);
        }
        return members;
    }

    /** Its services, in the standard's order; empty when none is said. */
    public List<Map<String, Object>> services() {
        List<Map<String, Object>> services = new ArrayList<>();
        sheet.offer().services().forEach(service -> services.add(service(service)));
        return services;
    }

    /** One of its services. */
    public Map<String, Object> service(Service service) {
        Offer offer = sheet.offer();
        Map<String, Object> members = new LinkedHashMap<>();
        put(members, "source", sheet.origin().sourceId());
        put(members, "structure_id", structureId());
        put(members, "id", structureId() + "--" + service.code());
        put(members, "nom", service.label());
        put(members, "description", description("Service proposé : " + service.label() + "."));
        put(members, "date_maj", updatedOn().toString());
        put(members, "type", InclusionWords.type(service, offer));
        members.put("thematiques", InclusionWords.themes(service));
        cost(members, offer.costs());
        Set<String> audiences = InclusionWords.audiences(offer);
        if (!audiences.isEmpty()) {
            members.put("publics", audiences);
        }
        address(members);
        contact(members);
        put(members, "lien_mobilisation", sheet.contact().bookingUrl());
        modes(members, offer);
        put(members, "horaires_accueil", hours);
        return members;
    }

    private static void cost(Map<String, Object> members, Set<Cost> costs) {
        boolean paying = costs.contains(Cost.PAYING);
        boolean free = costs.contains(Cost.FREE) || costs.contains(Cost.FREE_UNDER_CONDITION);
        if (paying != free) {
            put(members, "frais", paying ? "payant" : "gratuit");
        }
        if (costs.contains(Cost.FREE_UNDER_CONDITION) || (paying && free)) {
            put(
                    members,
                    "frais_precisions",
                    costs.stream().map(StandardTerm::label).collect(Collectors.joining(", ")));
        }
    }

    private void modes(Map<String, Object> members, Offer offer) {
        Set<String> ways =
                InclusionWords.waysIn(offer.accessModes(), sheet.contact().bookingUrl() != null);
        if (!ways.isEmpty()) {
            members.put("modes_mobilisation", ways);
            Set<String> who = new LinkedHashSet<>(List.of("usagers"));
            if (offer.accessModes().contains(AccessMode.PRESCRIPTION_MAIL)) {
                who.add("professionnels");
            }
            members.put("mobilisable_par", who);
        }
        Set<String> reception = new LinkedHashSet<>();
        if (!offer.accessModes().contains(AccessMode.NO_PUBLIC)) {
            reception.add("en-presentiel");
        }
        if (offer.supportModes().contains(SupportMode.REMOTE)) {
            reception.add("a-distance");
        }
        if (!reception.isEmpty()) {
            members.put("modes_accueil", reception);
        }
    }

    private void address(Map<String, Object> members) {
        PlaceAddress address = sheet.address();
        put(members, "commune", address.communeName());
        put(members, "code_postal", address.postalCode());
        put(members, "code_insee", address.communeCode());
        put(members, "adresse", address.street());
        put(members, "complement_adresse", address.extra());
        if (address.precision().compareTo(PositionPrecision.STREET) <= 0) {
            members.put("longitude", address.position().lon());
            members.put("latitude", address.position().lat());
        }
    }

    private void contact(Map<String, Object> members) {
        Contact contact = sheet.contact();
        put(members, "telephone", contact.phone());
        put(members, "courriel", first(contact.emails()));
    }

    private String structureId() {
        return sheet.origin().sourceId() + "--" + sheet.origin().key();
    }

    private LocalDate updatedOn() {
        LocalDate said = sheet.origin().updatedOn();
        return said == null ? LocalDate.ofInstant(place.changedAt(), ZoneOffset.UTC) : said;
    }

    private @Nullable String siret() {
        String pivot = sheet.pivot();
        return pivot != null && pivot.matches("\\d{14}") ? pivot : null;
    }

    private String offered() {
        String services =
                sheet.offer().services().stream().map(StandardTerm::label).collect(Collectors.joining(", "));
        return services.isEmpty() ? "" : "Services proposés : " + services + ".";
    }

    private String description(String offered) {
        String text = sheet.detail().isBlank() ? sheet.summary() : sheet.detail();
        StringBuilder description = new StringBuilder(text.strip());
        if (description.length() < SHORTEST_DESCRIPTION) {
            description.append(description.isEmpty() ? "" : "\n").append(offered);
        }
        if (description.length() < SHORTEST_DESCRIPTION) {
            description
                    .append(description.isEmpty() ? "" : " ")
                    .append("Lieu d’accompagnement au numérique : ")
                    .append(sheet.name())
                    .append(", à ")
                    .append(sheet.address().communeName())
                    .append('.');
        }
        return description.length() <= LONGEST_DESCRIPTION
                ? description.toString()
                : description.substring(0, LONGEST_DESCRIPTION - 1) + "…";
    }

    private static String name(String given) {
        String name = given.strip().replaceFirst("\\.+$", "");
        if (name.length() > LONGEST_NAME) {
            name = name.substring(0, LONGEST_NAME - 1) + "…";
        }
        return name.length() < SHORTEST_NAME ? "Lieu " + name : name;
    }

    private static @Nullable String first(List<String> values) {
        return values.isEmpty() ? null : values.getFirst();
    }

    private static void put(Map<String, Object> members, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            members.put(name, value);
        }
    }
}
