package fr.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@MaillageTest
class PeopleTests {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @AfterEach
    void forgetWhoWasInvited() {
        db.sql("delete from accounts.person where not demo and name like 'Essai %'")
                .update();
        db.sql("""
                delete from accounts.role_grant g using accounts.person p
                where p.id = g.person_id and p.name = 'Bastien Corlouër' and g.role <> 'ANIMATOR'
                """).update();
    }

    private UUID id(String name) {
        return db.sql("select id from accounts.person where name = ?")
                .param(name)
                .query(UUID.class)
                .single();
    }

    private String sheet(String name) {
        return "/gestion/personnes/" + id(name);
    }

    private long roles(String name) {
        return db.sql("""
                select count(*) from accounts.role_grant g join accounts.person p on p.id = g.person_id where p.name = ?
                """).param(name).query(Long.class).single();
    }

    private Answer invite(Role by, String name, String role, String where) {
        return Staff.as(by, port)
                .post(
                        "/gestion/personnes/invitation",
                        Map.of("nom", name, "role", role, "ou", where, "canal", "CONSOLE", "langue", "fr"));
    }

    @Test
    void theMatrixIsOnePageWithEveryRightInWords() {
        String page = Staff.as(Role.HELPER, port).get("/gestion/roles").text();

        assertThat(page).contains("corriger les fiches des lieux", "technicien", "oui", "non");
        assertThat(page).doesNotContain("Odile Fontaubert,", "id=\"qui\"");
    }

    @Test
    void theCoordinatorSeesAtAGlanceWhoHasWhichRole() {
        String page = Staff.as(Role.COORDINATOR, port).get("/gestion/roles").text();

        assertThat(page).contains("id=\"qui\"", "Rémi Chassaignol", "Hélène Vaubreuil", "Camille Ressuge");
    }

    @Test
    void theMatrixOpensInASpreadsheet() {
        Answer csv = Staff.as(Role.OBSERVER, port).get("/gestion/roles.csv");

        assertThat(csv.header("Content-Type")).startsWith("text/csv");
        assertThat(csv.text()).contains("\"retirer un lieu\";\"non\";\"non\";\"non\";\"non\";\"oui\"");
    }

    @Test
    void aManagerSeesTheirOrganisationAndNobodyElse() {
        Staff manager = Staff.as(Role.MANAGER, port);
        String list = manager.get("/gestion/personnes").text();

        assertThat(list).contains("Bastien Corlouër", "Lucette Varaignes", "Camille Ressuge");
        assertThat(list).doesNotContain(">Joël Massounie<", ">Karim Belvezet<");
        assertThat(manager.get(sheet("Joël Massounie")).status()).isEqualTo(404);
        assertThat(manager.get(sheet("Bastien Corlouër")).status()).isEqualTo(200);
        assertThat(manager.get("/gestion/personnes.csv").text()).doesNotContain("Joël Massounie");
    }

