package fr.maillage.agenda.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From an activity to an announced session, and what is said on the way. */
@MaillageTest
class PlanningTests {

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private PlanCast cast;
    private Staff coordinator;

    @BeforeEach
    void signIn() {
        cast = new PlanCast(db);
        coordinator = Staff.as(Role.COORDINATOR, port);
    }

    @Test
    void planASessionThenAnnounceIt() {
        String activity = cast.activity(coordinator, "Trier ses photos", "service", "EVERYDAY_SKILLS", "prix", "2,50");
        String page = cast.planned(coordinator, activity, "2032-03-02");

        assertThat(coordinator.get(page).text()).contains("Brouillon").contains("0 prises sur 8");
        assertThat(coordinator.get("/gestion/agenda?jour=2032-03-10").text())
                .contains("Trier ses photos")
                .contains("item draft");

        assertThat(coordinator.post(page + "/publication", Map.of()).header("Location"))
                .endsWith("fait=publie");
        assertThat(cast.of(page, "state")).isEqualTo("PUBLISHED");
        assertThat(coordinator.get(page).text()).contains("Publiée").contains("publiée, par Odile Fontaubert");
        assertThat(coordinator.get("/gestion/agenda/semaine?jour=2032-03-04").text())
                .contains("item published");
        assertThat(coordinator
                        .get("/gestion/agenda/liste?du=2032-03-01&au=2032-03-05")
                        .text())
                .contains("Trier ses photos");
        assertThat(coordinator
                        .get("/gestion/agenda/liste.csv?du=2032-03-01&au=2032-03-05")
                        .text())
                .contains("2032-03-02T14:00");
        assertThat(coordinator.get("/gestion/recherche?q=trier+photos").text())
                .contains(page)
                .contains("/gestion/agenda/activites/" + activity);
    }

