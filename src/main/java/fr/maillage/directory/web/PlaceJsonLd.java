package fr.maillage.directory.web;

import fr.maillage.directory.Cost;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.domain.hours.DayHours;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/** A place as search engines read it: schema.org {@code LocalBusiness} in JSON-LD, which any walk-in service may be. */
final class PlaceJsonLd {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlaceJsonLd() {}

    /** JSON that cannot close the script element it stands in: {@code <}, {@code >} and {@code &} are escaped. */
    static String of(Place place, String url, List<DayHours> week) {
        PlaceSheet sheet = place.sheet();
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@context", "https://schema.org");
        thing.put("@type", "LocalBusiness");
        thing.put("@id", url);
        thing.put("url", url);
        thing.put("name", sheet.name());
        put(thing, "description", sheet.summary());
        put(thing, "telephone", sheet.contact().phone());
        if (!sheet.contact().emails().isEmpty()) {
            thing.put("email", sheet.contact().emails().getFirst());
        }
        thing.put("address", address(sheet.address()));
        thing.put(
                "geo",
                Map.of(
                        "@type", "GeoCoordinates",
                        "latitude", sheet.address().position().lat(),
                        "longitude", sheet.address().position().lon()));
        if (sheet.offer().costs().equals(Set.of(Cost.FREE))) {
            thing.put("isAccessibleForFree", true);
        }
        List<Object> opening = opening(week);
        if (!opening.isEmpty()) {
            thing.put("openingHoursSpecification", opening);
        }
        return JSON.writeValueAsString(thing)
                .replace("<", "\\u003c")
                .replace(">", "\\u003e")
                .replace("&", "\\u0026");
    }

    private static void put(Map<String, Object> thing, String name, @org.jspecify.annotations.Nullable String value) {
        if (value != null && !value.isBlank()) {
            thing.put(name, value);
        }
    }

    private static Map<String, Object> address(PlaceAddress address) {
        Map<String, Object> thing = new LinkedHashMap<>();
        thing.put("@type", "PostalAddress");
        put(thing, "streetAddress", address.street());
        put(thing, "postalCode", address.postalCode());
        thing.put("addressLocality", address.communeName());
        thing.put("addressCountry", "FR");
        return thing;
    }

    /** The coming days, dated: true whatever the rule behind them is. Only what is certain is told to machines. */
    private static List<Object> opening(List<DayHours> week) {
        List<Object> list = new ArrayList<>();
        for (DayHours day : week) {
            if (!day.isCertain()) {
                continue;
            }
            for (DayHours.Span span : day.spans()) {
                if (!span.time().endUnknown()) {
                    list.add(Map.of(
                            "@type", "OpeningHoursSpecification",
                            "validFrom", day.date().toString(),
                            "validThrough", day.date().toString(),
                            "opens", clock(span.time().startMinute()),
                            "closes", clock(span.time().endMinute())));
                }
            }
        }
        return list;
    }

    private static String clock(int minute) {
        int ofDay = minute % (24 * 60);
        return ofDay == 0 && minute > 0 ? "23:59" : String.format(Locale.ROOT, "%02d:%02d", ofDay / 60, ofDay % 60);
    }
}
