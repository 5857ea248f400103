package fr.maillage.agenda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import fr.maillage.agenda.domain.feed.CalendarEvent;
import fr.maillage.agenda.domain.feed.CalendarFile;
import fr.maillage.shared.LatLon;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Property;
import org.junit.jupiter.api.Test;

/** Calendars, read back by two libraries that do not know each other. */
class CalendarFileTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

    @Test
    void twoReadersSeeTheSameClocksOverAChangeOfClocks() throws Exception {
        for (String zone : List.of(
                "Europe/Paris", "America/Guadeloupe", "Indian/Reunion", "Pacific/Marquesas", "Pacific/Noumea")) {
            for (String local : List.of(
                    "2038-03-13T10:00",
                    "2038-03-14T10:00",
                    "2038-03-27T10:00",
                    "2038-03-28T10:00",
                    "2038-10-30T10:00",
                    "2038-10-31T10:00",
                    "2038-11-06T10:00",
                    "2038-11-07T10:00")) {
                ZonedDateTime start = LocalDateTime.parse(local).atZone(ZoneId.of(zone));
                byte[] file = file(List.of(event("Atelier", "", start)));

                VEvent read = biweekly(file).getEvents().getFirst();
                assertThat(read.getDateStart().getValue().toInstant())
                        .as(zone + " " + local)
                        .isEqualTo(start.toInstant());
                assertThat(read.getDateEnd().getValue().toInstant())
                        .isEqualTo(start.plusHours(1).toInstant());

                ZonedDateTime other = ical4j(file)
                        .<net.fortuna.ical4j.model.component.VEvent>getComponents("VEVENT")
                        .getFirst()
                        .<ZonedDateTime>getDateTimeStart()
                        .getDate();
                assertThat(other.toInstant()).isEqualTo(start.toInstant());
                assertThat(other.toLocalDateTime()).isEqualTo(LocalDateTime.parse(local));
            }
        }
    }

    /** Neither library reads « the second Sunday » rightly on its very day: what is written is looked at. */
    @Test
    void tellsTheDaysOnWhichClocksChange() {
        String paris = text("Europe/Paris");
        assertThat(paris)
                .contains("BYMONTH=3;BYDAY=-1SU", "BYMONTH=10;BYDAY=-1SU")
                .contains("DTSTART:19960331T020000", "DTSTART:19961027T030000");
        assertThat(text("America/Miquelon")).contains("BYMONTH=3;BYDAY=2SU", "BYMONTH=11;BYDAY=1SU");
        assertThat(text("Indian/Reunion")).contains("TZOFFSETTO:+0400").doesNotContain("RRULE");
    }

    private static String text(String zone) {
        ZonedDateTime start = ZonedDateTime.of(2038, 5, 4, 9, 0, 0, 0, ZoneId.of(zone));
        return new String(file(List.of(event("Atelier", "", start))), StandardCharsets.UTF_8);
    }

    @Test
    void wildTextsComeBackAsTheyWereWritten() throws Exception {
        Random random = new Random(20381);
        for (int i = 0; i < 150; i++) {
            String title = wild(random, 1 + random.nextInt(200));
            String text = wild(random, random.nextInt(i % 10 == 0 ? 10_000 : 400));
            byte[] file = file(List.of(event(title, text, ZonedDateTime.of(2038, 5, 4, 9, 0, 0, 0, PARIS))));

            for (String line : new String(file, StandardCharsets.UTF_8).split("\r\n", -1)) {
                assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
                assertThat(line).doesNotContain("\n").doesNotContain("\r");
            }
            VEvent one = biweekly(file).getEvents().getFirst();
            assertThat(one.getSummary().getValue()).isEqualTo(title);
            assertThat(one.getDescription() == null ? "" : one.getDescription().getValue())
                    .isEqualTo(text);
            net.fortuna.ical4j.model.component.VEvent other = ical4j(file)
                    .<net.fortuna.ical4j.model.component.VEvent>getComponents("VEVENT")
                    .getFirst();
            assertThat(other.getSummary().getValue()).isEqualTo(title);
            assertThat(other.getDescription().getValue()).isEqualTo(text);
        }
    }

    @Test
    void whatCalendarsDoNotAllowIsTakenOut() throws Exception {
        byte[] file = file(List.of(event(
                "Un\u0000 \u0007titre\u001b",
                "a\rb\r\nc\u2028d\ud83d",
                ZonedDateTime.of(2038, 5, 4, 9, 0, 0, 0, PARIS))));

        VEvent one = biweekly(file).getEvents().getFirst();
        assertThat(one.getSummary().getValue()).isEqualTo("Un titre");
        assertThat(one.getDescription().getValue()).isEqualTo("a\nb\nc\nd");
    }

    @Test
    void everythingThatAClientNeedsIsThere() throws Exception {
        UUID id = UUID.fromString("0198a1b2-0000-7000-8000-000000000001");
        ZonedDateTime start = ZonedDateTime.of(2038, 5, 4, 9, 0, 0, 0, PARIS);
        CalendarEvent said = new CalendarEvent(
                id,
                7,
                start,
                start.plusHours(1),
                "Annulé – Imprimer",
                "Annulée.",
                "Médiathèque, 2 place du Marché, Valbrune",
                new LatLon(46.22286, 2.84927),
                "https://maillage.example/seances/abc",
                List.of("Atelier", "Photos, vidéos"),
                "02 61 91 00 40",
                true,
                Instant.parse("2038-01-05T10:00:00Z"));
        byte[] file = CalendarFile.of("Agenda ; du, Pays", "https://maillage.example/agenda", List.of(said), false);

        ICalendar calendar = biweekly(file);
        assertThat(calendar.getTimezoneInfo().getComponents()).hasSize(1);
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("Agenda ; du, Pays");
        assertThat(calendar.getRefreshInterval().getValue().getHours()).isEqualTo(4);
        VEvent one = calendar.getEvents().getFirst();
        assertThat(one.getUid().getValue()).isEqualTo(id.toString());
        assertThat(one.getSequence().getValue()).isEqualTo(7);
        assertThat(one.getStatus().isCancelled()).isTrue();
        assertThat(one.getCategories().getFirst().getValues()).containsExactly("Atelier", "Photos, vidéos");
        assertThat(one.getGeo().getLatitude()).isEqualTo(46.22286);
        assertThat(one.getContacts().getFirst().getValue()).isEqualTo("02 61 91 00 40");
        assertThat(one.getUrl().getValue()).isEqualTo("https://maillage.example/seances/abc");
        assertThat(one.getDateTimeStamp().getValue().toInstant()).isEqualTo("2038-01-05T10:00:00Z");
        Calendar strict = ical4j(file);
        assertThat(strict.validate(true).hasErrors())
                .as(strict.validate(true).toString())
                .isFalse();
        assertThat(strict.getComponents("VEVENT")
                        .getFirst()
                        .<Property>getProperty("LAST-MODIFIED")
                        .orElseThrow()
                        .getValue())
                .isEqualTo("20380105T100000Z");
    }

    @Test
    void anEmptyCalendarIsACalendar() throws Exception {
        byte[] file = file(List.of());

        assertThat(biweekly(file).getEvents()).isEmpty();
        assertThat(ical4j(file).getComponents()).isEmpty();
    }

    private static byte[] file(List<CalendarEvent> events) {
        return CalendarFile.of("Agenda", "https://maillage.example/agenda", events, false);
    }

    private static CalendarEvent event(String title, String text, ZonedDateTime start) {
        return new CalendarEvent(
                UUID.randomUUID(),
                0,
                start,
                start.plusHours(1),
                title,
                text,
                "Salle des fêtes",
                new LatLon(46.2, 2.8),
                "https://maillage.example/seances/abc",
                List.of("Atelier"),
                null,
                false,
                Instant.parse("2038-01-05T10:00:00Z"));
    }

    private static ICalendar biweekly(byte[] file) {
        return Biweekly.parse(new String(file, StandardCharsets.UTF_8)).first();
    }

    private static Calendar ical4j(byte[] file) throws Exception {
        return new CalendarBuilder().build(new ByteArrayInputStream(file));
    }

    /** Letters, marks, emoji, line breaks, and all that iCalendar gives a meaning to; no space at either end. */
    private static String wild(Random random, int length) {
        List<String> pieces = List.of(
                "a",
                "é",
                "œ",
                " ",
                "\n",
                ",",
                ";",
                "\\",
                "\\n",
                "\"",
                ":",
                "BEGIN:VEVENT",
                "END:VCALENDAR",
                "😀",
                "👩‍👩‍👧",
                "🇫🇷",
                "日本",
                "ا",
                "e\u0301",
                "’",
                "«\u00a0», ",
                "\t",
                "<b>",
                "&amp;",
                "%",
                "\ufffd");
        StringBuilder text = new StringBuilder("x");
        while (text.length() < length) {
            text.append(pieces.get(random.nextInt(pieces.size())));
        }
        // ical4j reads an escaped backslash before a line break wrongly
        return length == 0 ? "" : text.append('x').toString().replaceAll("\\\\+\n", "\n");
    }
}
