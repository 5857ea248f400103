package fr.maillage.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody asks, at the counter or by letter, what is held on them; an agent shows it, corrects it, erases it. */
@MaillageTest
class PrivacyRequestsTests {

    private static final String PATH = "/gestion/personnes-concernees";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @AfterEach
    void forget() {
        db.sql("delete from office.privacy_request where name like '%Essai-Vernaz%'")
                .update();
        db.sql("delete from directory.error_report where message like '%Vernaz%'")
                .update();
        db.sql("delete from directory.unanswered_query where plain_text like '%vernaz%'")
                .update();
    }

    @Test
    void findsWhatIsHeldHoweverItIsWritten() {
        report("Appelez Honorine Essai Vernaz, elle a la clé");
        report("Le bon numéro est le 06.39.98.12.34");
        report("écrire à HONORINE@lorande.example (vernaz)");
        db.sql("insert into directory.unanswered_query values ('honorine essai vernaz', 1, current_date, current_date)")
                .update();
        Staff coordinator = Staff.as(Role.COORDINATOR, port);

        String page = coordinator.get(opened(coordinator, form())).text();

        assertThat(page)
                .contains("Ce que nous gardons\u00a0: 4")
                .contains("elle a la clé", "06.39.98.12.34", "HONORINE@lorande.example", "honorine essai vernaz");
    }

    @Test
    void showsItOnPaperAndToAMachineAndSaysSoInTheLog() {
        report("Honorine Essai-Vernaz a changé de numéro");
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String one = opened(coordinator, form());

        String chosen = "?record=directory.error_report/" + reportWith("a changé de numéro");

        String paper = coordinator.get(one + "/papier" + chosen).text();
        Answer json = coordinator.get(one + "/donnees.json" + chosen);

        assertThat(paper).contains("Les données qui vous concernent", "a changé de numéro", "CNIL");
        assertThat(json.text()).contains("\"donnees\"", "a changé de numéro");
        assertThat(json.header("Cache-Control")).isEqualTo("no-store");
        assertThat(json.header("Content-Disposition")).startsWith("attachment");
        assertThat(audited(one)).contains("office.privacy.opened", "office.privacy.printed", "office.privacy.exported");
        assertThat(db.sql("select details::text from platform.audit where action like 'office.privacy.%'")
                        .query(String.class)
                        .list())
                .as("the log holds no name")
                .noneMatch(details -> details.contains("Vernaz") || details.contains("honorine"));
    }

    @Test
    void handsNothingOfANamesakeUnlessChosen() {
        report("Honorine Essai-Vernaz, une homonyme");
        report("écrire à honorine@lorande.example, famille Vernaz");
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String one = opened(coordinator, form());

        assertThat(coordinator.get(one + "/papier").text())
                .contains("famille Vernaz")
                .doesNotContain("une homonyme");
        assertThat(coordinator.get(one + "/donnees.json").text())
                .contains("famille Vernaz")
                .doesNotContain("une homonyme");
        assertThat(coordinator.get(one + "/effacement").text())
                .contains(reportWith("famille Vernaz") + "\" checked>")
                .contains(reportWith("une homonyme") + "\">");
    }

    @Test
    void erasesOnlyWhatWasFoundAndOnlyWithTheWord() {
        report("Honorine Essai-Vernaz est partie");
        String foreign = db.sql("""
                insert into directory.error_report (id, place_id, subject, message, keep_until)
                select gen_random_uuid(), id, 'OTHER', 'autre, Vernaz', current_date + 30 from directory.place limit 1
                returning id::text
                """).query(String.class).single();
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String one = opened(coordinator, form());
        String mine = db.sql("select id::text from directory.error_report where message like '%est partie'")
                .query(String.class)
                .single();

        assertThat(coordinator.get(one + "/effacement").text()).contains("est partie", "EFFACER");
        assertThat(erase(coordinator, one, mine, "oui").status()).isEqualTo(422);
        assertThat(reports()).isEqualTo(2);
        assertThat(erase(coordinator, one, foreign, "effacer").header("Location"))
                .endsWith("?efface=0");
        assertThat(erase(coordinator, one, mine, "effacer").header("Location")).endsWith("?efface=1");

        assertThat(reports()).isEqualTo(1);
        assertThat(db.sql(
                                "select details->>'reference' from platform.audit where action = 'office.privacy.erased' and subject_id = ?")
                        .param(mine)
                        .query(String.class)
                        .list())
                .hasSize(1);
    }

