package fr.maillage.directory.web.office;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.directory.app.exchange.ImportPlaces;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reports, imports and the vocabulary, as those who look after them see them. */
@MaillageTest
class DeskTests {

    private static final String WORDS = "demander la lune en plastique";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    ImportPlaces importPlaces;

    private PlacesDesk desk;

    @BeforeEach
    void begin() {
        desk = new PlacesDesk(db, importPlaces);
        leaveNothing();
    }

    @AfterEach
    void leaveNothing() {
        desk.leaveNothing();
        db.sql("delete from directory.expression where text = ?").param(WORDS).update();
        db.sql("delete from directory.expression_removed").update();
        db.sql("delete from directory.unanswered_query where plain_text like 'zorglub%'")
                .update();
    }

    @Test
    void aReportIsListedHandledAndTakenUpAgain() {
        desk.bring("0261910040", "Mo-Fr 09:00-12:00");
        Http.on(port)
                .post(
                        "/lieux/" + desk.one("slug") + "-" + desk.code() + "/signalement",
                        Map.of("sujet", "contact", "message", "Le numéro sonne dans le vide"));
        Staff clerk = Staff.as(Role.CLERK, port);
        assertThat(clerk.get("/gestion").text()).contains("Erreurs signalées", "Atelier d’essai");
        String list = clerk.get("/gestion/signalements").text();
        assertThat(list).contains("Le numéro sonne dans le vide");
        assertThat(clerk.get("/gestion/signalements.csv").text()).contains("Le numéro sonne dans le vide");
        String id = list.replaceAll(
                "(?s).*/gestion/signalements/([0-9a-f-]{36})\">(?:(?!/gestion/signalements/).)*?Le numéro sonne.*",
                "$1");

        assertThat(clerk.get("/gestion/signalements/" + id).text())
                .contains("Corriger : Contact".replace(" :", "\u00a0:"), "/contact", "02\u00a061");
        assertThat(clerk.post("/gestion/signalements/" + id, Map.of("suite", "traite"))
                        .status())
                .isEqualTo(303);
        assertThat(clerk.get("/gestion/signalements").text()).doesNotContain("sonne dans le vide");
        clerk.post("/gestion/signalements/" + id, Map.of("suite", "reprendre"));
        assertThat(clerk.get("/gestion/signalements").text()).contains("sonne dans le vide");
        assertThat(Staff.as(Role.ANIMATOR, port).get("/gestion/signalements").status())
                .isEqualTo(403);
    }

    @Test
    void aFindingThatSomebodySawDoesNotComeBackWithTheNextImport() {
        desk.bring("12", "Mo-Fr 09:00-12:00");
        Staff boss = Staff.as(Role.COORDINATOR, port);
        String place = "/gestion/lieux/" + desk.code();
        assertThat(boss.get(place).text()).contains("numéro impossible");
        assertThat(boss.get("/gestion/lieux?etat=verifier&source=" + PlacesDesk.SOURCE)
                        .text())
                .contains("Atelier d’essai");
        String run = "/gestion/sources/imports/" + run();
        assertThat(boss.get(run).text()).contains("numéro impossible", place);
        assertThat(boss.get(run + ".csv").text()).contains("numéro impossible");

        Map<String, String> seen =
                Map.of("suite", "un", "champ", "telephone", "genre", "numéro impossible", "cle", "p1", "valeur", "12");
        assertThat(boss.post(run + "/vus", seen).status()).isEqualTo(303);
        assertThat(boss.get(place).text()).doesNotContain("numéro impossible");
        desk.bring("12", "Mo-Fr 09:00-13:00");
        assertThat(boss.get(place).text()).as("same value").doesNotContain("numéro impossible");
        desk.bring("13", "Mo-Fr 09:00-13:00");
        assertThat(boss.get(place).text()).as("another value").contains("numéro impossible");

        boss.post(run + "/vus", Map.of("suite", "tous", "champ", "telephone", "genre", "numéro impossible"));
        assertThat(boss.get(place).text()).doesNotContain("numéro impossible");
        assertThat(Staff.as(Role.OBSERVER, port)
                        .post("/gestion/sources/imports/" + run() + "/vus", seen)
                        .status())
                .as("who reads only")
                .isEqualTo(403);
    }

