package fr.maillage.steering.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.PdfUa;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The observatory: what is counted, for whom, and on one sheet of paper. */
@MaillageTest
class ObservatoryTests {

    private static final String PAGE = "/gestion/observatoire";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final String VALBRUNE = "99039";

    @Autowired
    JdbcClient db;

    @Autowired
    Planned planned;

    @Autowired
    TestClock clock;

    @LocalServerPort
    int port;

    private Activity bus;

    @BeforeEach
    void itIsJune2044() {
        clock.setInFrance("2044-06-15T10:00");
        bus = planned.activity(ActivityKind.PERMANENCE, "Le bus de l’observatoire");
        db.sql("""
                        insert into tours.unit (id, code, name, kind, activity_id, depot_commune, depot_latitude, depot_longitude)
                        values (:id, 'bus-observe', 'Le bus de l’observatoire', 'BUS', :activity, :commune, 46.22, 2.84)
                        """)
                .param("id", UUID.randomUUID())
                .param("activity", bus.id().value())
                .param("commune", VALBRUNE)
                .update();
    }

    @AfterEach
    void forget() {
        db.sql("delete from tours.unit where code = 'bus-observe'").update();
        db.sql("delete from registration.figure where activity_id = ?")
                .param(bus.id().value())
                .update();
        db.sql("delete from agenda.session where activity_id = ?")
                .param(bus.id().value())
                .update();
        db.sql("delete from agenda.activity where id = ?")
                .param(bus.id().value())
                .update();
        db.sql("delete from needs.need where code like 'ob%'").update();
    }

    @Test
    void tellsWhichNeedsWereMetInTime() {
        need("obmet", VALBRUNE, "MET", "2044-04-10T09:00", "MEET", "2044-04-20T09:00");
        need("oblat", VALBRUNE, "MET", "2044-04-10T09:00", "MEET", "2044-05-30T09:00");
        need("obopn", VALBRUNE, "RAISED", "2044-04-12T09:00", null, null);
        need("obnew", VALBRUNE, "RAISED", "2044-06-10T09:00", null, null);

        Staff odile = Staff.as(Role.COORDINATOR, port);
        assertThat(odile.get(PAGE + "/reponses.csv?trimestre=2044-T2").text())
                .contains("\"À répondre\";\"2\"")
                .contains("\"Satisfait\";\"2\"")
                .contains("\"Exprimés il y a 30 jours ou plus\";\"3\"")
                .contains("\"dont satisfaits en 30 jours\";\"1\"");
        assertThat(odile.get(PAGE + "?trimestre=2044-T2").text())
                .contains("Satisfaits en 30 jours\u00a0: 33\u00a0%.")
                .contains("Sur les 3 besoins exprimés");
        assertThat(odile.get(PAGE + "?trimestre=2044-T1").text()).contains("Il n’y en a pas encore");
    }

    @Test
    void countsWhatTookPlaceAndKeepsSmallNumbersBack() {
        List<String> communes = someCommunes();
        figure(communes.get(0), 3, true);
        figure(communes.get(1), 6, true);
        figure(communes.get(2), 24, true);
        figure(communes.get(2), 0, false);

        String csv = Staff.as(Role.COORDINATOR, port)
                .get(PAGE + "/arrets.csv?trimestre=2044-T2")
                .text();
        assertThat(csv)
                .contains("\"" + communes.get(0) + "\";\"1\";\"0\";\"1\";\"non donné\"")
                .contains("\"" + communes.get(1) + "\";\"1\";\"0\";\"1\";\"non donné\"")
                .contains("\"" + communes.get(2) + "\";\"1\";\"1\";\"1\";\"24\"");
        assertThat(Staff.as(Role.COORDINATOR, port)
                        .get(PAGE + "?trimestre=2044-T2")
                        .text())
                .contains("Sous 5 personnes, le nombre n’est pas donné");
    }

    @Test
    void aPassageBringsHelpNearInItsMonthOnly() {
        String far =
                Staff.as(Role.COORDINATOR, port).get(PAGE + "/distances.csv").text();
        String line = far.lines()
                .filter(each -> each.contains("\"Plus de 15\u00a0km\""))
                .findFirst()
                .orElseThrow();
        String commune = line.split("\";\"", -1)[1];

        Session passage = planned.session(bus, at("2044-06-20T09:00").toInstant(), null, SessionState.PUBLISHED);
        db.sql("""
                        update agenda.session set commune_code = c.code, latitude = c.latitude, longitude = c.longitude
                        from (select code, latitude, longitude from territory.commune where code = :commune) c where id = :id
                        """).param("commune", commune).param("id", passage.id().value()).update();

        Staff odile = Staff.as(Role.COORDINATOR, port);
        assertThat(row(odile.get(PAGE + "/distances.csv").text(), commune))
                .contains(";\"0,0\";\"15\u00a0km ou moins grâce aux tournées\"");
        assertThat(row(odile.get(PAGE + "/distances.csv?trimestre=2044-T3").text(), commune))
                .contains("\"Plus de 15\u00a0km\"");
        assertThat(Http.unescaped(odile.get(PAGE).text()))
                .contains("habitants vivent à plus de 15\u00a0km d’une aide sans les tournées");

        db.sql("update agenda.session set state = 'CANCELLED' where id = ?")
                .param(passage.id().value())
                .update();
        assertThat(row(odile.get(PAGE + "/distances.csv").text(), commune)).contains("\"Plus de 15\u00a0km\"");
    }