    @Test
    void isDueInAMonthAndEndsWithoutTheContact() {
        clock.setInFrance("2027-01-31T10:00");
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Map<String, String> form = form();
        form.put("received", "2027-01-31");
        String one = opened(coordinator, form);
        assertThat(coordinator.get(one).text()).contains("28 février 2027");

        assertThat(coordinator
                        .post(one + "/reponse", Map.of("outcome", "REFUSED"))
                        .status())
                .isEqualTo(422);
        coordinator.post(one + "/reponse", Map.of("outcome", "PROLONGED", "reason", "Beaucoup de fiches"));
        assertThat(coordinator.get(one).text()).contains("30 avril 2027", "Beaucoup de fiches");
        coordinator.post(one + "/reponse", Map.of("outcome", "DONE"));

        assertThat(coordinator.get(one).text())
                .contains("Cette demande a sa réponse")
                .doesNotContain("06 39");
        Map<String, Object> kept = db.sql(
                        "select email, phone, keep_until from office.privacy_request where id::text = ?")
                .param(one.substring(one.lastIndexOf('/') + 1))
                .query()
                .singleRow();
        assertThat(kept.get("email")).isNull();
        assertThat(kept.get("phone")).isNull();
        assertThat(kept.get("keep_until")).hasToString(LocalDate.of(2030, 1, 31).toString());
    }

    @Test
    void refusesANameWithoutALetterUnlessAnAddressNamesThePerson() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Map<String, String> form = form();
        form.put("name", "-");
        form.remove("email");
        form.remove("phone");

        Answer refused = coordinator.post(PATH, form);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Écrivez le nom de la personne.");
        form.put("email", "honorine@lorande.example");
        assertThat(coordinator.post(PATH, form).status()).isEqualTo(303);
        db.sql("delete from office.privacy_request where name = '-'").update();
    }

    @Test
    void saysWhatIsMissing() {
        Answer answer = Staff.as(Role.COORDINATOR, port).post(PATH, Map.of("phone", "12", "email", "rien"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Choisissez ce que la personne demande.")
                .contains("Écrivez le nom de la personne.")
                .contains("Dites comment vous avez vérifié");
    }

    @Test
    void onlyTheCoordinationAnswers() {
        for (Role role : List.of(Role.CLERK, Role.TECHNICIAN, Role.OBSERVER)) {
            assertThat(Staff.as(role, port).get(PATH).status()).as(role.name()).isEqualTo(403);
        }
    }

    @Test
    void everybodySeesTheirOwnDataAndNobodyElses() {
        Staff clerk = Staff.as(Role.CLERK, port);

        assertThat(clerk.get("/gestion/mes-donnees").text())
                .contains("Rémi Chassaignol", "accounts.signed-in")
                .doesNotContain("Odile Fontaubert");
        assertThat(clerk.get("/gestion/mes-donnees.json").text()).contains("Rémi Chassaignol");
    }

    @Test
    void theRegisterCanBeReadPrintedAndTaken() {
        Staff observer = Staff.as(Role.OBSERVER, port);

        assertThat(observer.get("/gestion/registre").text())
                .contains("Pays de Lorande", "accounts.person", "RGPD, article 6.1.e", "Un an, traité ou non");
        assertThat(observer.get("/gestion/registre.csv").text()).startsWith("\uFEFFPourquoi;");
        assertThat(Staff.as(Role.HELPER, port).get("/gestion/registre").status())
                .isEqualTo(403);
    }

    private String reportWith(String words) {
        return db.sql("select id::text from directory.error_report where message like ?")
                .param("%" + words)
                .query(String.class)
                .single();
    }

    private static Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("kind", "ACCESS");
        form.put("way", "COUNTER");
        form.put("received", LocalDate.now(java.time.ZoneId.of("Europe/Paris")).toString());
        form.put("name", "Honorine Essai-Vernaz");
        form.put("email", "honorine@lorande.example");
        form.put("phone", "06 39 98 12 34");
        form.put("identity", "Pièce vue");
        return form;
    }

    private static String opened(Staff staff, Map<String, String> form) {
        Answer answer = staff.post(PATH, form);
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        return answer.header("Location");
    }

    private static Answer erase(Staff staff, String one, String report, String word) {
        return staff.post(one + "/effacement", Map.of("record", "directory.error_report/" + report, "word", word));
    }

    private void report(String message) {
        db.sql("""
                insert into directory.error_report (id, place_id, subject, message, keep_until)
                select gen_random_uuid(), id, 'OTHER', ?, current_date + 30 from directory.place limit 1
                """).param(message).update();
    }

    private int reports() {
        return db.sql("select count(*) from directory.error_report where message like '%Vernaz%'")
                .query(Integer.class)
                .single();
    }

    private List<String> audited(String one) {
        return db.sql("select action from platform.audit where subject_id = ?")
                .param(one.substring(one.lastIndexOf('/') + 1))
                .query(String.class)
                .list();
    }
}
