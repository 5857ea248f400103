package fr.maillage.tours.web.lend;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reserving, handing out, handing back; and what the agenda and loans say to each other. */
@MaillageTest
class LendingPagesTests {

    private static final String ALL = "/gestion/prets";

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Staff coordinator;

    @BeforeEach
    void signIn() {
        signInAt("2045-09-01T10:00");
    }

    private void signInAt(String dateTime) {
        clock.setInFrance(dateTime);
        coordinator = Staff.as(Role.COORDINATOR, port);
    }

    private String kit(String name) {
        coordinator.post("/gestion/agenda/materiel", Map.of("nom", name));
        return db.sql("select id::text from agenda.kit where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private static Map<String, String> wish(String thing, String from, String to, String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "cle", UUID.randomUUID().toString(),
                "chose", thing,
                "mairie", "99002",
                "contact", "Armelle Boussac",
                "telephone", "03 53 01 00 46",
                "du", from,
                "du-heure", "9 h",
                "au", to,
                "au-heure", "17:00"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    private String reserved(Map<String, String> form) {
        Answer answer = coordinator.post(ALL, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.header("Location").replaceFirst("^https?://[^/]+", "").replaceFirst("\\?.*", "");
    }

    private Answer session(String kit, String day, String from, String to) {
        coordinator.post(
                "/gestion/agenda/activites",
                Map.of("genre", "WORKSHOP", "duree", "120", "titre", "Atelier prêt " + kit.substring(30)));
        String activity = db.sql("select code from agenda.activity where title = ? order by created_at limit 1")
                .param("Atelier prêt " + kit.substring(30))
                .query(String.class)
                .single();
        Map<String, String> form = new HashMap<>(Map.of(
                "activite",
                activity,
                "jour",
                day,
                "debut",
                from,
                "fin",
                to,
                "lieu",
                "autre",
                "nom-lieu",
                "Salle des fêtes",
                "commune",
                "Valbrune",
                "inscription",
                "sans",
                "animateur",
                "habituel",
                "materiel",
                kit));
        form.put("langue", "fr");
        form.put("sachant", "1");
        return coordinator.post("/gestion/agenda/seances", form);
    }

    @Test
    void aKitIsReservedHandedOutAndComesBackWithoutACharger() {
        String loan = reserved(wish("KIT:" + kit("Mallette des prés"), "2045-09-01", "2045-09-05"));
        assertThat(coordinator.get(loan).text()).contains("Mallette des prés", "Mairie de Bellaigue-en-Brandes", "03");

        assertThat(coordinator
                        .post(loan + "/remise", Map.of("version", "0", "etat", "8 tablettes, 8 chargeurs"))
                        .status())
                .isEqualTo(303);
        assertThat(coordinator
                        .post(loan + "/retour", Map.of("version", "1", "retour", ""))
                        .status())
                .isEqualTo(422);
        coordinator.post(loan + "/retour", Map.of("version", "1", "retour", "WORN", "manque", "Un chargeur"));

        assertThat(coordinator.get(loan).text()).contains("Rendu", "Usé", "Un chargeur", "8 tablettes, 8 chargeurs");
        assertThat(coordinator.get(ALL + "/nouveau").text()).contains("abîmé ou incomplet au retour");
        assertThat(coordinator.get(loan + "/bon.pdf").header("Content-Type")).isEqualTo("application/pdf");
    }

    @Test
    void whatIsTakenIsRefusedAndWhoHasItIsSaid() {
        String kit = kit("Mallette disputée");
        reserved(wish("KIT:" + kit, "2045-10-02", "2045-10-04"));

        Answer second = coordinator.post(
                ALL, wish("KIT:" + kit, "2045-10-04", "2045-10-06", "du-heure", "16:00", "mairie", "99025"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text())
                .contains("déjà pris", "Mairie de Bellaigue-en-Brandes", "lundi\u00a02\u00a0octobre\u00a02045");
        reserved(wish("KIT:" + kit, "2045-10-04", "2045-10-06", "du-heure", "17:00", "mairie", "99025"));
    }

    @Test
    void aSessionCannotHaveAKitThatIsLent() {
        String kit = kit("Mallette des ateliers");
        reserved(wish("KIT:" + kit, "2045-11-06", "2045-11-08"));

        Answer refused = session(kit, "2045-11-07", "14:00", "16:00");
        assertThat(refused.status()).as(refused.text()).isEqualTo(422);
        assertThat(refused.text()).contains("réservé pour Mairie de Bellaigue-en-Brandes");

        assertThat(session(kit, "2045-11-09", "14:00", "16:00").status()).isEqualTo(303);
    }

    @Test
    void aKitThatASessionHasIsNotLent() {
        String kit = kit("Mallette promise");
        Answer planned = session(kit, "2045-11-21", "14:00", "16:00");
        assertThat(planned.status()).as(planned.text()).isEqualTo(303);

        Answer refused = coordinator.post(ALL, wish("KIT:" + kit, "2045-11-20", "2045-11-22"));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Séance «", "/gestion/agenda/seances/");
    }

    @Test
    void whatIsLateIsShownAndKeepsTheKitUntilItIsBack() {
        String kit = kit("Mallette en retard");
        String loan = reserved(wish("KIT:" + kit, "2045-09-02", "2045-09-03"));
        signInAt("2045-09-02T10:00");
        coordinator.post(loan + "/remise", Map.of("version", "0"));
        String next = reserved(wish("KIT:" + kit, "2045-09-06", "2045-09-07", "mairie", "99025"));
        signInAt("2045-09-06T10:00");

        assertThat(coordinator.get(ALL).text()).contains("En retard", "Mallette en retard");
        assertThat(coordinator.get("/gestion").text()).contains("Prêts en retard", "Mallette en retard");
        Answer refused = coordinator.post(next + "/remise", Map.of("version", "0"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text()).contains("Mairie de Bellaigue-en-Brandes");

        coordinator.post(loan + "/retour", Map.of("version", "1", "retour", "GOOD"));
        assertThat(coordinator.post(next + "/remise", Map.of("version", "0")).status())
                .isEqualTo(303);
    }

    @Test
    void aRoomIsLentByThoseOfItsCommune() {
        Staff clerk = Staff.as(Role.CLERK, port);
        Answer added = clerk.post(
                ALL + "/salles",
                Map.of("cle", UUID.randomUUID().toString(), "nom", "Salle du prêt 46", "commune", "99039"));
        assertThat(added.status()).as(added.text()).isEqualTo(303);
        String room = db.sql("select id::text from tours.room where name = 'Salle du prêt 46'")
                .query(String.class)
                .single();
        String loan = reserved(wish("ROOM:" + room, "2045-12-04", "2045-12-04"));

        assertThat(clerk.get(loan).status()).isEqualTo(200);
        assertThat(clerk.post(
                                ALL + "/salles",
                                Map.of("cle", UUID.randomUUID().toString(), "nom", "Salle", "commune", "99025"))
                        .status())
                .isEqualTo(422);
        assertThat(clerk.get(ALL + "/6demo").status()).isEqualTo(403);
        assertThat(Staff.as(Role.HELPER, port).get(ALL).status()).isEqualTo(403);
    }

    @Test
    void mistakesAreSaidBesideTheirFields() {
        Answer answer = coordinator.post(
                ALL, wish("KIT:x", "2045-12-05", "2045-12-04", "mairie", "", "telephone", "12", "courriel", "non"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Choisissez dans la liste", "Choisissez une mairie ou une organisation", "dix chiffres")
                .contains("Le retour vient après le départ", "Armelle Boussac");
    }

    @Test
    void whoeverComesSecondIsTold() {
        String loan = reserved(wish("KIT:" + kit("Mallette à deux"), "2045-09-20", "2045-09-21"));
        coordinator.post(loan + "/annulation", Map.of("version", "0"));

        Answer second = coordinator.post(loan + "/remise", Map.of("version", "0"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Quelqu’un d’autre vient de changer ce prêt", "Annulé");
    }

    @Test
    void aClerkReadsThatAKitIsAwayButNeitherWhoHasItNorWhomToCall() {
        String kit = kit("Mallette des voisins");
        String loan = reserved(wish("KIT:" + kit, "2045-12-11", "2045-12-13", "mairie", "99025"));
        String borrower = db.sql("select borrower from tours.loan where kit_id = ?::uuid")
                .param(kit)
                .query(String.class)
                .single();
        Staff clerk = Staff.as(Role.CLERK, port);

        assertThat(clerk.get(loan).status()).isEqualTo(403);
        assertThat(clerk.get(loan + "/bon.pdf").status()).isEqualTo(403);
        assertThat(clerk.post(loan + "/annulation", Map.of("version", "0")).status())
                .isEqualTo(403);
        assertThat(clerk.get(ALL).text())
                .contains("Mallette des voisins", "Prêt d’un autre secteur", "13\u00a0déc.")
                .doesNotContain(loan);
        Answer refused = clerk.post(ALL, wish("KIT:" + kit, "2045-12-12", "2045-12-14", "mairie", "99039"));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text())
                .contains("Prêt d’un autre secteur, ")
                .doesNotContain(borrower)
                .doesNotContain(loan);

        Answer own = clerk.post(ALL, wish("KIT:" + kit, "2045-12-15", "2045-12-16", "mairie", "99025"));
        assertThat(clerk.get(own.header("Location").replaceFirst("^https?://[^/]+", ""))
                        .text())
                .contains("Armelle Boussac");
    }

    @Test
    void whoeverPlansInARoomThatIsLentIsToldAndMayShareIt() {
        coordinator.post(
                ALL + "/salles",
                Map.of("cle", UUID.randomUUID().toString(), "nom", "Salle des Œillets", "commune", "99039"));
        String room = db.sql("select id::text from tours.room where name = 'Salle des Œillets'")
                .query(String.class)
                .single();
        reserved(wish("ROOM:" + room, "2046-01-09", "2046-01-09"));
        Map<String, String> form = sessionAt("SALLE DES OEILLETS", "2046-01-09", "14:00", "16:00");

        Answer told = coordinator.post("/gestion/agenda/seances", form);
        assertThat(told.status()).as(told.text()).isEqualTo(422);
        assertThat(told.text()).contains("La salle est réservée pour Mairie de Bellaigue-en-Brandes, ");

        form.put("sachant", "1");
        assertThat(coordinator.post("/gestion/agenda/seances", form).status()).isEqualTo(303);
        assertThat(coordinator
                        .post("/gestion/agenda/seances", sessionAt("Salle des Œillets", "2046-01-10", "14:00", "16:00"))
                        .status())
                .isEqualTo(303);
    }

    private Map<String, String> sessionAt(String spot, String day, String from, String to) {
        session(kit("Mallette " + spot + day), "2046-01-02", "14:00", "16:00");
        String activity = db.sql("select code from agenda.activity order by created_at desc limit 1")
                .query(String.class)
                .single();
        Map<String, String> form = new HashMap<>(Map.of(
                "activite",
                activity,
                "jour",
                day,
                "debut",
                from,
                "fin",
                to,
                "lieu",
                "autre",
                "nom-lieu",
                spot,
                "commune",
                "Valbrune",
                "inscription",
                "sans",
                "animateur",
                "habituel"));
        form.put("langue", "fr");
        return form;
    }
}
