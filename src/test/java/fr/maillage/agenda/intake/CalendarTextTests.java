package fr.maillage.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.maillage.agenda.domain.intake.CalendarText;
import fr.maillage.agenda.domain.intake.ForeignEvent;
import fr.maillage.agenda.domain.intake.ForeignEvent.Oddity;
import fr.maillage.agenda.domain.intake.ForeignFile;
import fr.maillage.agenda.domain.intake.ForeignFile.NotACalendar;
import fr.maillage.agenda.domain.intake.ForeignFile.Why;
import fr.maillage.agenda.domain.intake.Window;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Calendars as they are found in the wild. */
class CalendarTextTests {

    private static final Window WINDOW =
            new Window(Instant.parse("2038-02-01T00:00:00Z"), Instant.parse("2039-03-01T00:00:00Z"), 300);

    @Test
    void aRightCalendarIsReadAsItIs() throws Exception {
        ForeignEvent one = only("""
                UID:1@asso.example
                DTSTART;TZID=Europe/Paris:20380301T140000
                DTEND;TZID=Europe/Paris:20380301T160000
                SUMMARY:Café\\, jeux \\; et \\\\ débats
                DESCRIPTION:Une ligne\\nune autre
                LOCATION:Salle des fêtes\\, Valbrune
                GEO:46.2;2.8
                URL:https://asso.example/cafe
                """);

        assertThat(one.uid()).isEqualTo("1@asso.example");
        assertThat(one.title()).isEqualTo("Café, jeux ; et \\ débats");
        assertThat(one.text()).isEqualTo("Une ligne\nune autre");
        assertThat(one.where().text()).isEqualTo("Salle des fêtes, Valbrune");
        assertThat(one.where().point().lat()).isEqualTo(46.2);
        assertThat(one.startsAt()).isEqualTo("2038-03-01T13:00:00Z");
        assertThat(one.endsAt()).isEqualTo("2038-03-01T15:00:00Z");
        assertThat(one.url()).isEqualTo("https://asso.example/cafe");
        assertThat(one.oddities()).isEmpty();
    }

    @Test
    void clocksAreReadAsTheirAuthorsMeantThem() throws Exception {
        assertThat(starts("DTSTART:20380601T140000")).containsExactly("2038-06-01T12:00:00Z");
        assertThat(only("UID:1\nDTSTART:20380601T140000\nSUMMARY:x").oddities())
                .containsExactlyInAnyOrder(Oddity.FLOATING, Oddity.NO_END);
        assertThat(starts("DTSTART:20380601T140000Z")).containsExactly("2038-06-01T14:00:00Z");
        assertThat(starts("DTSTART;TZID=Romance Standard Time:20380601T140000"))
                .containsExactly("2038-06-01T12:00:00Z");
        assertThat(starts("DTSTART;TZID=\"(UTC+01:00) Brussels, Copenhagen, Madrid, Paris\":20380601T140000"))
                .containsExactly("2038-06-01T12:00:00Z");
        assertThat(starts("DTSTART;TZID=/vendor.example/20050101/Europe/Paris:20380601T140000"))
                .containsExactly("2038-06-01T12:00:00Z");
        assertThat(starts("DTSTART;TZID=SA Western Standard Time:20380601T140000"))
                .containsExactly("2038-06-01T18:00:00Z");
        ForeignEvent odd =
                only("UID:1\nDTSTART;TZID=Chez nous:20380601T140000\nDTEND;TZID=Chez nous:20380601T150000\nSUMMARY:x");
        assertThat(odd.startsAt()).isEqualTo("2038-06-01T12:00:00Z");
        assertThat(odd.oddities()).containsExactly(Oddity.UNKNOWN_ZONE);
        String named =
                "BEGIN:VCALENDAR\nX-WR-TIMEZONE:Indian/Reunion\nBEGIN:VEVENT\nUID:1\nDTSTART:20380601T140000\nEND:VEVENT\nEND:VCALENDAR";
        assertThat(read(named).events().getFirst().startsAt()).isEqualTo("2038-06-01T10:00:00Z");
    }

    @Test
    void lengthsAreSaidInManyWaysOrNotAtAll() throws Exception {
        assertThat(ends("DTSTART:20380601T140000Z\nDURATION:PT1H30M")).isEqualTo("2038-06-01T15:30:00Z");
        assertThat(ends("DTSTART:20380601T140000Z")).isEqualTo("2038-06-01T15:00:00Z");
        assertThat(ends("DTSTART:20380601T140000Z\nDTEND:20380601T130000Z")).isEqualTo("2038-06-01T15:00:00Z");
        ForeignEvent day =
                only("UID:1\nDTSTAMP:20380101\nDTSTART;VALUE=DATE:20380601\nDTEND;VALUE=DATE:20380603\nSUMMARY:x");
        assertThat(day.start()).hasToString("2038-06-01T00:00");
        assertThat(day.end()).hasToString("2038-06-02T23:59");
        assertThat(day.oddities()).containsExactly(Oddity.ALL_DAY);
        assertThat(refused("DTSTART;VALUE=DATE:20380601\nDTEND;VALUE=DATE:20380901"))
                .containsExactly(Why.TOO_LONG);
        assertThat(refused("SUMMARY:sans date")).containsExactly(Why.NO_DATE);
        assertThat(refused("DTSTART:20380231T140000")).containsExactly(Why.NO_DATE);
    }

