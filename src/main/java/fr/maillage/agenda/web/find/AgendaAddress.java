package fr.maillage.agenda.web.find;

import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.domain.find.SessionFilters;
import fr.maillage.design.Dates;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Service;
import fr.maillage.directory.StandardTerm;
import fr.maillage.shared.PlainText;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The address of a list of sessions, read and written. Whatever is not understood in it is left out; nothing in an address can
 * fail.
 *
 * @param text what is wanted, as typed ({@code q})
 * @param where where the person is, as typed ({@code ou})
 * @param radiusKm how far they can go ({@code rayon}), in [1, 200]
 * @param ticked the ticked values by parameter: {@code type}, {@code theme}, {@code niveau}, {@code public}, {@code jour},
 *     {@code places}; only known ones
 * @param first the first day ({@code du}); null from now on
 * @param last the last day ({@code au}); null for ever, never before the first
 * @param page from 1 ({@code page})
 * @param map the frame of the map ({@code carte}), as given
 */
public record AgendaAddress(
        String text,
        String where,
        int radiusKm,
        Map<String, Set<String>> ticked,
        @Nullable LocalDate first,
        @Nullable LocalDate last,
        int page,
        String map) {

    static final int DEFAULT_RADIUS_KM = 30;
    static final int MOST_RADIUS_KM = 200;
    static final String PATH = "/agenda";

    private static final int MOST_CHARACTERS = 200;
    private static final int LAST_YEAR = 2999;
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern FRENCH = Pattern.compile("(\\d{1,2})[/. -](\\d{1,2})[/. -](\\d{4})");

    private static final List<String> TYPES = codes(ActivityKind.values(), AgendaAddress::code);
    private static final List<String> THEMES = codes(Service.values(), StandardTerm::code);
    private static final List<String> LEVELS = codes(Level.values(), Level::code);
    private static final List<String> AUDIENCES = codes(Audience.values(), StandardTerm::code);
    private static final List<String> WEEKDAYS = codes(DayOfWeek.values(), AgendaAddress::code);

    private static <T> List<String> codes(T[] constants, Function<T, String> code) {
        return Stream.of(constants).map(code).toList();
    }

    /** What can be ticked. */
    enum Ticks {
        TYPE("type"),
        THEME("theme"),
        NIVEAU("niveau"),
        PUBLIC("public"),
        JOUR("jour"),
        PLACES("places");

        final String parameter;

        Ticks(String parameter) {
            this.parameter = parameter;
        }

        /** The values that an address carries; bit n of a filter is value n. */
        List<String> codes() {
            return switch (this) {
                case TYPE -> TYPES;
                case THEME -> THEMES;
                case NIVEAU -> LEVELS;
                case PUBLIC -> AUDIENCES;
                case JOUR -> WEEKDAYS;
                case PLACES -> List.of("1");
            };
        }

        /** The code of what was typed, whatever its case and accents; null when there is none. */
        private @Nullable String known(String value) {
            String tidy = cut(value).toLowerCase(Locale.ROOT);
            if (codes().contains(tidy)) {
                return tidy;
            }
            String plain = PlainText.slug(tidy, MOST_CHARACTERS);
            return codes().contains(plain) ? plain : null;
        }
    }

    /** As addresses carry it. */
    static String code(ActivityKind kind) {
        return switch (kind) {
            case WORKSHOP -> "atelier";
            case PERMANENCE -> "permanence";
            case EVENT -> "evenement";
        };
    }

    /** As addresses carry it. */
    static String code(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> "lundi";
            case TUESDAY -> "mardi";
            case WEDNESDAY -> "mercredi";
            case THURSDAY -> "jeudi";
            case FRIDAY -> "vendredi";
            case SATURDAY -> "samedi";
            case SUNDAY -> "dimanche";
        };
    }

    /** Reads an address. */
    static AgendaAddress of(MultiValueMap<String, String> parameters) {
        Map<String, Set<String>> ticked = new LinkedHashMap<>();
        for (Ticks ticks : Ticks.values()) {
            Set<String> codes = new LinkedHashSet<>();
            for (String value : parameters.getOrDefault(ticks.parameter, List.of())) {
                String code = value == null ? null : ticks.known(value);
                if (code != null) {
                    codes.add(code);
                }
            }
            if (!codes.isEmpty()) {
                ticked.put(ticks.parameter, codes);
            }
        }
        LocalDate first = day(parameters.getFirst("du"));
        LocalDate last = day(parameters.getFirst("au"));
        boolean turned = first != null && last != null && last.isBefore(first);
        return new AgendaAddress(
                cut(parameters.getFirst("q")),
                cut(parameters.getFirst("ou")),
                number(parameters.getFirst("rayon"), DEFAULT_RADIUS_KM, MOST_RADIUS_KM),
                ticked,
                turned ? last : first,
                turned ? first : last,
                number(parameters.getFirst("page"), 1, Integer.MAX_VALUE),
                cut(parameters.getFirst("carte")));
    }

    SessionFilters filters() {
        return new SessionFilters(
                mask(Ticks.THEME),
                mask(Ticks.NIVEAU),
                mask(Ticks.PUBLIC),
                mask(Ticks.TYPE),
                mask(Ticks.JOUR),
                ticked.containsKey("places"));
    }

    /** The instant from which sessions count: the first day begins, else the beginning of time. */
    Instant from() {
        return first == null ? Instant.EPOCH : first.atStartOfDay(Dates.FRANCE).toInstant();
    }

    /** The instant before which sessions must begin: the last day ends. */
    @Nullable
    Instant until() {
        return last == null ? null : last.plusDays(1).atStartOfDay(Dates.FRANCE).toInstant();
    }

    boolean hasDates() {
        return first != null || last != null;
    }

    /** Whether anything narrows the list but words and place. */
    boolean isNarrowed() {
        return hasDates() || !ticked.isEmpty();
    }

    Set<String> values(String parameter) {
        return ticked.getOrDefault(parameter, Set.of());
    }

    AgendaAddress without(String parameter, String value) {
        Map<String, Set<String>> rest = new LinkedHashMap<>(ticked);
        Set<String> values = new LinkedHashSet<>(values(parameter));
        values.remove(value);
        if (values.isEmpty()) {
            rest.remove(parameter);
        } else {
            rest.put(parameter, values);
        }
        return new AgendaAddress(text, where, radiusKm, rest, first, last, 1, "");
    }

    AgendaAddress with(String parameter, String value) {
        Map<String, Set<String>> more = new LinkedHashMap<>(ticked);
        more.put(parameter, Set.of(value));
        return new AgendaAddress(text, where, radiusKm, more, first, last, 1, "");
    }

    AgendaAddress between(@Nullable LocalDate newFirst, @Nullable LocalDate newLast) {
        return new AgendaAddress(text, where, radiusKm, ticked, newFirst, newLast, 1, "");
    }

    AgendaAddress plain() {
        return new AgendaAddress(text, where, radiusKm, Map.of(), null, null, 1, "");
    }

    AgendaAddress withRadius(int km) {
        return new AgendaAddress(text, where, km, ticked, first, last, 1, "");
    }

    AgendaAddress withWhere(String newWhere) {
        return new AgendaAddress(text, newWhere, radiusKm, ticked, first, last, 1, "");
    }

    AgendaAddress withText(String newText) {
        return new AgendaAddress(newText, where, radiusKm, ticked, first, last, 1, "");
    }

    AgendaAddress withPage(int number) {
        return new AgendaAddress(text, where, radiusKm, ticked, first, last, number, "");
    }

    AgendaAddress withMap(String frame) {
        return new AgendaAddress(text, where, radiusKm, ticked, first, last, page, frame);
    }

    /** The address of the list under a path, defaults left out. */
    String url(String path) {
        List<String> pairs = new ArrayList<>();
        add(pairs, "q", text);
        add(pairs, "ou", where);
        ticked.forEach((name, values) -> values.forEach(value -> add(pairs, name, value)));
        add(pairs, "du", first == null ? "" : first.toString());
        add(pairs, "au", last == null ? "" : last.toString());
        if (radiusKm != DEFAULT_RADIUS_KM) {
            add(pairs, "rayon", Integer.toString(radiusKm));
        }
        if (page > 1) {
            add(pairs, "page", Integer.toString(page));
        }
        add(pairs, "carte", map);
        return pairs.isEmpty() ? path : path + "?" + String.join("&", pairs);
    }

    String url() {
        return url(PATH);
    }

    private int mask(Ticks ticks) {
        int mask = 0;
        for (String value : values(ticks.parameter)) {
            mask |= 1 << ticks.codes().indexOf(value);
        }
        return mask;
    }

    private static void add(List<String> pairs, String name, String value) {
        if (!value.isEmpty()) {
            pairs.add(name + "="
                    + URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%2C", ","));
        }
    }

    /** {@code 2036-05-14}, as browsers send it, or {@code 14/05/2036}, as people type it. */
    private static @Nullable LocalDate day(@Nullable String value) {
        String typed = cut(value);
        Matcher iso = ISO.matcher(typed);
        Matcher french = FRENCH.matcher(typed);
        try {
            if (iso.matches()) {
                return day(iso.group(1), iso.group(2), iso.group(3));
            }
            return french.matches() ? day(french.group(3), french.group(2), french.group(1)) : null;
        } catch (DateTimeException e) {
            return null; // 31 February is no day
        }
    }

    private static @Nullable LocalDate day(String year, String month, String day) {
        LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        return date.getYear() < 1970 || date.getYear() > LAST_YEAR ? null : date;
    }

    private static String cut(@Nullable String value) {
        if (value == null) {
            return "";
        }
        String stripped = value.replace("\u0000", "").strip();
        return stripped.length() <= MOST_CHARACTERS ? stripped : stripped.substring(0, MOST_CHARACTERS);
    }

    private static int number(@Nullable String value, int otherwise, int most) {
        if (value == null || !value.matches("-?\\d{1,30}")) {
            return otherwise;
        }
        return new BigInteger(value)
                .max(BigInteger.ONE)
                .min(BigInteger.valueOf(most))
                .intValue();
    }
}
