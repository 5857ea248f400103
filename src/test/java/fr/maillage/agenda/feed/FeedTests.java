package fr.maillage.agenda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import biweekly.Biweekly;
import biweekly.component.VEvent;
import com.jayway.jsonpath.JsonPath;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.feed.AnimatorFeeds;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What calendars, readers and programs get of the agenda. */
@MaillageTest
class FeedTests {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    TestClock clock;

    @Autowired
    AnimatorFeeds animators;

    @Autowired
    JdbcClient db;

    @BeforeEach
    void atTheEndOfFebruary() {
        clock.setInFrance("2038-02-22T10:00");
    }

    @Test
    void aTelephoneSubscribesToTheWholeTerritory() {
        Session workshop = planned.workshop("Classer ses photos (flux)", Instant.parse("2038-03-29T08:00:00Z"), 8);
        planned.session(
                planned.activity(ActivityKind.EVENT, "Brouillon du flux"),
                workshop.startsAt(),
                null,
                SessionState.DRAFT);

        Answer answer = Http.on(port).get("/agenda.ics");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).isEqualToIgnoringCase("text/calendar;charset=utf-8");
        assertThat(answer.header("Set-Cookie")).isEmpty();
        VEvent event = find(answer, workshop);
        assertThat(event.getSummary().getValue()).isEqualTo("Classer ses photos (flux)");
        assertThat(event.getDateStart().getValue().toInstant()).isEqualTo(workshop.startsAt());
        assertThat(event.getLocation().getValue()).isEqualTo("Salle des fêtes, 2 place du Marché, Valbrune");
        assertThat(event.getDescription().getValue())
                .contains("On apprend ensemble", "Pour débuter. Gratuit. Il reste 8 places.", workshop.path());
        assertThat(answer.text())
                .contains("DTSTART;TZID=Europe/Paris:20380329T100000")
                .doesNotContain("Brouillon");
    }

    @Test
    void whatIsCancelledStaysAndSaysSo() {
        Session event = planned.event("Débat annulé du flux", Instant.parse("2038-04-02T16:00:00Z"));
        db.sql("update agenda.session set state = 'CANCELLED', reason = 'Trop de neige', sequence = 4 where id = ?")
                .param(event.id().value())
                .update();

        VEvent read = find(Http.on(port).get("/agenda.ics"), event);

        assertThat(read.getStatus().isCancelled()).isTrue();
        assertThat(read.getSequence().getValue()).isEqualTo(4);
        assertThat(read.getSummary().getValue()).isEqualTo("Annulé – Débat annulé du flux");
        assertThat(read.getDescription().getValue()).startsWith("Annulée. Trop de neige.");
        clock.setInFrance("2038-05-15T10:00");
        find(Http.on(port).get("/agenda.ics"), event);
        clock.setInFrance("2038-06-15T10:00");
        assertThat(Http.on(port).get("/agenda.ics").text())
                .doesNotContain(event.id().value().toString());
    }

    @Test
    void aClientThatHasItGetsNothingUntilSomethingChanges() {
        Session session = planned.workshop("Imprimer (flux)", Instant.parse("2038-03-30T08:00:00Z"), 3);
        for (String path : List.of("/agenda.ics", "/agenda.atom", "/agenda.json")) {
            Answer first = Http.on(port).get(path);
            String tag = first.header("ETag");
            assertThat(Http.on(port).get(path, "If-None-Match", tag).status()).isEqualTo(304);
            assertThat(Http.on(port)
                            .get(path, "If-Modified-Since", first.header("Last-Modified"))
                            .status())
                    .isEqualTo(304);
            assertThat(Http.on(port).get(path).body()).isEqualTo(first.body());

            db.sql("update agenda.seating set taken = taken + 1, updated_at = now() where id = ?")
                    .param(session.seats().id().value())
                    .update();

            assertThat(Http.on(port).get(path, "If-None-Match", tag).status())
                    .as(path)
                    .isEqualTo(200);
        }
        String tag = Http.on(port).get("/agenda.ics").header("ETag");
        clock.setInFrance("2038-02-23T00:01");
        assertThat(Http.on(port).get("/agenda.ics", "If-None-Match", tag).status())
                .isEqualTo(200);
    }

    @Test
    void filtersHoldTogetherAndUnknownOnesAreRefused() {
        Session workshop = planned.workshop("Filtre atelier", Instant.parse("2038-07-01T08:00:00Z"), 3);
        Session event = planned.event("Filtre événement", Instant.parse("2038-07-01T08:00:00Z"));

        assertThat(uids("/agenda.ics?type=atelier")).contains(id(workshop)).doesNotContain(id(event));
        assertThat(uids("/agenda.ics?commune=99039&type=evenement&theme=outils-du-quotidien"))
                .contains(id(event))
                .doesNotContain(id(workshop));
        assertThat(uids("/agenda.ics?theme=emploi")).doesNotContain(id(event), id(workshop));
        assertThat(uids("/communes/99039/agenda.ics")).contains(id(event), id(workshop));
        assertThat(uids("/communes/99007/agenda.ics")).doesNotContain(id(event), id(workshop));
        assertThat(uids(workshop.activity().path() + ".ics")).containsExactly(id(workshop));
        for (String wrong : List.of(
                "/agenda.ics?commune=xx",
                "/agenda.ics?type=concert",
                "/agenda.json?theme=%00",
                "/agenda.atom?lieu=nulle-part-zzzzz",
                "/agenda.ics?animateur=33333333333333",
                "/agenda.json?apres=hier",
                "/agenda.json?apres=1.1.aaaaaaaa-aaaa-aaaa-aaaa-aaaaaaaaaaa-",
                "/communes/99999/agenda.ics",
                "/lieux/rien-zzzzz/agenda.ics",
                "/ateliers/rien-zzzzz.ics",
                "/seances/zzzzzz.ics")) {
            assertThat(Http.on(port).get(wrong).status()).as(wrong).isEqualTo(404);
        }
    }

    @Test
    void aPlaceHasItsCalendar() {
        Session here = planned.event("Au bureau de poste (flux)", Instant.parse("2038-07-08T08:00:00Z"));
        Session elsewhere = planned.event("Ailleurs (flux)", Instant.parse("2038-07-08T08:00:00Z"));
        String place = db.sql("""
                        select id::text || ' ' || slug || '-' || code from directory.place
                        where gone_at is null and name = 'France services Valbrune'
                        """).query(String.class).single();
        db.sql("update agenda.session set place_id = ?::uuid where id = ?")
                .params(place.split(" ", -1)[0], here.id().value())
                .update();
        String path = "/lieux/" + place.split(" ", -1)[1] + "/agenda.ics";

        assertThat(uids(path)).contains(id(here)).doesNotContain(id(elsewhere));
        assertThat(Http.on(port).get(path).text()).contains("France services Valbrune");
    }

    @Test
    void anAnimatorsSessionsAreFoundByTheirCodeAlone() {
        UUID somebody = UUID.randomUUID();
        Session session = planned.event("Chez Camille (flux)", Instant.parse("2038-07-15T08:00:00Z"));
        planned.event("Chez un autre (flux)", Instant.parse("2038-07-15T08:00:00Z"));
        db.sql("update agenda.session set animator_id = ?, animator_name = 'Camille Untel' where id = ?")
                .params(somebody, session.id().value())
                .update();
        animators.renew(somebody);
        String path = "/agenda.ics?animateur=" + animators.find(somebody).orElseThrow();

        assertThat(uids(path)).containsExactly(id(session));
        assertThat(Http.on(port).get(path).text()).doesNotContain("Untel");

        animators.renew(somebody);
        assertThat(Http.on(port).get(path).status()).isEqualTo(404);
        animators.remove(somebody);
        assertThat(animators.find(somebody)).isEmpty();
    }

    @Test
    void oneSessionIsAFileToKeep() {
        Session session = planned.workshop("À garder (flux)", Instant.parse("2038-07-20T08:00:00Z"), 3);

        Answer answer = Http.on(port).get(session.path() + ".ics");

        assertThat(answer.header("Content-Disposition")).contains("seance-" + session.code() + ".ics");
        assertThat(Biweekly.parse(answer.text())
                        .first()
                        .getEvents()
                        .getFirst()
                        .getTransparency()
                        .getValue())
                .isEqualTo("OPAQUE");
        Session draft = planned.session(session.activity(), session.startsAt(), null, SessionState.DRAFT);
        assertThat(Http.on(port).get(draft.path() + ".ics").status()).isEqualTo(404);
    }

    @Test
    void twoReadersReadTheAtomFeed() throws Exception {
        Session session = planned.event("Café & <numérique> 😀", Instant.parse("2038-03-05T08:00:00Z"));
        clock.setInFrance("2038-03-05T08:00");
        Answer answer = Http.on(port).get("/agenda.atom?nombre=3");

        SyndFeed feed = new SyndFeedInput()
                .build(new XmlReader(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8))));
        assertThat(feed.getFeedType()).isEqualTo("atom_1.0");
        SyndEntry first = feed.getEntries().getFirst();
        assertThat(first.getTitle()).startsWith("Café & <numérique> 😀 – ").contains("Valbrune");
        assertThat(first.getUri()).isEqualTo("urn:uuid:" + id(session));
        assertThat(first.getLink()).isEqualTo("http://localhost:" + port + session.path());

        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document document = factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(answer.text().getBytes(StandardCharsets.UTF_8)));
        NodeList entries = document.getElementsByTagNameNS(ATOM, "entry");
        assertThat(entries.getLength()).isEqualTo(feed.getEntries().size()).isLessThanOrEqualTo(3);
        assertThat(document.getDocumentElement().getAttribute("xml:lang")).isEqualTo("fr");
    }

    @Test
    void aProgramWalksTheJsonFeedWhateverIsAddedMeanwhile() {
        clock.setInFrance("2038-11-01T08:00");
        List<String> wanted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            wanted.add(id(planned.event(
                    "Suite " + i, Instant.parse("2038-11-20T08:00:00Z").plus(Duration.ofHours(i / 2)))));
        }
        List<String> walked = new ArrayList<>();
        String next = "/agenda.json?type=evenement&nombre=3";
        while (next != null) {
            String text = Http.on(port).get(next).text();
            JsonNode feed = JsonMapper.shared().readTree(text);
            List<String> same = JsonPath.read(text, "$.dataFeedElement[*]['@id']");
            assertThat(feed.get("dataFeedElement").size()).isEqualTo(same.size());
            same.forEach(one -> walked.add(one.substring("urn:uuid:".length())));
            planned.event("Entre-temps", Instant.parse("2038-11-10T08:00:00Z"));
            next = feed.has("next")
                    ? feed.get("next").asString().substring(("http://localhost:" + port).length())
                    : null;
        }
        assertThat(walked).doesNotHaveDuplicates().containsAll(wanted);
    }

    @Test
    void aSessionIsAnEventOfSchemaOrg() {
        clock.setInFrance("2038-12-01T08:00");
        Session session = planned.workshop("Événement en données", Instant.parse("2038-12-02T08:00:00Z"), 5);
        String text = Http.on(port).get("/agenda.json?nombre=1").text();

        assertThat(JsonPath.<String>read(text, "$['@context']")).isEqualTo("https://schema.org");
        assertThat(JsonPath.<String>read(text, "$.dataFeedElement[0]['@id']")).isEqualTo("urn:uuid:" + id(session));
        assertThat(JsonPath.<String>read(text, "$.dataFeedElement[0].startDate"))
                .isEqualTo("2038-12-02T09:00+01:00");
        assertThat(JsonPath.<String>read(text, "$.dataFeedElement[0].eventStatus"))
                .isEqualTo("https://schema.org/EventScheduled");
        assertThat(JsonPath.<Integer>read(text, "$.dataFeedElement[0].remainingAttendeeCapacity"))
                .isEqualTo(5);
        assertThat(JsonPath.<String>read(text, "$.dataFeedElement[0].location.address.addressLocality"))
                .isEqualTo("Valbrune");
    }

    private List<String> uids(String path) {
        return Biweekly.parse(Http.on(port).get(path).text()).first().getEvents().stream()
                .map(event -> event.getUid().getValue())
                .toList();
    }

    private static VEvent find(Answer answer, Session session) {
        return Biweekly.parse(answer.text()).first().getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(id(session)))
                .findFirst()
                .orElseThrow();
    }

    private static String id(Session session) {
        return session.id().value().toString();
    }
}
