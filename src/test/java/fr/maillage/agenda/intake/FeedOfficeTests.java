package fr.maillage.agenda.intake;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.sources.SupplierSite;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

/** A coordinator follows an organisation’s calendar. */
@MaillageTest
@TestPropertySource(properties = "maillage.outgoing-allow=127.0.0.1")
class FeedOfficeTests {

    private static final String PATH = "/gestion/agenda/flux";

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void triesAddsReadsPausesAndTakesAwayACalendar() {
        clock.setInFrance("2039-06-01T10:00");
        try (SupplierSite site = SupplierSite.open()) {
            site.serve(ReadFeedTests.calendar(ReadFeedTests.event(
                            "w1", "20390610T140000", "Fête du livre <b>libre</b>", "Salle des fêtes\\, Valbrune")
                    + ReadFeedTests.event("w2", "20390611T140000", "Perdu", "Chez Louise")));
            Staff coordinator = Staff.as(Role.COORDINATOR, port);
            assertThat(coordinator
                            .post(PATH + "/nouveau", Map.of("nom", "", "adresse", "x"))
                            .status())
                    .isEqualTo(422);
            Map<String, String> typed = Map.of(
                    "nom", "Agenda du livre", "adresse", site.url(), "type", "EVENT", "publier", "oui", "rythme", "24");

            Map<String, String> trying = new java.util.HashMap<>(typed);
            trying.put("suite", "essai");
            String trial = coordinator.post(PATH + "/nouveau", trying).text();
            assertThat(trial)
                    .contains("Ce qui arriverait", "Fête du livre libre", "Commune non reconnue", "Chez Louise");
            assertThat(coordinator.get(PATH).text()).doesNotContain("Agenda du livre");

            Answer added = coordinator.post(PATH + "/nouveau", typed);
            assertThat(added.status()).isEqualTo(303);
            String one = added.header("Location").replaceFirst("\\?.*", "").replaceFirst("^https?://[^/]+", "");
            Answer read = coordinator.post(one + "/lecture", Map.of());
            String report = coordinator
                    .get(read.header("Location").replaceFirst("^https?://[^/]+", ""))
                    .text();
            assertThat(report).contains("Ajoutée", "Refusée", "Chez Louise");

            String code = db.sql("""
                            select s.code from agenda.session s join agenda.feed_session l on l.session_id = s.id where l.uid = 'w1'
                            """).query(String.class).single();
            assertThat(Http.on(port).get("/seances/" + code).text())
                    .contains("https://asso.example/w1", "voir avec l’organisation", "Prix à demander")
                    .doesNotContain("Gratuit", "Sans inscription");
            assertThat(Http.on(port).get("/seances/" + code + ".ics").text()).contains("asso.example/w1");

            coordinator.post(one + "/pause", Map.of("quoi", "pause"));
            assertThat(coordinator.get(one).text()).contains("En pause", "garde votre correction");
            assertThat(coordinator.get(one + "/suppression").text()).contains("Une séance à venir en vient.");
            coordinator.post(one + "/suppression", Map.of("seances", "annuler"));
            assertThat(Http.on(port).get("/seances/" + code).text())
                    .contains("L’agenda de l’organisation n’est plus suivi.");
            assertThat(coordinator.get(PATH).text()).doesNotContain("Agenda du livre");
            db.sql("delete from agenda.session where code = ?").param(code).update();
        }
    }

    @Test
    void onlyCoordinationMayDoIt() {
        assertThat(Staff.as(Role.ANIMATOR, port).get(PATH).status()).isEqualTo(403);
    }
}