    private String run() {
        return db.sql("select id::text from directory.import_run where source_id = ? order by started_at desc limit 1")
                .param(PlacesDesk.SOURCE)
                .query(String.class)
                .single();
    }

    @Test
    void aNewExpressionIsUnderstoodAtOnceAndARemovedOneNoMore() {
        Staff moderator = Staff.as(Role.MODERATOR, port);
        Map<String, String> line = Map.of("expression", WORDS, "services", "creation");
        assertThat(moderator.post("/gestion/vocabulaire/nouveau", line).status())
                .isEqualTo(303);
        String tried = moderator
                .get("/gestion/vocabulaire?essai=" + Http.encode(WORDS))
                .text();
        assertThat(tried).contains("La recherche a compris", "Création, photo");
        assertThat(moderator.post("/gestion/vocabulaire/nouveau", line).status())
                .as("twice the same")
                .isEqualTo(422);
        String id = db.sql("select id::text from directory.expression where text = ?")
                .param(WORDS)
                .query(String.class)
                .single();
        moderator.post("/gestion/vocabulaire/" + id, Map.of("expression", WORDS, "services", "emploi"));
        assertThat(moderator.get("/gestion/vocabulaire/" + id).text()).contains("value=\"emploi\" checked");
        moderator.post("/gestion/vocabulaire/" + id + "/suppression", Map.of());
        assertThat(moderator.get("/gestion/vocabulaire?q=lune").text()).doesNotContain(WORDS);
    }

    @Test
    void aReleaseBringsItsNewWordsButNotThoseThatAPersonRemovedOrChanged() {
        Staff moderator = Staff.as(Role.MODERATOR, port);
        moderator.get("/gestion/vocabulaire");
        String removed = id("imp");
        String shipped = db.sql("select text from directory.expression where id = cast(? as int)")
                .param(removed)
                .query(String.class)
                .single();
        moderator.post("/gestion/vocabulaire/" + removed + "/suppression", Map.of());
        String other = db.sql("select text from directory.expression where not by_hand order by id desc limit 1")
                .query(String.class)
                .single();
        db.sql("delete from directory.expression where text = ?").param(other).update();

        takeInAgain();

        assertThat(texts(other)).as("new in the release").isEqualTo(1);
        assertThat(texts(shipped)).as("removed by a person").isZero();
        db.sql("delete from directory.expression_removed").update();
        takeInAgain();
        assertThat(texts(shipped)).isEqualTo(1);
    }

    @Autowired
    org.springframework.context.ApplicationContext context;

    private void takeInAgain() {
        Object vocabulary = context.getBean("shippedVocabulary");
        org.springframework.test.util.ReflectionTestUtils.invokeMethod(vocabulary, "takeIn");
    }

    private int texts(String text) {
        return db.sql("select count(*) from directory.expression where text = ?")
                .param(text)
                .query(Integer.class)
                .single();
    }

    private String id(String word) {
        return db.sql("select min(id)::text from directory.expression where text like '%' || ? || '%'")
                .param(word)
                .query(String.class)
                .single();
    }

    @Test
    void wordsThatFoundNothingBecomeVocabulary() {
        Http.on(port).get("/lieux?q=zorglub+intersideral&ou=Valbrune");
        Staff moderator = Staff.as(Role.MODERATOR, port);
        assertThat(moderator.get("/gestion/vocabulaire").text()).contains("zorglub");
        Answer form = moderator.get("/gestion/vocabulaire/nouveau?de=zorglub+intersideral");
        assertThat(form.text()).contains("value=\"zorglub intersideral\"");
        moderator.post(
                "/gestion/vocabulaire/nouveau",
                Map.of("de", "zorglub intersideral", "expression", WORDS, "services", "creation"));
        assertThat(moderator.get("/gestion/vocabulaire").text()).doesNotContain("zorglub");
    }

    @Test
    void theOfficeSearchFindsPlacesWithinReach() {
        desk.bring("0261910040", "Mo-Fr 09:00-12:00");
        assertThat(Staff.as(Role.CLERK, port)
                        .get("/gestion/recherche?q=atelier+d+essai")
                        .text())
                .contains("/gestion/lieux/" + desk.code());
    }
}
