package fr.maillage.opendata.web;

import fr.maillage.directory.PlaceQuery;
import fr.maillage.directory.PlaceQuery.Around;
import fr.maillage.directory.Service;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.Terms;
import fr.maillage.opendata.web.ApiQuestion.Asked;
import fr.maillage.opendata.web.ApiQuestion.Refused;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EpciCode;
import fr.maillage.territory.Territory;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * Reads a program's question. Unlike a page, it refuses what it does not understand: a filter with a typing mistake would
 * otherwise give all places, and nobody would notice.
 */
final class QuestionReader {

    static final int USUAL_LIMIT = 100;
    static final int MOST_LIMIT = 500;
    static final int USUAL_RADIUS_KM = 30;
    static final int MOST_RADIUS_KM = 200;

    private static final Set<String> SEVERAL = Set.of("commune", "service");
    private static final List<String> KNOWN = List.of(
            "commune", "epci", "service", "near", "radius", "updated_since", "source", "limit", "cursor", "lang");

    private static final int MOST_VALUES = 100;
    private static final Pattern SOURCE = Pattern.compile("[\\p{L}\\p{N} ._:-]{1,60}");
    private static final Pattern POINT =
            Pattern.compile("\\s*(-?\\d{1,2}(?:\\.\\d{1,12})?)\\s*,\\s*(-?\\d{1,3}(?:\\.\\d{1,12})?)\\s*");
    private static final Instant OLDEST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T00:00:00Z");

    private final Territory territory;
    private final MultiValueMap<String, String> parameters;

    private QuestionReader(Territory territory, MultiValueMap<String, String> parameters) {
        this.territory = territory;
        this.parameters = parameters;
    }

    /** A parameter that cannot be read: the way out of the reading, never of this class. */
    private static final class Unreadable extends Exception {

        private static final long serialVersionUID = 1L;
        private final transient Refused refused;

        Unreadable(String key, @Nullable Object... arguments) {
            super(key, null, false, false);
            this.refused = new Refused(key, arguments);
        }
    }

    static ApiQuestion read(Territory territory, MultiValueMap<String, String> parameters) {
        try {
            return new QuestionReader(territory, parameters).read();
        } catch (Unreadable e) {
            return e.refused;
        }
    }

    private ApiQuestion read() throws Unreadable {
        for (Map.Entry<String, List<String>> one : parameters.entrySet()) {
            if (!KNOWN.contains(one.getKey())) {
                throw new Unreadable("unknown", String.join(", ", KNOWN));
            }
            if (one.getValue().size() > (SEVERAL.contains(one.getKey()) ? MOST_VALUES : 1)) {
                throw new Unreadable("twice", one.getKey());
            }
        }
        String source = first("source");
        if (source != null && !SOURCE.matcher(source).matches()) {
            throw new Unreadable("source");
        }
        PlaceQuery query = new PlaceQuery(communes(), services(), source, null, around(), since());
        String print = print();
        return new Asked(query, number("limit", USUAL_LIMIT, MOST_LIMIT), cursor(print), print);
    }

    private @Nullable Set<CommuneCode> communes() throws Unreadable {
        Set<CommuneCode> communes = null;
        List<String> codes = parameters.get("commune");
        if (codes != null) {
            communes = new LinkedHashSet<>();
            for (String code : codes) {
                communes.add(CommuneCode.read(code).orElseThrow(() -> new Unreadable("commune")));
            }
        }
        String epci = first("epci");
        if (epci == null) {
            return communes;
        }
        EpciCode siren = EpciCode.read(epci).orElseThrow(() -> new Unreadable("epci"));
        Set<CommuneCode> members = territory.listPerimeter().stream()
                .filter(commune -> siren.equals(commune.epci()))
                .map(Commune::code)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (communes != null) {
            members.retainAll(communes);
        }
        return members;
    }

    private Set<Service> services() throws Unreadable {
        Set<Service> services = EnumSet.noneOf(Service.class);
        for (String word : parameters.getOrDefault("service", List.of())) {
            services.add(Terms.find(Service.class, cut(word))
                    .orElseThrow(() -> new Unreadable(
                            "service",
                            Stream.of(Service.values()).map(StandardTerm::code).collect(Collectors.joining(", ")))));
        }
        return services;
    }

    private @Nullable Around around() throws Unreadable {
        int kilometres = number("radius", USUAL_RADIUS_KM, MOST_RADIUS_KM);
        String near = first("near");
        if (near == null) {
            if (first("radius") != null) {
                throw new Unreadable("radius");
            }
            return null;
        }
        Matcher point = POINT.matcher(near);
        if (!point.matches()) {
            throw new Unreadable("near");
        }
        double lat = Double.parseDouble(point.group(1));
        double lon = Double.parseDouble(point.group(2));
        if (!LatLon.isValid(lat, lon)) {
            throw new Unreadable("near");
        }
        return new Around(new LatLon(lat, lon), kilometres * 1000);
    }

    private @Nullable Instant since() throws Unreadable {
        String text = first("updated_since");
        if (text == null) {
            return null;
        }
        try {
            Instant since = text.length() <= 10
                    ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                    : OffsetDateTime.parse(cut(text).replace(' ', '+'))
                            .toInstant(); // a plus sign in an address is a space
            if (since.isBefore(OLDEST) || since.isAfter(LATEST)) {
                throw new Unreadable("since");
            }
            return since;
        } catch (DateTimeException e) {
            throw new Unreadable("since");
        }
    }

    private int number(String name, int otherwise, int most) throws Unreadable {
        String text = first(name);
        if (text == null) {
            return otherwise;
        }
        if (!text.matches("\\d{1,6}")) {
            throw new Unreadable("number", name, most);
        }
        int number = Integer.parseInt(text);
        if (number < 1 || number > most) {
            throw new Unreadable("number", name, most);
        }
        return number;
    }

    private Optional<Cursor> cursor(String print) throws Unreadable {
        String text = first("cursor");
        if (text == null) {
            return Optional.empty();
        }
        Cursor cursor = Cursor.read(text).orElseThrow(() -> new Unreadable("cursor"));
        if (!cursor.question().equals(print)) {
            throw new Unreadable("other");
        }
        return Optional.of(cursor);
    }

    /** The filters alone: a walk may change how many it wants at a time. */
    private String print() {
        Map<String, Object> filters = new TreeMap<>(parameters);
        filters.keySet().removeAll(Set.of("limit", "cursor", "lang"));
        return Integer.toHexString(filters.toString().hashCode());
    }

    private @Nullable String first(String name) {
        return parameters.getFirst(name);
    }

    private static String cut(String text) {
        return text.length() <= 100 ? text : text.substring(0, 100);
    }
}
