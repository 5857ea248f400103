package fr.maillage.agenda.domain.feed;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Feature;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.Spot;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A session as a schema.org Event: what programs and search engines read. Identifiers of the standard (« demarches »,
 * « Jeunes ») stay as the standard writes them.
 */
public final class EventData {

    /** Of every document that holds one. */
    public static final String CONTEXT = "https://schema.org";

    private static final int CENTS = 2;

    private EventData() {}

    /**
     * The members of the object, in order.
     *
     * @param url full address of its page
     * @param description plain text
     */
    public static Map<String, Object> of(Session session, String url, String description, Instant changedAt) {
        var activity = session.activity();
        Map<String, Object> event = new LinkedHashMap<>();
        event.put("@type", activity.kind() == ActivityKind.WORKSHOP ? "EducationEvent" : "Event");
        event.put("@id", "urn:uuid:" + session.id().value());
        event.put("identifier", session.code());
        event.put("url", url);
        event.put("name", session.name());
        event.put("description", CalendarFile.plain(description));
        event.put("additionalType", activity.kind().name().toLowerCase(java.util.Locale.ROOT));
        event.put("startDate", session.start().toOffsetDateTime().toString());
        event.put("endDate", session.end().toOffsetDateTime().toString());
        event.put("eventStatus", CONTEXT + "/" + status(session));
        if (session.movedFrom() != null) {
            event.put(
                    "previousStartDate",
                    session.movedFrom()
                            .atZone(session.zone())
                            .toOffsetDateTime()
                            .toString());
        }
        event.put("eventAttendanceMode", CONTEXT + "/OfflineEventAttendanceMode");
        event.put("inLanguage", session.language());
        event.put("location", location(session.spot()));
        if (activity.costCents() >= 0) {
            event.put("isAccessibleForFree", activity.costCents() == 0);
            event.put(
                    "offers",
                    Map.of(
                            "@type", "Offer",
                            "price", BigDecimal.valueOf(activity.costCents(), CENTS),
                            "priceCurrency", "EUR"));
        }
        Seats seats = session.seats();
        if (seats != null) {
            event.put("maximumAttendeeCapacity", seats.seats());
            event.put("remainingAttendeeCapacity", seats.left());
        }
        event.put("about", activity.services().stream().map(Service::code).toList());
        if (!activity.audiences().isEmpty()) {
            event.put(
                    "audience",
                    activity.audiences().stream()
                            .map(one -> Map.of("@type", "Audience", "audienceType", label(one)))
                            .toList());
        }
        event.put(
                "accessibilityFeature",
                session.features().stream().map(Feature::name).sorted().toList());
        event.put("dateModified", changedAt.toString());
        return event;
    }

    private static String label(Audience audience) {
        return audience.label();
    }

    private static String status(Session session) {
        if (session.state() == SessionState.CANCELLED) {
            return "EventCancelled";
        }
        return session.movedFrom() == null ? "EventScheduled" : "EventRescheduled";
    }

    private static Map<String, Object> location(Spot spot) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        if (!spot.address().isEmpty()) {
            address.put("streetAddress", spot.address());
        }
        address.put("addressLocality", spot.communeName());
        address.put("addressCountry", "FR");
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        place.put("name", spot.room().isEmpty() ? spot.name() : spot.name() + ", " + spot.room());
        place.put("address", address);
        place.put(
                "identifier",
                List.of(Map.of(
                        "@type",
                        "PropertyValue",
                        "propertyID",
                        "insee",
                        "value",
                        spot.commune().value())));
        place.put(
                "geo",
                Map.of(
                        "@type", "GeoCoordinates",
                        "latitude", spot.position().lat(),
                        "longitude", spot.position().lon()));
        return place;
    }
}
