package fr.maillage.notifications.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The pages below {@code /gestion/messages}, as the coordinator opens them. */
@MaillageTest
class MessagesOfficeTests {

    private static final String TRIAL = "notifications.mail.trial";
    private static final String SIGN_IN = "notifications.mail.sign-in";

    @LocalServerPort
    int port;

    @Autowired
    Notifications notifications;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    private Staff odile;

    @BeforeEach
    void signIn() {
        odile = Staff.as(Role.COORDINATOR, port);
    }

    @AfterEach
    void leave() {
        db.sql("delete from notifications.message where key like 'essai:%' or key like 'trial:%'")
                .update();
        db.sql("delete from notifications.template_text").update();
    }

    private String ask(String key, Recipient to) {
        Told told =
                notifications.tell(Message.now(TRIAL, to, Map.of("nom", to.name(), "date", "ce jour"), "essai:" + key));
        return ((Told.Queued) told).id().value().toString();
    }

    private static Recipient zoe() {
        return Recipient.byEmail("Zoé Malvoisin", "fr", "zoe@habitants.example");
    }

    private String state(String id) {
        return db.sql("select state from notifications.message where id = cast(? as uuid)")
                .param(id)
                .query(String.class)
                .single();
    }

    private void put(String id, String state) {
        db.sql("update notifications.message set state = ? where id = cast(? as uuid)")
                .params(state, id)
                .update();
    }

    @Test
    void readsAMessageAsItWillBeSentWhileNoServerIsSetUp() {
        String id = ask("lire", zoe());
        assertThat(odile.get("/gestion/messages").text()).contains("Aucun e-mail ne part");
        String page = odile.get("/gestion/messages/" + id).text();
        assertThat(page)
                .contains("Bonjour Zoé Malvoisin,")
                .contains("zoe@habitants.example")
                .contains("Pays de Lorande");
    }

    @Test
    void neverShowsALinkThatOpensADoor() {
        Told told = notifications.tell(Message.now(
                SIGN_IN,
                zoe(),
                Map.of("nom", "Zoé", "fin", "ce soir", "lien", "https://aide.example/entrer/TRESOR"),
                "essai:lien"));
        String id = ((Told.Queued) told).id().value().toString();
        assertThat(odile.get("/gestion/messages/" + id).text())
                .doesNotContain("TRESOR")
                .contains("{lien} est secret");
    }

    @Test
    void filtersAndExportsAndWritesDownTheExport() {
        ask("mail", zoe());
        ask("appel", new Recipient("Armand", "fr", null, "+33261910155", List.of(), List.of(Channel.CALL)));
        Answer csv = odile.get("/gestion/messages/export.csv?canal=call");
        assertThat(csv.text()).contains("Armand").doesNotContain("zoe@");
        assertThat(csv.header("Cache-Control")).contains("no-store");
        assertThat(db.sql("select count(*) from platform.audit where action = 'notifications.messages.exported'")
                        .query(Integer.class)
                        .single())
                .isPositive();
        assertThat(odile.get("/gestion/messages?etat=nimporte&canal=x&du=hier&page=-3")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void leavesItToAPersonToSayWhetherAnUncertainMessageWent() {
        String went = ask("parti", zoe());
        String lost = ask("perdu", zoe());
        put(went, "UNCERTAIN");
        put(lost, "UNCERTAIN");
        assertThat(odile.get("/gestion").text()).contains("à vérifier");
        assertThat(odile.get("/gestion/messages?etat=uncertain").text())
                .contains(went)
                .contains(lost);

        assertThat(odile.post("/gestion/messages/" + went + "/confirmation", Map.of())
                        .status())
                .isEqualTo(303);
        odile.post("/gestion/messages/" + lost + "/renvoi", Map.of());
        assertThat(state(went)).isEqualTo("SENT");
        assertThat(state(lost)).isEqualTo("WAITING");
        assertThat(odile.post("/gestion/messages/" + went + "/renvoi", Map.of()).header("Location"))
                .endsWith("fait=trop-tard");
    }

    @Test
    void ticksCallsAndBringsBackWhoDidNotAnswer() {
        clock.setInFrance("2026-11-20T10:00");
        Staff caller = Staff.as(Role.MODERATOR, port);
        String id = ask("appel", new Recipient("Armand", "fr", null, "+33261910155", List.of(), List.of(Channel.CALL)));
        assertThat(caller.get("/gestion/messages/appels").text()).contains("02\u00a061\u00a091\u00a001\u00a055");
        caller.post("/gestion/messages/appels/" + id, Map.of("issue", "no-answer"));
        assertThat(caller.get("/gestion/messages/appels").text()).doesNotContain(id);

        clock.setInFrance("2026-11-20T13:00");
        Staff later = Staff.as(Role.MODERATOR, port);
        assertThat(later.get("/gestion/messages/appels").text()).contains(id).contains("Sans réponse 1 fois");
        later.post("/gestion/messages/appels/" + id, Map.of("issue", "reached"));
        assertThat(state(id)).isEqualTo("HANDED");
        assertThat(later.post("/gestion/messages/appels/" + id, Map.of("issue", "nimporte"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void takesTheTerritorysOwnWordsAndGivesThoseOfOriginBack() {
        String path = "/gestion/messages/modeles/" + TRIAL;
        Map<String, String> words =
                Map.of("langue", "fr", "objet", "Un essai pour {nom}", "texte", "Salut {nom} !", "sms", "Salut {nom}");
        assertThat(odile.post(path, words).status()).isEqualTo(303);
        String id = ask("mots", zoe());
        assertThat(odile.get("/gestion/messages/" + id).text()).contains("Salut Zoé Malvoisin !");

        odile.post(path + "/origine", Map.of("langue", "fr"));
        assertThat(odile.get(path).text()).contains("Ce message est un essai");
        assertThat(odile.get("/gestion/messages/" + id).text())
                .as("what waits does not change")
                .contains("Salut Zoé");
    }

    @Test
    void refusesWordsThatNobodyWouldUnderstand() {
        Answer answer = odile.post(
                "/gestion/messages/modeles/" + SIGN_IN,
                Map.of("langue", "fr", "objet", "", "texte", "Bonjour {prenom} {", "sms", "x".repeat(301)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Écrivez l’objet")
                .contains("{prenom}")
                .contains("accolade")
                .contains("301")
                .contains("{lien}");
    }

    @Test
    void sendsATrialToAnAddressThatIsOne() {
        Answer asked = odile.post("/gestion/messages/essai", Map.of("adresse", "odile@mairie.example"));
        assertThat(asked.status()).isEqualTo(303);
        assertThat(odile.get(asked.header("Location").replaceFirst("^https?://[^/]*", ""))
                        .text())
                .contains("Bonjour Odile Fontaubert");
        for (String wrong :
                List.of("", "odile", "a@b.example, c@d.example", "<a@b.example>", "a@b.example\r\nBcc: x")) {
            assertThat(odile.post("/gestion/messages/essai", Map.of("adresse", wrong))
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
        }
    }

    @Test
    void saysNothingOfWhatDoesNotExist() {
        assertThat(odile.get("/gestion/messages/pas-un-identifiant").status()).isEqualTo(404);
        assertThat(odile.get("/gestion/messages/00000000-0000-7000-8000-000000000000")
                        .status())
                .isEqualTo(404);
        assertThat(odile.get("/gestion/messages/courriers/999999/lot.pdf").status())
                .isEqualTo(404);
        assertThat(odile.get("/gestion/messages/modeles/rien").status()).isEqualTo(404);
    }
}
