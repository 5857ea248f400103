package fr.maillage.directory.web;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Label;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Terms;
import fr.maillage.directory.domain.search.Filters;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The address of a list, read and written. Whatever is not understood in it is left out; nothing in an address can fail.
 *
 * @param text what is needed, as typed ({@code q})
 * @param where where the person is, as typed ({@code ou})
 * @param radiusKm how far they can go ({@code rayon}), in [1, 200]
 * @param ticked the ticked values by parameter: {@code service}, {@code public}, {@code aide}, {@code cout}, {@code acces},
 *     {@code label}, {@code ouvert}, {@code itinerant}; only known ones
 * @param page from 1 ({@code page})
 * @param map the frame of the map ({@code carte}), as given; empty for the frame that shows the page's places
 */
public record ListQuery(
        String text, String where, int radiusKm, Map<String, Set<String>> ticked, int page, String map) {

    static final int DEFAULT_RADIUS_KM = 30;
    static final int MOST_RADIUS_KM = 200;

    private static final int MOST_CHARACTERS = 200;
    private static final String REMOTE = SupportMode.REMOTE.code();

    private record Parameter(String name, List<Class<? extends Enum<?>>> types) {}

    private static final List<Parameter> PARAMETERS = List.of(
            new Parameter("service", List.of(Service.class)),
            new Parameter("public", List.of(Audience.class)),
            new Parameter("aide", List.of(SpecificCare.class)),
            new Parameter("cout", List.of(Cost.class)),
            new Parameter("acces", List.of(AccessMode.class)),
            new Parameter("label", List.of(Programme.class, Label.class)));

    private static final List<String> FLAGS = List.of("ouvert", "itinerant");

    /** Reads an address. */
    static ListQuery of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> ticked = new LinkedHashMap<>();
        for (Parameter parameter : PARAMETERS) {
            Set<String> codes = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(parameter.name(), List.of())) {
                String code = knownCode(parameter, value);
                if (code != null) {
                    codes.add(code);
                }
            }
            if (!codes.isEmpty()) {
                ticked.put(parameter.name(), codes);
            }
        }
        for (String flag : FLAGS) {
            if ("1".equals(parameters.getFirst(flag))) {
                ticked.put(flag, Set.of("1"));
            }
        }
        return new ListQuery(
                cut(parameters.getFirst("q")),
                cut(parameters.getFirst("ou")),
                number(parameters.getFirst("rayon"), DEFAULT_RADIUS_KM, 1, MOST_RADIUS_KM),
                ticked,
                number(parameters.getFirst("page"), 1, 1, Integer.MAX_VALUE),
                cut(parameters.getFirst("carte")));
    }

    /** What is ticked, in the terms of the search. */
    Filters filters() {
        return new Filters(
                mask(Service.class, "service"),
                mask(Audience.class, "public"),
                mask(SpecificCare.class, "aide"),
                mask(Cost.class, "cout"),
                mask(AccessMode.class, "acces"),
                values("acces").contains(REMOTE),
                mask(Programme.class, "label"),
                mask(Label.class, "label"),
                ticked.containsKey("ouvert"),
                ticked.containsKey("itinerant"));
    }

    Set<String> values(String parameter) {
        return ticked.getOrDefault(parameter, Set.of());
    }

    boolean isTicked(String parameter, String value) {
        return values(parameter).contains(value);
    }

    ListQuery without(String parameter, String value) {
        Map<String, Set<String>> rest = new LinkedHashMap<>(ticked);
        Set<String> values = new LinkedHashSet<>(values(parameter));
        values.remove(value);
        if (values.isEmpty()) {
            rest.remove(parameter);
        } else {
            rest.put(parameter, values);
        }
        return new ListQuery(text, where, radiusKm, rest, 1, "");
    }

    ListQuery withoutFilters() {
        return new ListQuery(text, where, radiusKm, Map.of(), 1, "");
    }

    ListQuery withTicked(String parameter, String value) {
        Map<String, Set<String>> more = new LinkedHashMap<>(ticked);
        Set<String> values = new LinkedHashSet<>(values(parameter));
        values.add(value);
        more.put(parameter, values);
        return new ListQuery(text, where, radiusKm, more, 1, "");
    }

    ListQuery withRadius(int km) {
        return new ListQuery(text, where, km, ticked, 1, "");
    }

    ListQuery withWhere(String newWhere) {
        return new ListQuery(text, newWhere, radiusKm, ticked, 1, "");
    }

    ListQuery withText(String newText) {
        return new ListQuery(newText, where, radiusKm, ticked, 1, "");
    }

    ListQuery withPage(int number) {
        return new ListQuery(text, where, radiusKm, ticked, number, map);
    }

    ListQuery withMap(String frame) {
        return new ListQuery(text, where, radiusKm, ticked, page, frame);
    }

    /** The address of the list under a path, defaults left out. */
    String url(String path) {
        List<String> pairs = new ArrayList<>();
        add(pairs, "q", text);
        add(pairs, "ou", where);
        ticked.forEach((name, values) -> values.forEach(value -> add(pairs, name, value)));
        if (radiusKm != DEFAULT_RADIUS_KM) {
            add(pairs, "rayon", Integer.toString(radiusKm));
        }
        if (page > 1) {
            add(pairs, "page", Integer.toString(page));
        }
        add(pairs, "carte", map);
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","));
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static @Nullable String knownCode(Parameter parameter, String value) {
        if (parameter.name().equals("acces") && value.equals(REMOTE)) {
            return REMOTE;
        }
        for (Class type : parameter.types()) {
            Object term = Terms.find(type, cut(value)).orElse(null);
            if (term instanceof StandardTerm known) {
                return known.code();
            }
        }
        return null;
    }

    private <T extends Enum<T> & StandardTerm> int mask(Class<T> type, String parameter) {
        return Terms.mask(values(parameter).stream()
                .flatMap(code -> Terms.find(type, code).stream())
                .toList());
    }

    private static String cut(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String stripped = value.replace("\u0000", "").strip();
        return stripped.length() <= MOST_CHARACTERS ? stripped : stripped.substring(0, MOST_CHARACTERS);
    }

    private static int number(@Nullable String value, int otherwise, int least, int most) {
        if (value == null || !value.matches("-?\\d{1,30}")) {
            return otherwise;
        }
        return new java.math.BigInteger(value)
                .max(java.math.BigInteger.valueOf(least))
                .min(java.math.BigInteger.valueOf(most))
                .intValue();
    }
}
