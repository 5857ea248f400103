package fr.maillage.directory.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.exchange.ImportPlaces;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** French hours are read for the public, said beside what the source wrote, and taken over with one click. */
@MaillageTest
class FrenchHoursPageTests {

    private static final String FRENCH = "Du lundi au jeudi 8h45-11h45, vendredi : 13h15 à 16h45";
    private static final String PARTLY = "La semaine de 8h45 à 11h45";
    private static final String TIMES = "8h45-11h45 / 13h15-16h45";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importPlaces;

    private PlacesDesk desk;

    @BeforeEach
    void startEmpty() {
        desk = new PlacesDesk(db, importPlaces);
        desk.leaveNothing();
    }

    @AfterEach
    void leaveNothing() {
        desk.leaveNothing();
    }

    private String sheet() {
        return Http.on(port)
                .get("/lieux/" + desk.one("slug") + "-" + desk.code())
                .text();
    }

    private String editor() {
        return "/gestion/lieux/" + desk.code() + "/horaires";
    }

    private String findings() {
        return String.join(
                "\n",
                db.sql("select f.action from directory.open_finding f where f.field = 'horaires'")
                        .query(String.class)
                        .list());
    }

    @Test
    void showsTheWeekAndTheTextAsGiven() {
        desk.bring("0261910040", FRENCH);

        assertThat(sheet())
                .contains("Horaires des 7 prochains jours", "13\u00a0h\u00a015", "Écrit par la source", FRENCH)
                .doesNotContain("Horaires à vérifier");
        assertThat(desk.one("hours")).isEqualTo(FRENCH);
    }

    @Test
    void showsTheDoubtWhenAUsageWasReliedOn() {
        desk.bring("0261910040", PARTLY);

        assertThat(sheet()).contains("Horaires des 7 prochains jours", "Horaires à vérifier", PARTLY);
        assertThat(findings()).contains("horaires compris en partie");
    }

    @Test
    void showsTimesWithoutDaysAsTheyAre() {
        desk.bring("0261910040", TIMES);

        assertThat(sheet())
                .contains("Horaires à vérifier", TIMES)
                .doesNotContain("Horaires des 7 prochains jours", "openingHoursSpecification");
        assertThat(findings()).contains("heures sans jours");
        Staff clerk = Staff.as(Role.CLERK, port);
        assertThat(clerk.get("/gestion/lieux?etat=horaires").text()).contains("Atelier d’essai");
    }

    @Test
    void oneClickTakesOverWhatWasUnderstood() {
        desk.bring("0261910040", FRENCH);
        Staff clerk = Staff.as(Role.CLERK, port);

        Answer before = clerk.get(editor());
        assertThat(before.text()).contains(FRENCH, "Ce que le site comprend", "?vue=comprise");
        assertThat(before.text()).doesNotContain("lun-de-1");

        assertThat(clerk.get(editor() + "?vue=comprise").text())
                .contains("name=\"lun-de-1\" value=\"08:45\"", "name=\"ven-a-1\" value=\"16:45\"");
    }

    @Test
    void offersTimesWithoutDaysForTheWorkingWeek() {
        desk.bring("0261910040", TIMES);

        assertThat(Staff.as(Role.CLERK, port).get(editor() + "?vue=comprise").text())
                .contains("name=\"ven-de-2\" value=\"13:15\"", "name=\"sam-de-1\" value=\"\"");
    }

    @Test
    void takesFrenchTypedAsTextAndAsksAboutADoubt() {
        desk.bring("0261910040", "Mo-Fr 09:00-12:00");
        Staff clerk = Staff.as(Role.CLERK, port);
        Map<String, String> typed = new HashMap<>(
                Map.of("vue", "texte", "avant.horaires", "Mo-Fr 09:00-12:00", "horaires", PARTLY, "etape", "publier"));

        Answer doubt = clerk.post(editor(), typed);
        assertThat(doubt.status()).isEqualTo(422);
        assertThat(doubt.text()).contains("est compris du lundi au vendredi");

        typed.put("horaires", FRENCH);
        assertThat(clerk.post(editor(), typed).status()).isEqualTo(303);
        assertThat(desk.one("hours")).isEqualTo(FRENCH);
    }
}