    @Test
    void theListIsNarrowedByNameRoleAndState() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);

        assertThat(coordinator.get("/gestion/personnes?q=corlouer").text())
                .contains("Bastien Corlouër")
                .doesNotContain("Rémi");
        assertThat(coordinator.get("/gestion/personnes?role=CLERK").text())
                .contains("Rémi")
                .doesNotContain("Bastien");
        assertThat(coordinator.get("/gestion/personnes?etat=INVITED").text())
                .contains("Camille")
                .doesNotContain("Bastien");
        assertThat(coordinator.get("/gestion/personnes?zone=TERRITORY").text())
                .contains("Joël")
                .doesNotContain("Bastien");
    }

    @Test
    void takingTheListAwayIsWrittenInTheLog() {
        long before = audited("accounts.people-exported");
        Staff.as(Role.COORDINATOR, port).get("/gestion/personnes.csv");

        assertThat(audited("accounts.people-exported")).isEqualTo(before + 1);
    }

    private long audited(String action) {
        return db.sql("select count(*) from platform.audit where action = ?")
                .param(action)
                .query(Long.class)
                .single();
    }

    @Test
    void aManagerInvitesAnAnimatorWithoutSayingWhere() {
        Answer answer = invite(Role.MANAGER, "Essai Un", "ANIMATOR.ORGANISATION", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("/invitation", "<svg class=\"qr\"");
        assertThat(roles("Essai Un")).isOne();
    }

    @Test
    void aManagerCannotGiveWhatIsBeyondTheirOrganisation() {
        assertThat(invite(Role.MANAGER, "Essai Deux", "COORDINATOR.TERRITORY", "")
                        .status())
                .isEqualTo(422);
        assertThat(invite(Role.MANAGER, "Essai Deux", "ANIMATOR.ORGANISATION", "Médiathèque")
                        .status())
                .isEqualTo(422);
        assertThat(db.sql("select count(*) from accounts.person where name = 'Essai Deux'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void asksBackWhenSeveralOrganisationsAreMeant() {
        Answer answer = invite(Role.COORDINATOR, "Essai Trois", "MANAGER.ORGANISATION", "commune");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Laquelle", "name=\"choix\"", "value=\"Essai Trois\"");
    }

    @Test
    void understandsACommuneByItsName() {
        Answer answer = invite(Role.COORDINATOR, "Essai Quatre", "CLERK.COMMUNE", "chazemont");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).contains("agent de commune – Chazemont");
    }

    @Test
    void asksWhetherSomebodyOfTheSameNameIsTheSamePerson() {
        Answer answer = invite(Role.COORDINATOR, "lucette varaignes", "CLERK.COMMUNE", "Chazemont");

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains(sheet("Lucette Varaignes"), "name=\"homonyme\"");
    }

    @Test
    void saysWhenSomebodyAlreadyHasThisAddress() {
        Answer answer = Staff.as(Role.COORDINATOR, port)
                .post(
                        "/gestion/personnes/invitation",
                        Map.of(
                                "nom",
                                "Essai Cinq",
                                "courriel",
                                "CAMILLE.Ressuge@lorande.example",
                                "role",
                                "OBSERVER.TERRITORY",
                                "canal",
                                "EMAIL"));

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text()).contains("déjà cette adresse e-mail", sheet("Camille Ressuge"));
    }

    @Test
    void givingTwiceAndTakingTwiceComeToTheSameAsOnce() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Map<String, String> form = Map.of("role", "OBSERVER.TERRITORY");
        Map<String, String> back = Map.of("role", "OBSERVER", "sur", "TERRITORY", "zone", "");
        String sheet = sheet("Bastien Corlouër");

        assertThat(coordinator.post(sheet + "/roles", form).status()).isEqualTo(303);
        assertThat(coordinator.post(sheet + "/roles", form).status()).isEqualTo(303);
        assertThat(roles("Bastien Corlouër")).isEqualTo(2);
        assertThat(coordinator.post(sheet + "/roles/retrait", back).status()).isEqualTo(303);
        assertThat(coordinator.post(sheet + "/roles/retrait", back).status()).isEqualTo(303);
        assertThat(roles("Bastien Corlouër")).isOne();
    }

    @Test
    void twoWhoChangeTheSamePersonAtOnceLoseNothing() throws Exception {
        String sheet = sheet("Bastien Corlouër");
        List<Callable<Integer>> deeds = List.of(
                () -> give(Role.COORDINATOR, sheet, "OBSERVER.TERRITORY", ""),
                () -> give(Role.COORDINATOR, sheet, "MODERATOR.TERRITORY", ""),
                () -> give(Role.MANAGER, sheet, "HELPER.ORGANISATION", ""),
                () -> give(Role.COORDINATOR, sheet, "CLERK.COMMUNE", "Valbrune"));
        try (ExecutorService all = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var done : all.invokeAll(deeds)) {
                assertThat(done.get()).isEqualTo(303);
            }
        }
        assertThat(roles("Bastien Corlouër")).isEqualTo(5);
    }

    private int give(Role by, String sheet, String role, String where) {
        return Staff.as(by, port)
                .post(sheet + "/roles", Map.of("role", role, "ou", where))
                .status();
    }

    @Test
    void theLastTechnicianAndTheLastCoordinatorStay() {
        List<UUID> others = db.sql("""
                        update accounts.person set state = 'CLOSED'
                        where state = 'ACTIVE' and name not in ('Karim Belvezet', 'Odile Fontaubert') and id in (
                            select person_id from accounts.role_grant where area in ('INSTANCE', 'TERRITORY')
                            and role in ('TECHNICIAN', 'COORDINATOR')) returning id
                        """).query(UUID.class).list();
        try {
            theLastOnesStay();
        } finally {
            others.forEach(id -> db.sql("update accounts.person set state = 'ACTIVE' where id = :id")
                    .param("id", id)
                    .update());
        }
    }

    private void theLastOnesStay() {
        Answer technician = Staff.as(Role.TECHNICIAN, port)
                .post(
                        sheet("Karim Belvezet") + "/roles/retrait",
                        Map.of("role", "TECHNICIAN", "sur", "INSTANCE", "zone", ""));
        Answer coordinator = Staff.as(Role.COORDINATOR, port)
                .post(
                        sheet("Odile Fontaubert") + "/roles/retrait",
                        Map.of("role", "COORDINATOR", "sur", "TERRITORY", "zone", ""));

        assertThat(technician.status()).isEqualTo(409);
        assertThat(coordinator.status()).isEqualTo(409);
        assertThat(coordinator.text()).contains("Ce rôle doit rester");
        assertThat(Staff.as(Role.TECHNICIAN, port)
                        .post(sheet("Odile Fontaubert") + "/fermeture", Map.of())
                        .status())
                .isEqualTo(409);
        assertThat(roles("Karim Belvezet")).isOne();
    }

    @Test
    void aManagerCannotTakeARoleGivenElsewhere() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String sheet = sheet("Bastien Corlouër");
        coordinator.post(sheet + "/roles", Map.of("role", "OBSERVER.TERRITORY"));

        Answer answer = Staff.as(Role.MANAGER, port)
                .post(sheet + "/roles/retrait", Map.of("role", "OBSERVER", "sur", "TERRITORY", "zone", ""));
        assertThat(answer.status()).isEqualTo(403);
        assertThat(Staff.as(Role.MANAGER, port)
                        .post(sheet + "/fermeture", Map.of())
                        .status())
                .isEqualTo(403);
        assertThat(roles("Bastien Corlouër")).isEqualTo(2);
    }

    @Test
    void nobodyIsHandedTheInvitationOfSomebodyWhoReachesFurther() {
        invite(Role.MANAGER, "Essai Huit", "ANIMATOR.ORGANISATION", "");
        String sheet = sheet("Essai Huit");
        Map<String, String> again = Map.of("canal", "CONSOLE");
        Staff manager = Staff.as(Role.MANAGER, port);
        assertThat(manager.post(sheet + "/invitation", again).status()).isEqualTo(200);

        Staff.as(Role.COORDINATOR, port).post(sheet + "/roles", Map.of("role", "OBSERVER.TERRITORY"));

        assertThat(db.sql("select count(*) from accounts.invitation where person_id = ? and used_at is null")
                        .param(id("Essai Huit"))
                        .query(Integer.class)
                        .single())
                .as("the code that the manager has seen opens nothing any more")
                .isZero();
        assertThat(manager.get(sheet).text()).doesNotContain("name=\"canal\"");
        Answer refused = manager.post(sheet + "/invitation", again);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text()).contains("hors de votre zone").doesNotContain("/invitation/");
        assertThat(Staff.as(Role.COORDINATOR, port)
                        .post(sheet + "/invitation", again)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aRoleThatIsNoneIsNotTakenAway() {
        assertThat(Staff.as(Role.COORDINATOR, port)
                        .post(
                                sheet("Bastien Corlouër") + "/roles/retrait",
                                Map.of("role", "ANIMATOR", "sur", "ORGANISATION", "zone", "x"))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void nobodyInventedGivesARoleToSomebodyWhomTheOperatorLetIn() {
        invite(Role.COORDINATOR, "Essai Neuf", "OBSERVER.TERRITORY", "");
        db.sql("""
                update accounts.role_grant set given_by = null
                where person_id = (select id from accounts.person where name = 'Essai Neuf')
                """).update();

        assertThat(give(Role.COORDINATOR, sheet("Essai Neuf"), "MODERATOR.TERRITORY", ""))
                .isEqualTo(403);
        assertThat(roles("Essai Neuf")).isOne();
        Staff.as(Role.TECHNICIAN, port).post(sheet("Essai Neuf") + "/fermeture", Map.of());
        assertThat(db.sql("select state from accounts.person where name = 'Essai Neuf'")
                        .query(String.class)
                        .single())
                .isEqualTo("INVITED");
    }

    @Test
    void whoGivesUpTheirOwnRoleEndsOnAPageTheyMaySee() {
        invite(Role.COORDINATOR, "Essai Dix", "COORDINATOR.TERRITORY", "");
        db.sql("update accounts.person set state = 'ACTIVE', demo = true where name = 'Essai Dix'")
                .update();
        try {
            Answer answer = Staff.named("Essai Dix", port)
                    .post(
                            sheet("Essai Dix") + "/roles/retrait",
                            Map.of("role", "COORDINATOR", "sur", "TERRITORY", "zone", ""));
            assertThat(answer.header("Location")).endsWith("/gestion");
        } finally {
            db.sql("update accounts.person set demo = false where name = 'Essai Dix'")
                    .update();
        }
    }

    @Test
    void aClosedAccountLosesItsRolesAndMayBeOpenedAgain() {
        invite(Role.COORDINATOR, "Essai Six", "OBSERVER.TERRITORY", "");
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        String sheet = sheet("Essai Six");

        assertThat(coordinator.get(sheet + "/fermeture").text())
                .contains("Fermer le compte de Essai Six", "observateur");
        assertThat(coordinator.post(sheet + "/fermeture", Map.of()).status()).isEqualTo(303);
        assertThat(roles("Essai Six")).isZero();
        assertThat(coordinator
                        .post(sheet + "/invitation", Map.of("canal", "CONSOLE"))
                        .status())
                .isEqualTo(409);
        assertThat(coordinator
                        .post(sheet + "/roles", Map.of("role", "OBSERVER.TERRITORY"))
                        .status())
                .isEqualTo(409);
        assertThat(coordinator.post(sheet + "/reouverture", Map.of()).status()).isEqualTo(303);
        assertThat(coordinator
                        .post(sheet + "/invitation", Map.of("canal", "CONSOLE"))
                        .status())
                .isEqualTo(200);
    }

    @Test
    void whoeverLostTheirTelephoneSetsUpASecondFactorAnew() {
        invite(Role.COORDINATOR, "Essai Sept", "OBSERVER.TERRITORY", "");
        db.sql("""
                update accounts.person set state = 'ACTIVE', totp_secret = '\\x00', totp_confirmed_at = now()
                where name = 'Essai Sept'
                """).update();
        String sheet = sheet("Essai Sept");

        assertThat(Staff.as(Role.MANAGER, port)
                        .post(sheet + "/second-facteur/retrait", Map.of())
                        .status())
                .isEqualTo(404);
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        assertThat(coordinator.get(sheet).text()).contains("Remettre à zéro");
        assertThat(coordinator.post(sheet + "/second-facteur/retrait", Map.of()).status())
                .isEqualTo(303);
        assertThat(coordinator.get(sheet).text()).doesNotContain("Remettre à zéro");
    }

    @Test
    void anOrganisationShowsItsPeopleAndItsPlaces() {
        Staff manager = Staff.as(Role.MANAGER, port);
        String list = manager.get("/gestion/organisations").text();
        String page = manager.get("/gestion/organisations/"
                        + list.replaceAll("(?s).*href=\"/gestion/organisations/([0-9a-f-]{36})\".*", "$1"))
                .text();

        assertThat(page).contains("Commune de Valbrune", "Nadège Brivezac", "lieu");
        assertThat(manager.get("/gestion/organisations/" + UUID.randomUUID()).status())
                .isEqualTo(404);
    }
}