    @Test
    void aFormWithMistakesKeepsWhatWasTyped() {
        String activity = cast.activity(coordinator, "Créer un compte");
        Answer answer = coordinator.post(
                "/gestion/agenda/seances",
                cast.session(
                        activity, "", "debut", "midi", "places", "0", "commune", "Nulle-Part", "note", "Par la cour"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Écrivez une date")
                .contains("Écrivez l’heure de début")
                .contains("Nous ne connaissons pas de commune «\u00a0Nulle-Part\u00a0»")
                .contains("Écrivez un nombre de places")
                .contains("Par la cour");
    }

    @Test
    void aPlaceIsFoundByItsWordsWithoutScripts() {
        String activity = cast.activity(coordinator, "Visiter la médiathèque");
        Answer found = coordinator.post(
                "/gestion/agenda/seances",
                cast.session(activity, "2032-03-03", "acte", "chercher", "cherche", "france services valbrune"));
        String code = cast.one("select code from directory.place where name = 'France services Valbrune'");

        assertThat(found.status()).isEqualTo(200);
        assertThat(found.text()).contains("value=\"" + code + "\"").contains("value=\"2032-03-03\"");

        String page = cast.planned(coordinator, activity, "2032-03-03", "lieu", code, "salle", "Bureau 2");
        assertThat(coordinator.get(page).text()).contains("France services Valbrune, Bureau 2");
    }

    @Test
    void twoEditorsDoNotOverwriteEachOther() {
        String activity = cast.activity(coordinator, "Imprimer un billet");
        String page = cast.planned(coordinator, activity, "2032-03-04");
        Map<String, String> form = cast.session(activity, "2032-03-04", "version", "0", "note", "Première");

        assertThat(coordinator.post(page + "/modification", form).status()).isEqualTo(303);
        form.put("note", "Seconde");
        Answer late = coordinator.post(page + "/modification", form);

        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("Une autre personne a modifié").contains("Seconde");
        assertThat(cast.of(page, "note")).isEqualTo("Première");

        String edit = "/gestion/agenda/activites/" + activity + "/modification";
        Map<String, String> sheet =
                PlanCast.form("genre", "WORKSHOP", "titre", "Imprimer un billet", "duree", "90", "version", "0");
        assertThat(coordinator.post(edit, sheet).status()).isEqualTo(303);
        assertThat(coordinator.post(edit, sheet).status()).isEqualTo(409);
    }

    @Test
    void whatGetsInTheWayIsSaidBeforeSaving() {
        String activity = cast.activity(
                coordinator, "Envoyer un message", "animateur", "autre", "animateur-nom", "Maëlle Ardouin");
        cast.planned(coordinator, activity, "2032-03-09", "nom-lieu", "Salle du haut");

        Map<String, String> form =
                cast.session(activity, "2032-03-09", "debut", "15:00", "fin", "17:00", "nom-lieu", "salle du HAUT");
        Answer said = coordinator.post("/gestion/agenda/seances", form);

        assertThat(said.status()).isEqualTo(422);
        assertThat(said.text())
                .contains(
                        "Maëlle Ardouin anime déjà «\u00a0Envoyer un message\u00a0», mardi\u00a09\u00a0mars\u00a02032")
                .contains("La salle est déjà prise")
                .contains("Je sais, enregistrer quand même");
        form.put("sachant", "1");
        assertThat(coordinator.post("/gestion/agenda/seances", form).status()).isEqualTo(303);

        form.putAll(Map.of("debut", "17:00", "fin", "18:00"));
        form.remove("sachant");
        assertThat(coordinator.post("/gestion/agenda/seances", form).status())
                .as("one begins when the other ends")
                .isEqualTo(303);
    }

    @Test
    void aPublicHolidayIsSaid() {
        String activity = cast.activity(coordinator, "Fêter ensemble", "genre", "EVENT");
        Answer said = coordinator.post(
                "/gestion/agenda/seances", cast.session(activity, "14/07/2032", "inscription", "libre"));

        assertThat(said.status()).isEqualTo(422);
        assertThat(said.text()).contains("mercredi\u00a014\u00a0juillet\u00a02032 est un jour férié");
    }

    @Test
    void aKitIsNeverInTwoPlacesWhoeverKnows() {
        coordinator.post("/gestion/agenda/materiel", Map.of("nom", "Valise d’essai"));
        assertThat(coordinator
                        .post("/gestion/agenda/materiel", Map.of("nom", "valise d’ESSAI"))
                        .status())
                .isEqualTo(422);
        String kit = cast.one("select id::text from agenda.kit where name = 'Valise d’essai'");
        assertThat(coordinator
                        .post("/gestion/agenda/materiel/" + kit, Map.of("nom", "Valise bleue"))
                        .status())
                .isEqualTo(303);
        String activity = cast.activity(coordinator, "Tablettes pour tous");
        cast.planned(coordinator, activity, "2032-03-11", "materiel", kit);

        Answer refused = coordinator.post(
                "/gestion/agenda/seances",
                cast.session(
                        activity, "2032-03-11", "materiel", kit, "commune", "Saint-Aubin-sur-Lorande", "sachant", "1"));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Ce matériel est déjà prévu pour «\u00a0Tablettes pour tous\u00a0»");
    }

    @Test
    void aSeriesSharesItsSeats() {
        String activity = cast.activity(coordinator, "Débuter en cinq fois");
        String page = cast.planned(coordinator, activity, "2032-09-07", "fois", "3", "rythme", "2", "serie", "1");

        assertThat(coordinator.get(page).text())
                .contains("Séance 1 sur 3 d’une série")
                .contains("21\u00a0sept.");
        assertThat(cast.one("""
                        select count(distinct seating_id) || '/' || count(*) from agenda.session s
                        join agenda.activity a on a.id = s.activity_id where a.code = '%s'
                        """.formatted(activity))).isEqualTo("1/3");
    }

    @Test
    void thereAreNeverFewerSeatsThanPeople() {
        String activity = cast.activity(coordinator, "Déclarer ses revenus");
        String page = cast.planned(coordinator, activity, "2032-03-16");
        db.sql(
                        "update agenda.seating set taken = 5 where id = (select seating_id from agenda.session where id = cast(? as uuid))")
                .param(page.substring(page.lastIndexOf('/') + 1))
                .update();
        Map<String, String> form = cast.session(activity, "2032-03-16", "version", "0", "places", "4");

        Answer refused = coordinator.post(page + "/modification", form);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("5 personnes sont inscrites").contains("au moins 5 places");

        form.put("inscription", "libre");
        assertThat(coordinator.post(page + "/modification", form).status()).isEqualTo(422);

        form.putAll(Map.of("inscription", "avec", "places", "12"));
        assertThat(coordinator.post(page + "/modification", form).status()).isEqualTo(303);
        assertThat(coordinator.get(page).text()).contains("sur 12");
    }

    @Test
    void aDraftIsDeletedAndAnAnnouncedSessionIsNot() {
        String activity = cast.activity(coordinator, "Ranger son bureau");
        String draft = cast.planned(coordinator, activity, "2032-03-18");
        String announced = cast.planned(coordinator, activity, "2032-03-19", "acte", "publier");

        assertThat(coordinator.post(draft + "/suppression", Map.of()).header("Location"))
                .endsWith("fait=supprime");
        assertThat(coordinator.get(draft).status()).isEqualTo(404);
        assertThat(coordinator.post(announced + "/suppression", Map.of()).header("Location"))
                .endsWith("fait=impossible");
        assertThat(coordinator.get(announced).status()).isEqualTo(200);
    }

    @Test
    void anActivityPutAwayIsOfferedNoMore() {
        String activity = cast.activity(coordinator, "Minitel");
        String page = "/gestion/agenda/activites/" + activity;
        coordinator.post(page + "/rangement", Map.of("acte", "ranger"));

        assertThat(coordinator.get(page).text()).contains("Cette activité est rangée");
        assertThat(coordinator.get("/gestion/agenda/activites?q=minitel").text())
                .doesNotContain(page);
        assertThat(coordinator
                        .get("/gestion/agenda/activites?q=minitel&rangees=1")
                        .text())
                .contains(page);
        assertThat(coordinator
                        .get("/gestion/agenda/seances/nouvelle?activite=" + activity)
                        .status())
                .isEqualTo(404);
        coordinator.post(page + "/rangement", Map.of("acte", "reprendre"));
        assertThat(coordinator
                        .get("/gestion/agenda/seances/nouvelle?activite=" + activity)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void eachPlansWithinTheirReach() {
        Staff animator = Staff.as(Role.ANIMATOR, port);
        Staff clerk = Staff.as(Role.CLERK, port);
        String theirs = cast.activity(animator, "Découvrir la tablette", "organisation", organisation(animator));
        String elsewhere = cast.planned(animator, theirs, "2032-03-23", "commune", "Saint-Aubin-sur-Lorande");
        String inTown = cast.planned(animator, theirs, "2032-03-24");
        String alien = cast.planned(coordinator, cast.activity(coordinator, "Fibre optique"), "2032-03-25");

        assertThat(animator.get(alien).status()).as("a draft beyond reach").isEqualTo(404);
        assertThat(animator.post(alien + "/publication", Map.of()).status()).isEqualTo(404);
        assertThat(clerk.get(inTown + "/modification").status()).isEqualTo(200);
        assertThat(clerk.get(elsewhere).status()).isEqualTo(404);
        animator.post(elsewhere + "/publication", Map.of());
        assertThat(clerk.get(elsewhere).status()).isEqualTo(200);
        assertThat(clerk.get(elsewhere + "/annulation").status()).isEqualTo(403);
        assertThat(clerk.get("/gestion/agenda/activites/" + theirs + "/modification")
                        .status())
                .isEqualTo(403);
        String own = cast.activity(clerk, "Café des aînés");
        assertThat(clerk.get("/gestion/agenda/activites/" + own + "/modification")
                        .status())
                .isEqualTo(200);
        assertThat(clerk.post(
                                "/gestion/agenda/seances",
                                cast.session(own, "2032-03-26", "commune", "Saint-Aubin-sur-Lorande"))
                        .status())
                .isEqualTo(403);
    }

    private static String organisation(Staff staff) {
        String page = staff.get("/gestion/agenda/activites/nouvelle").text();
        int select = page.indexOf("name=\"organisation\"");
        int value = page.indexOf("value=\"", page.indexOf("<option", page.indexOf("</option>", select))) + 7;
        return page.substring(value, page.indexOf('"', value));
    }
}