    @Test
    void aClerkSeesTheFiguresOfTheirCommune() {
        List<String> communes = someCommunes();
        figure(communes.get(0), 30, true);
        figure(VALBRUNE, 40, true);
        need("obels", communes.get(0), "RAISED", "2044-05-10T09:00", null, null);

        Staff clerk = Staff.as(Role.CLERK, port);
        assertThat(clerk.get(PAGE + "/arrets.csv?trimestre=2044-T2").text())
                .contains("\"40\"")
                .doesNotContain("\"" + communes.get(0) + "\"");
        assertThat(clerk.get(PAGE + "/distances.csv").text().lines().count()).isEqualTo(2);
        assertThat(clerk.get(PAGE + "/reponses.csv?trimestre=2044-T2").text()).contains("\"À répondre\";\"0\"");
        assertThat(clerk.get(PAGE).text()).contains("pour\u00a0: Valbrune");
    }

    @Test
    void takesWhateverIsAskedAndShowsAnEmptyQuarter() {
        Staff odile = Staff.as(Role.COORDINATOR, port);
        for (String query : new String[] {
            "?trimestre=2999-T4&km=5",
            "?trimestre=2000-T1&km=30",
            "?trimestre=%00&km=-1",
            "?trimestre=2044-T9&km=15.0",
            "?km=1e9&trimestre="
        }) {
            assertThat(odile.get(PAGE + query).status()).as(query).isEqualTo(200);
            assertThat(odile.get(PAGE + "/page.pdf" + query).status()).as(query).isEqualTo(200);
            for (String file : new String[] {"/attente.csv", "/reponses.csv", "/arrets.csv", "/distances.csv"}) {
                assertThat(odile.get(PAGE + file + query).status())
                        .as(file + query)
                        .isEqualTo(200);
            }
        }
        assertThat(odile.get(PAGE + "?trimestre=2000-T1").text()).contains("Aucun arrêt n’a encore été compté");
    }

    @Test
    void speaksEnglishToo() {
        String page = Staff.as(Role.COORDINATOR, port).get(PAGE + "?lang=en").text();

        assertThat(page).contains("Observatory").contains("2nd quarter of 2044 (April to June)");
    }

    @Test
    void aCouncilReadsOnePage() throws Exception {
        List<String> communes = someCommunes();
        communes.forEach(commune -> figure(commune, 12, true));
        need("obmet", VALBRUNE, "MET", "2044-04-10T09:00", "MEET", "2044-04-20T09:00");
        need("obopn", VALBRUNE, "RAISED", "2044-04-12T09:00", null, null);

        byte[] file = Staff.as(Role.COORDINATOR, port)
                .get(PAGE + "/page.pdf?trimestre=2044-T2&km=5")
                .body();

        PdfUa.assertKept(file);
        assertThat(Pdf.pages(file)).isEqualTo(1);
        try (var document = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(document))
                    .contains("Observatoire de l’aide au numérique")
                    .contains("2e trimestre 2044 (avril à juin)")
                    .contains("Comment ces chiffres sont comptés");
        }
    }

    private List<String> someCommunes() {
        return db.sql("select code from territory.commune where in_perimeter and code <> ? order by code limit 20")
                .param(VALBRUNE)
                .query(String.class)
                .list();
    }

    private static String row(String csv, String commune) {
        return csv.lines()
                .filter(each -> each.contains("\"" + commune + "\""))
                .findFirst()
                .orElseThrow();
    }

    private static OffsetDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(PARIS).toOffsetDateTime();
    }

    private void figure(String commune, int people, boolean held) {
        db.sql("""
                        insert into registration.figure (session_id, activity_id, title, kind, commune_code, audiences, day, starts_at,
                            held, noted, registered, came, absent, walk_ins, waited, given_up, counted_at)
                        values (:session, :activity, 'Bus', 'PERMANENCE', :commune, 0, :day, :starts, :held, :held, 0, 0, 0, :people, 0,
                            0, :starts)
                        """)
                .param("session", UUID.randomUUID())
                .param("activity", bus.id().value())
                .param("commune", commune)
                .param("day", LocalDate.of(2044, 5, 10))
                .param("starts", at("2044-05-10T09:00"))
                .param("held", held)
                .param("people", people)
                .update();
    }

    private void need(String code, String commune, String state, String raised, String event, String answered) {
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into needs.need (id, code, state, raised_by, way, commune_code, latitude, longitude, people,
                            keep_until, raised_at, state_since)
                        values (:id, :code, :state, 'COMMUNE', 'OFFICE', :commune, 46.22286, 2.84927, 4, date '2045-01-01', :raised,
                            :raised)
                        """)
                .param("id", id)
                .param("code", code)
                .param("state", state)
                .param("commune", commune)
                .param("raised", at(raised))
                .update();
        if (event != null) {
            db.sql("insert into needs.need_step (need_id, event, to_state, done_at) values (?, ?, ?, ?)")
                    .param(id)
                    .param(event)
                    .param(state)
                    .param(at(answered))
                    .update();
        }
    }
}