    @Test
    void recurrencesKeepTheirHourAndTheirExceptions() throws Exception {
        ForeignFile file = read(calendar("""
                UID:hebdo
                DTSTART;TZID=Europe/Paris:20380316T100000
                DTEND;TZID=Europe/Paris:20380316T120000
                RRULE:FREQ=WEEKLY;UNTIL=20380414T215959Z
                EXDATE;TZID=Europe/Paris:20380323T100000
                SUMMARY:Chaque mardi
                END:VEVENT
                BEGIN:VEVENT
                UID:hebdo
                RECURRENCE-ID;TZID=Europe/Paris:20380330T100000
                DTSTART;TZID=Europe/Paris:20380331T140000
                DTEND;TZID=Europe/Paris:20380331T150000
                SUMMARY:Mercredi pour une fois
                END:VEVENT
                BEGIN:VEVENT
                UID:hebdo
                RECURRENCE-ID;TZID=Europe/Paris:20380406T100000
                DTSTART;TZID=Europe/Paris:20380406T100000
                STATUS:CANCELLED
                SUMMARY:Chaque mardi
                """));

        assertThat(file.events())
                .extracting(ForeignEvent::recurrence, one -> one.startsAt().toString(), ForeignEvent::cancelled)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple("20380316T100000", "2038-03-16T09:00:00Z", false),
                        org.assertj.core.groups.Tuple.tuple("20380330T100000", "2038-03-31T12:00:00Z", false),
                        org.assertj.core.groups.Tuple.tuple("20380406T100000", "2038-04-06T08:00:00Z", true),
                        org.assertj.core.groups.Tuple.tuple("20380413T100000", "2038-04-13T08:00:00Z", false));
    }

    @Test
    void rulesWithoutEndOrSenseAreBounded() throws Exception {
        assertThat(read(event("UID:1\nDTSTART:19700105T100000\nRRULE:FREQ=WEEKLY;BYDAY=MO"))
                        .events())
                .hasSizeBetween(55, 57);
        assertThat(refused("DTSTART:19700105T100000\nRRULE:FREQ=DAILY")).containsExactly(Why.TOO_OFTEN);
        for (String rule :
                List.of("FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=9999999", "FREQ=HOURLY", "FREQ=DAILY;BYHOUR=1,2,3")) {
            assertThat(refused("DTSTART:20380105T100000\nRRULE:" + rule))
                    .as(rule)
                    .containsExactly(Why.TOO_OFTEN);
        }
        for (String rule :
                List.of("FREQ=PARFOIS", "n’importe quoi", "FREQ=WEEKLY;UNTIL=demain", "FREQ=WEEKLY;BYDAY=XX")) {
            assertThat(refused("DTSTART:20380205T100000\nRRULE:" + rule))
                    .as(rule)
                    .containsExactly(Why.BAD_RULE);
        }
        assertThat(read(event("UID:1\nDTSTART:20380105T100000\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"))
                        .events())
                .isEmpty();
        assertThat(read(event("UID:1\nDTSTART:20380105T100000\nRRULE:FREQ=MONTHLY;BYDAY=1TU,3TU;COUNT=500"))
                        .events())
                .hasSizeBetween(25, 27);
    }

    @Test
    void identifiersThatAreMissingOrDoubleAreMended() throws Exception {
        assertThat(only("DTSTART:20380601T140000Z\nDTEND:20380601T150000Z\nSUMMARY:Sans nom")
                        .oddities())
                .containsExactly(Oddity.NO_UID);
        ForeignEvent newest = read(calendar("""
                UID:a
                SEQUENCE:1
                DTSTART:20380601T140000Z
                DTEND:20380601T150000Z
                SUMMARY:Ancien
                END:VEVENT
                BEGIN:VEVENT
                UID:a
                SEQUENCE:2
                DTSTART:20380602T140000Z
                DTEND:20380602T150000Z
                SUMMARY:Nouveau
                """)).events().getFirst();
        assertThat(newest.title()).isEqualTo("Nouveau");
        assertThat(newest.oddities()).containsExactly(Oddity.TWICE);
        ForeignFile dates = read(calendar("""
                UID:a
                DTSTART:20380601T140000Z
                SUMMARY:Deux dates
                END:VEVENT
                BEGIN:VEVENT
                UID:a
                DTSTART:20380608T140000Z
                SUMMARY:Deux dates
                """));
        assertThat(dates.events())
                .extracting(ForeignEvent::recurrence)
                .containsExactly("20380601T160000", "20380608T160000");
    }

    @Test
    void wordsLoseTheirTagsAndTraps() throws Exception {
        ForeignEvent one = only("""
                UID:1
                DTSTART:20380601T140000Z
                SUMMARY:<b>Gratuit</b> &amp; ouvert
                DESCRIPTION:<p>Venez&nbsp;!</p><script>alert(1)</script><ul><li>un</li><li>deux</li></ul>&lt\\;img src=x onerror=alert(1)&gt\\;
                URL:javascript:alert(1)
                """);

        assertThat(one.title()).isEqualTo("Gratuit & ouvert");
        assertThat(one.text())
                .startsWith("Venez")
                .contains("un\ndeux")
                .doesNotContain("<")
                .doesNotContain("alert(1)<");
        assertThat(one.url()).isEmpty();
    }

    @Test
    void filesThatAreBadlyWrittenSurvive() throws Exception {
        String good = event("UID:1\nDTSTART:20380601T140000Z\nDTEND:20380601T150000Z\nSUMMARY:Fête d’été à Valbrune");
        for (byte[] file : List.of(
                good.getBytes(StandardCharsets.UTF_8),
                good.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8),
                good.replace("\n", "\r").getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + good).getBytes(StandardCharsets.UTF_8),
                good.getBytes(Charset.forName("windows-1252")),
                good.getBytes(StandardCharsets.UTF_16),
                good.replace("SUMMARY:Fête", "SUMMARY:Fê\n te").getBytes(StandardCharsets.UTF_8),
                good.toLowerCase(java.util.Locale.FRENCH)
                        .replace("fête d’été à valbrune", "Fête d’été à Valbrune")
                        .replace("t140000z", "T140000Z")
                        .replace("t150000z", "T150000Z")
                        .getBytes(StandardCharsets.UTF_8))) {
            ForeignFile read = CalendarText.read(file, WINDOW);
            assertThat(read.events()).extracting(ForeignEvent::title).containsExactly("Fête d’été à Valbrune");
            assertThat(read.whole()).isTrue();
        }
        ForeignFile broken = read(good.replace("SUMMARY", "DESCRIPTION:une ligne\ncassée en deux\nSUMMARY"));
        assertThat(broken.events().getFirst().text()).isEqualTo("une ligne\ncassée en deux");
    }

    @Test
    void aFileCutShortGivesWhatIsWhole() throws Exception {
        String two = calendar(
                "UID:1\nDTSTART:20380601T140000Z\nSUMMARY:Un\nEND:VEVENT\nBEGIN:VEVENT\nUID:2\nDTSTART:20380602T14");
        ForeignFile file = read(two.substring(0, two.lastIndexOf("END:VEVENT")));

        assertThat(file.events()).extracting(ForeignEvent::title).containsExactly("Un");
        assertThat(file.whole()).isFalse();
    }

    @Test
    void whatIsNoCalendarIsRefused() {
        for (String file :
                List.of("", "<!doctype html><title>Connexion</title>", "{\"a\": 1}", "[1, 2", "nom;date\nx;y")) {
            assertThatThrownBy(() -> read(file)).as(file).isInstanceOf(NotACalendar.class);
        }
    }

    @Test
    void nothingThatIsCutOrShuffledBreaksTheReading() throws Exception {
        String good = calendar("""
                UID:hebdo
                DTSTART;TZID=Europe/Paris:20380316T100000
                RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=TU
                EXDATE:20380323T100000
                GEO:46;2
                DURATION:PT2H
                SUMMARY:Chaque mardi
                """);
        Random random = new Random(7);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder text = new StringBuilder(good);
            for (int change = random.nextInt(8); change >= 0; change--) {
                int at = random.nextInt(text.length() - 2) + 1;
                if (random.nextBoolean()) {
                    text.setCharAt(at, (char) (random.nextInt(96) + 32));
                } else {
                    text.deleteCharAt(at);
                }
            }
            try {
                read(text.toString())
                        .events()
                        .forEach(one -> assertThat(one.endsAt()).isAfter(one.startsAt()));
            } catch (NotACalendar fine) {
                assertThat(text).isNotNull();
            }
        }
    }

    @Test
    @Timeout(60)
    void aHugeCalendarMadeToHarmIsReadInBoundedTime() throws Exception {
        StringBuilder text = new StringBuilder("UID:1\nDTSTART:20380601T140000Z\nSUMMARY:Un\nDESCRIPTION:Début\n");
        text.append("suite sans pli\n".repeat(100_000));
        text.append("LOCATION:").append(" ".repeat(1_000_000)).append("x\n");
        text.append("RDATE:20380602T140000Z\n".repeat(20_000));
        text.append("EXDATE:20380603T140000Z\n".repeat(20_000));
        for (int i = 0; i < 20_000; i++) {
            text.append("END:VEVENT\nBEGIN:VEVENT\nUID:n").append(i).append("\nDTSTART:jamais\nSUMMARY:x\n");
        }
        for (int i = 0; i < 3_000; i++) {
            text.append("END:VEVENT\nBEGIN:VEVENT\nUID:r").append(i);
            text.append("\nDTSTART:20380601T140000Z\nRRULE:FREQ=DAILY\nSUMMARY:<")
                    .append(" ".repeat(500))
                    .append("\n");
        }
        text.append("END:VEVENT\nBEGIN:VEVENT\nUID:vieux\nDTSTART:00010101T140000Z\nRRULE:FREQ=DAILY\nSUMMARY:x");

        ForeignFile file = read(calendar(text.toString()));

        assertThat(file.events()).hasSize(WINDOW.most());
        assertThat(file.events().getFirst().text())
                .startsWith("Début\nsuite sans pli")
                .hasSizeLessThan(4_001);
        assertThat(file.refused())
                .extracting(ForeignFile.Refused::why)
                .contains(Why.NO_DATE, Why.TOO_MANY)
                .hasSizeLessThan(24_000);
    }

    @Test
    void openAgendaEventsAreReadDateByDate() throws Exception {
        ForeignFile file = read("""
                {"total": 2, "events": [{
                  "uid": 45612, "slug": "cafe", "title": {"en": "Digital coffee", "fr": "Café numérique"},
                  "description": {"fr": "On discute."}, "longDescription": {"fr": "<p>On discute <b>ensemble</b>.</p>"},
                  "timezone": "Europe/Paris", "status": 1,
                  "timings": [
                    {"begin": "2038-03-20T14:00:00+01:00", "end": "2038-03-20T16:00:00+01:00"},
                    {"begin": "2038-04-03T14:00:00.000+02:00", "end": "2038-04-03T16:00:00.000+02:00"},
                    {"begin": "2030-04-03T14:00:00+02:00", "end": "2030-04-03T16:00:00+02:00"}],
                  "location": {"name": "Médiathèque", "address": "2 place du Marché", "postalCode": "99390", "city": "Valbrune",
                    "insee": "99039", "latitude": 46.2, "longitude": 2.8},
                  "registration": [{"type": "phone", "value": "02 61 91 00 40"}, {"type": "link", "value": "https://asso.example/i"}]
                }, {"uid": "b", "title": "Annulé", "status": 6,
                  "timings": [{"begin": "2038-03-21T14:00:00+01:00", "end": "2038-03-21T16:00:00+01:00"}]}]}
                """);

        assertThat(file.whole()).isTrue();
        assertThat(file.events())
                .extracting(ForeignEvent::uid, one -> one.startsAt().toString(), ForeignEvent::cancelled)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("45612", "2038-03-20T13:00:00Z", false),
                        org.assertj.core.groups.Tuple.tuple("45612", "2038-04-03T12:00:00Z", false),
                        org.assertj.core.groups.Tuple.tuple("b", "2038-03-21T13:00:00Z", true));
        ForeignEvent one = file.events().getFirst();
        assertThat(one.title()).isEqualTo("Café numérique");
        assertThat(one.text()).isEqualTo("On discute.\n\nOn discute ensemble.");
        assertThat(one.where().insee()).isEqualTo("99039");
        assertThat(one.url()).isEqualTo("https://asso.example/i");
    }

    private static List<String> starts(String lines) throws NotACalendar {
        return read(event("UID:1\nSUMMARY:x\n" + lines)).events().stream()
                .map(one -> one.startsAt().toString())
                .toList();
    }

    private static Instant ends(String lines) throws NotACalendar {
        return only("UID:1\nSUMMARY:x\n" + lines).endsAt();
    }

    private static List<Why> refused(String lines) throws NotACalendar {
        return read(event("UID:1\n" + lines)).refused().stream()
                .map(ForeignFile.Refused::why)
                .toList();
    }

    private static ForeignEvent only(String lines) throws NotACalendar {
        List<ForeignEvent> events = read(event(lines)).events();
        assertThat(events).hasSize(1);
        return events.getFirst();
    }

    private static ForeignFile read(String file) throws NotACalendar {
        return CalendarText.read(file.getBytes(StandardCharsets.UTF_8), WINDOW);
    }

    private static String event(String lines) {
        return calendar(lines.strip() + "\n");
    }

    /** Neither VERSION nor PRODID, LF alone. */
    private static String calendar(String lines) {
        return "BEGIN:VCALENDAR\nBEGIN:VEVENT\n" + lines.strip() + "\nEND:VEVENT\nEND:VCALENDAR\n";
    }
}
