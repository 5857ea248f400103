package fr.maillage.agenda.domain.feed;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Contact;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Geo;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/**
 * Sessions as iCalendar (RFC 5545, RFC 7986). The same sessions give the same bytes, so that a client that has them is sent
 * nothing: DTSTAMP is when the session changed, which is what it means without METHOD (section 3.8.7.2).
 */
public final class CalendarFile {

    /** What servers call it. */
    public static final String MEDIA_TYPE = "text/calendar;charset=utf-8";

    /** How long a calendar should wait before it asks again. */
    private static final Duration REFRESH = Duration.ofHours(4);

    /** About ten centimetres. */
    private static final int GEO_DECIMALS = 6;

    private static final Pattern BREAK = Pattern.compile("\\r\\n?|[\\u2028\\u2029\\u0085\\u000B\\f]");
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}");

    private CalendarFile() {}

    /**
     * A calendar.
     *
     * @param name what a client calls it
     * @param url full address of the page that shows the same
     * @param busy whether its sessions take up their owner's time: yes for one that somebody chose to come to
     */
    public static byte[] of(String name, String url, List<CalendarEvent> events, boolean busy) {
        Calendar calendar = new Calendar();
        calendar.add(new ProdId("-//Maillage//Agenda//FR"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(ImmutableCalScale.GREGORIAN);
        calendar.add(new Name(plain(name)));
        calendar.add(new XProperty("X-WR-CALNAME", escaped(name)));
        calendar.add(new Url(URI.create(url)));
        calendar.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), REFRESH));
        calendar.add(new XProperty("X-PUBLISHED-TTL", REFRESH.toString()));
        zones(events).forEach(zone -> calendar.add(ZoneDefinition.of(ZoneId.of(zone))));
        events.forEach(event -> calendar.add(event(event, busy)));
        return Folding.fold(text(calendar)).getBytes(StandardCharsets.UTF_8);
    }

    private static SortedSet<String> zones(List<CalendarEvent> events) {
        return events.stream()
                .map(event -> event.start().getZone().getId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static VEvent event(CalendarEvent said, boolean busy) {
        VEvent event = new VEvent(false);
        event.add(new Uid(said.id().toString()));
        event.add(new DtStamp(said.changedAt()));
        event.add(new LastModified(said.changedAt()));
        event.add(new Sequence(said.sequence()));
        event.add(new DtStart<>(said.start()));
        event.add(new DtEnd<>(said.end()));
        event.add(new Summary(plain(said.summary())));
        event.add(new Description(plain(said.description())));
        event.add(new Location(plain(said.location())));
        event.add(
                new Geo(degrees(said.position().lat()), degrees(said.position().lon())));
        event.add(new Url(URI.create(said.url())));
        event.add(new Categories(
                new TextList(said.categories().stream().map(CalendarFile::plain).toArray(String[]::new))));
        if (said.phone() != null) {
            event.add(new Contact(plain(said.phone())));
        }
        event.add(said.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED);
        event.add(busy && !said.cancelled() ? ImmutableTransp.OPAQUE : ImmutableTransp.TRANSPARENT);
        return event;
    }

    private static BigDecimal degrees(double value) {
        return BigDecimal.valueOf(value).setScale(GEO_DECIMALS, RoundingMode.HALF_UP);
    }

    /** Lines are folded afterwards: the library's own folding may cut a character in two. */
    private static String text(Calendar calendar) {
        try (StringWriter text = new StringWriter()) {
            new CalendarOutputter(false, Integer.MAX_VALUE).output(calendar, text);
            return text.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Without what iCalendar does not allow (section 3.3.11): one kind of line break, no other control character. */
    static String plain(String text) {
        return CONTROL.matcher(BREAK.matcher(text).replaceAll("\n")).replaceAll("");
    }

    private static String escaped(String text) {
        return plain(text)
                .replace("\\", "\\\\")
                .replace(";", "\\;")
                .replace(",", "\\,")
                .replace("\n", "\\n");
    }
}
