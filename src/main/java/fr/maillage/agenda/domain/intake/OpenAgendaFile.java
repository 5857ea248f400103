package fr.maillage.agenda.domain.intake;

import fr.maillage.agenda.domain.intake.ForeignEvent.Oddity;
import fr.maillage.agenda.domain.intake.ForeignEvent.Where;
import fr.maillage.agenda.domain.intake.ForeignFile.Refused;
import fr.maillage.agenda.domain.intake.ForeignFile.Why;
import fr.maillage.shared.LatLon;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Events as OpenAgenda's interface gives them (version 2): an event has several {@code timings}, its words several languages. */
public final class OpenAgendaFile {

    private static final DateTimeFormatter KEY = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Duration LONGEST = Duration.ofDays(31);
    private static final Duration USUAL = Duration.ofHours(1);
    private static final int CANCELLED = 6;

    private final Window window;
    private final List<ForeignEvent> events = new ArrayList<>();
    private final List<Refused> refused = new ArrayList<>();
    private int outside;

    private OpenAgendaFile(Window window) {
        this.window = window;
    }

    /** Reads a file. */
    public static ForeignFile read(String file, Window window) throws ForeignFile.NotACalendar {
        try {
            JsonNode root = JsonMapper.shared().readTree(file);
            JsonNode list = root.isArray() ? root : root.path("events");
            if (!list.isArray()) {
                throw new ForeignFile.NotACalendar();
            }
            OpenAgendaFile reading = new OpenAgendaFile(window);
            list.forEach(reading::event);
            return new ForeignFile(
                    reading.events,
                    reading.refused,
                    reading.outside,
                    root.path("total").asInt(list.size()) <= list.size());
        } catch (JacksonException notJson) {
            throw new ForeignFile.NotACalendar();
        }
    }

    private void event(JsonNode event) {
        String title = CleanWords.line(words(event.path("title")));
        String named = title.isEmpty() ? "Événement sans titre" : title;
        Set<Oddity> oddities = EnumSet.noneOf(Oddity.class);
        String uid = string(event.path("uid"));
        if (uid.isEmpty()) {
            oddities.add(Oddity.NO_UID);
            uid = "sans-uid:" + named + ":"
                    + string(event.path("timings").path(0).path("begin"));
        }
        String text = text(event);
        if (text.length() > CleanWords.LONGEST_TEXT) {
            oddities.add(Oddity.CUT);
        }
        JsonNode timings = event.path("timings");
        int before = events.size() + refused.size();
        for (JsonNode timing : timings) {
            timing(event, timing, uid, named, CleanWords.cut(text, CleanWords.LONGEST_TEXT), oddities);
        }
        if (timings.isEmpty()) {
            refused.add(new Refused(uid, named, Why.NO_DATE));
        } else if (events.size() + refused.size() == before) {
            outside++;
        }
    }

    private void timing(JsonNode event, JsonNode timing, String uid, String title, String text, Set<Oddity> known) {
        Set<Oddity> oddities = known.isEmpty() ? EnumSet.noneOf(Oddity.class) : EnumSet.copyOf(known);
        String zone = string(event.path("timezone"));
        Optional<IcalDate> begins = IcalDate.of(string(either(timing, "begin", "start")), zone, oddities);
        if (begins.isEmpty()) {
            refused.add(new Refused(uid, title, Why.NO_DATE));
            return;
        }
        IcalDate start = begins.get();
        LocalDateTime end = IcalDate.of(string(timing.path("end")), zone, EnumSet.noneOf(Oddity.class))
                .map(date -> date.at()
                        .atZone(date.zone())
                        .withZoneSameInstant(start.zone())
                        .toLocalDateTime())
                .orElse(start.at());
        if (!end.isAfter(start.at())) {
            oddities.add(Oddity.NO_END);
            end = start.at().plus(USUAL);
        }
        ForeignEvent one = new ForeignEvent(
                uid,
                KEY.format(start.at().atZone(start.zone()).withZoneSameInstant(ZoneOffset.UTC)),
                title,
                text,
                start.at(),
                end,
                start.zone(),
                where(event.path("location")),
                address(event),
                event.path("status").asInt(1) == CANCELLED,
                oddities);
        if (Duration.between(start.at(), end).compareTo(LONGEST) > 0) {
            refused.add(new Refused(uid, title, Why.TOO_LONG));
        } else if (window.holds(one.startsAt(), one.endsAt())) {
            if (events.size() < window.most()) {
                events.add(one);
            } else {
                refused.add(new Refused(uid, title, Why.TOO_MANY));
            }
        }
    }

    private static String text(JsonNode event) {
        String brief = CleanWords.lines(words(event.path("description")));
        String more = CleanWords.lines(words(event.path("longDescription")));
        String conditions = CleanWords.lines(words(event.path("conditions")));
        return String.join(
                "\n\n",
                java.util.stream.Stream.of(more.startsWith(brief) ? "" : brief, more, conditions)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static Where where(JsonNode location) {
        return new Where(
                CleanWords.line(words(location.path("name"))),
                CleanWords.line(string(location.path("address"))),
                string(location.path("postalCode")),
                CleanWords.line(string(location.path("city"))),
                string(location.path("insee")),
                point(location));
    }

    private static @Nullable LatLon point(JsonNode location) {
        double lat = location.path("latitude").asDouble(Double.NaN);
        double lon = location.path("longitude").asDouble(Double.NaN);
        return LatLon.isValid(lat, lon) && (lat != 0 || lon != 0) ? new LatLon(lat, lon) : null;
    }

    /** Its page: said, or where one signs up. */
    private static String address(JsonNode event) {
        String page = CleanWords.address(string(event.path("canonicalUrl")));
        if (!page.isEmpty()) {
            return page;
        }
        for (JsonNode way : event.path("registration")) {
            String address = CleanWords.address(string(way.isObject() ? way.path("value") : way));
            if (!address.isEmpty()) {
                return address;
            }
        }
        return CleanWords.address(string(event.path("url")));
    }

    private static JsonNode either(JsonNode node, String one, String other) {
        return node.has(one) ? node.path(one) : node.path(other);
    }

    /** In French, else in whatever language comes first. */
    private static String words(JsonNode node) {
        if (!node.isObject()) {
            return string(node);
        }
        return node.has("fr")
                ? string(node.path("fr"))
                : node.properties().stream()
                        .map(one -> string(one.getValue()))
                        .findFirst()
                        .orElse("");
    }

    private static String string(JsonNode node) {
        return node.isString() || node.isNumber() ? node.asString().strip() : "";
    }
}
