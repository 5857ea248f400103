package fr.maillage.agenda.web.find;

import fr.maillage.agenda.Activity;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.Spot;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A session as search engines read it: schema.org {@code Event} in JSON-LD. */
final class SessionJsonLd {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SCHEMA = "https://schema.org/";

    private SessionJsonLd() {}

    /**
     * JSON that cannot close the script element it stands in.
     *
     * @param takes whether one can sign up now
     */
    static String of(Session session, boolean takes, @Nullable String organisation, String url) {
        Activity activity = session.activity();
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", "Event");
        thing.put("@id", url);
        thing.put("url", url);
        thing.put("name", session.name());
        put(thing, "description", activity.outcome().isBlank() ? activity.summary() : activity.outcome());
        thing.put("startDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(session.start()));
        thing.put("endDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(session.end()));
        status(session, thing);
        thing.put("eventAttendanceMode", SCHEMA + "OfflineEventAttendanceMode");
        thing.put("inLanguage", session.language());
        if (activity.costCents() >= 0) {
            thing.put("isAccessibleForFree", activity.costCents() == 0);
        }
        thing.put("location", location(session.spot()));
        if (organisation != null) {
            thing.put("organizer", Map.of("@type", "Organization", "name", organisation));
        }
        seats(session, takes, url, thing);
        return JSON.writeValueAsString(thing)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static void status(Session session, Map<String, Object> thing) {
        Instant from = session.movedFrom();
        if (session.isCancelled()) {
            thing.put("eventStatus", SCHEMA + "EventCancelled");
        } else if (from != null && !from.equals(session.startsAt())) {
            thing.put("eventStatus", SCHEMA + "EventRescheduled");
            thing.put("previousStartDate", DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(from.atZone(session.zone())));
        } else {
            thing.put("eventStatus", SCHEMA + "EventScheduled");
        }
    }

    private static void seats(Session session, boolean takes, String url, Map<String, Object> thing) {
        Activity activity = session.activity();
        Seats seats = session.seats();
        Map<String, Object> offer = new LinkedHashMap<>();
        offer.put("@type", "Offer");
        if (seats != null) {
            thing.put("maximumAttendeeCapacity", seats.seats());
            thing.put("remainingAttendeeCapacity", takes ? seats.left() : 0);
            offer.put("availability", SCHEMA + (takes && !seats.isFull() ? "InStock" : "SoldOut"));
        }
        if (activity.costCents() < 0) {
            return;
        }
        offer.put(
                "price", String.format(Locale.ROOT, "%d.%02d", activity.costCents() / 100, activity.costCents() % 100));
        offer.put("priceCurrency", "EUR");
        offer.put("url", url);
        thing.put("offers", List.of(offer));
    }

    private static Map<String, Object> location(Spot spot) {
        Map<String, Object> address = new LinkedHashMap<>();
        address.put("@type", "PostalAddress");
        put(address, "streetAddress", spot.address());
        address.put("addressLocality", spot.communeName());
        address.put("addressCountry", "FR");
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("@type", "Place");
        place.put("name", spot.name());
        place.put("address", address);
        place.put(
                "geo",
                Map.of(
                        "@type", "GeoCoordinates",
                        "latitude", spot.position().lat(),
                        "longitude", spot.position().lon()));
        return place;
    }

    private static void put(Map<String, Object> thing, String name, String value) {
        if (!value.isBlank()) {
            thing.put(name, value);
        }
    }
}
