package fr.maillage.accounts.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.MaillageTest;
import fr.maillage.Newcomers;
import fr.maillage.SentMail;
import fr.maillage.accounts.Grant;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.app.Invitations;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.accounts.app.Invitations.Draft;
import fr.maillage.accounts.app.Invited;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Signing in through a real OpenID provider. This site is visited as 127.0.0.1, for which the provider allows any port. */
@MaillageTest
class OidcTests {

    private static final ServletWebServerApplicationContext PROVIDER = OidcServer.start();

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Invitations invitations;

    @Autowired
    Newcomers newcomers;

    @Autowired
    SentMail mail;

    @DynamicPropertySource
    static void providers(DynamicPropertyRegistry properties) {
        properties.add("maillage.oidc.essai.issuer", () -> OidcServer.issuer(PROVIDER));
        properties.add("maillage.oidc.essai.client-id", () -> "maillage");
        properties.add("maillage.oidc.essai.client-secret", () -> "secret-essai");
        properties.add("maillage.oidc.essai.name", () -> "Fournisseur d’essai");
        properties.add("maillage.oidc.essai.acr-values", () -> "eidas1");
        properties.add("maillage.oidc.habitants.issuer", () -> OidcServer.issuer(PROVIDER));
        properties.add("maillage.oidc.habitants.client-id", () -> "habitants");
        properties.add("maillage.oidc.habitants.client-secret", () -> "secret-habitants");
        properties.add("maillage.oidc.habitants.kind", () -> "RESIDENT");
        properties.add("maillage.oidc.panne.issuer", () -> "http://127.0.0.1:1/nulle-part");
        properties.add("maillage.oidc.panne.client-id", () -> "maillage");
        properties.add("maillage.oidc.panne.name", () -> "Fournisseur en panne");
    }

    @BeforeEach
    void inviteThem() {
        OidcServer.site = site();
        invite("Essai Invitée", "Essai.Invitee@lorande.example");
        invite("Essai Douteux", "essai.douteux@lorande.example");
    }

    private PersonId invite(String name, String email) {
        Draft draft =
                new Draft(name, email, null, List.of(), "fr", List.of(new Grant(Role.OBSERVER, Area.TERRITORY, "")));
        return ((Invited.Invitation) invitations.invite(draft, Channel.CONSOLE, null)).person();
    }

    @AfterEach
    void forgetThem() {
        db.sql("delete from accounts.person where not demo and name like 'Essai %'")
                .update();
        db.sql("delete from notifications.message where name like 'Essai %'").update();
    }

    private String site() {
        return "http://127.0.0.1:" + port;
    }

    private String state(String name) {
        return db.sql("select state from accounts.person where name = ?")
                .param(name)
                .query(String.class)
                .single();
    }

    private void signInAtTheProvider(Page page, String user) {
        page.fill("input[name=username]", user);
        page.fill("input[name=password]", OidcServer.PASSWORD);
        page.click("button[type=submit]");
        page.waitForURL(site() + "/**");
    }

    @Test
    void somebodyInvitedComesInThroughTheProviderAndLeavesItToo() {
        try (Browser browser = Browser.desktop(port).open()) {
            Page page = browser.visit("/connexion");
            page.navigate(site() + "/connexion/oidc/essai");
            assertThat(page.url()).startsWith(OidcServer.issuer(PROVIDER) + "/login");
            signInAtTheProvider(page, "invitee");

            assertThat(page.url()).isEqualTo(site() + "/gestion");
            assertThat(page.textContent("body")).contains("Essai Invitée");
            assertThat(state("Essai Invitée")).isEqualTo("ACTIVE");

            page.click("form[action='/deconnexion'] button");
            page.waitForURL("**/adieu");
            Browser.assertNoAxeViolations(page);
            page.click("text=Se déconnecter de Fournisseur d’essai");
            page.waitForURL(site() + "/connexion");
            page.navigate(site() + "/connexion/oidc/essai");
            assertThat(page.url()).startsWith(OidcServer.issuer(PROVIDER) + "/login");
        }
    }

    @Test
    void whoeverIsLinkedIsKnownAgainUnderAnotherAddress() throws Exception {
        assertThat(come("invitee").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/gestion"));
        db.sql("""
                update accounts.person set email = 'autre@lorande.example', plain_email = 'autre@lorande.example'
                where name = 'Essai Invitée'
                """).update();

        assertThat(come("invitee").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).contains("/gestion"));
    }

    @Test
    void aClosedAccountStaysClosed() throws Exception {
        come("invitee");
        db.sql("update accounts.person set state = 'CLOSED' where name = 'Essai Invitée'")
                .update();

        assertThat(come("invitee").statusCode()).isEqualTo(403);
    }

    @Test
    void aStrangerIsToldToAskForAnInvitation() throws Exception {
        HttpResponse<String> answer = come("inconnue");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("Demandez une invitation");
    }

    @Test
    void anAddressThatIsNotVerifiedOpensNothing() throws Exception {
        HttpResponse<String> answer = come("douteux");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("n’est pas vérifié");
        assertThat(state("Essai Douteux")).isEqualTo("INVITED");
    }

    @Test
    void anAddressThatSomebodyOnlyTypedIsLinkedToNobody() throws Exception {
        db.sql("update accounts.person set email_proved = false where name = 'Essai Invitée'")
                .update();

        assertThat(come("invitee").statusCode()).isEqualTo(403);
        assertThat(state("Essai Invitée")).isEqualTo("INVITED");
    }

    @Test
    void whoeverIsLinkedForTheFirstTimeIsToldOnce() throws Exception {
        long before = mail.to("Essai.Invitee@lorande.example").stream()
                .filter(sent -> sent.kind().equals("identity-linked"))
                .count();
        come("invitee");
        come("invitee");

        assertThat(newcomers.audited(
                        new PersonId(db.sql("select id from accounts.person where name = 'Essai Invitée'")
                                .query(UUID.class)
                                .single()),
                        "accounts.identity-linked"))
                .isEqualTo(1);
        assertThat(mail.to("Essai.Invitee@lorande.example"))
                .filteredOn(sent -> sent.kind().equals("identity-linked"))
                .hasSize((int) before + 1);
    }

    @Test
    void aResidentIsRecognisedAndGetsNothing() throws Exception {
        Traveller traveller = new Traveller();
        String callback = traveller.throughTheProvider("habitants", "invitee", question -> question);
        HttpResponse<String> answer = traveller.get(callback);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("pas besoin de compte");
        assertThat(traveller.get(site() + "/gestion").statusCode()).isEqualTo(302);
        assertThat(state("Essai Invitée")).isEqualTo("INVITED");
    }

    @Test
    void anotherNonceIsRefused() throws Exception {
        Traveller traveller = new Traveller();
        String callback = traveller.throughTheProvider(
                "essai", "invitee", question -> question.replaceFirst("nonce=[^&]+", "nonce=celui-d-un-autre"));

        assertThat(traveller.get(callback).statusCode()).isEqualTo(403);
        assertThat(state("Essai Invitée")).isEqualTo("INVITED");
    }

    @Test
    void anotherStateIsRefused() throws Exception {
        Traveller traveller = new Traveller();
        String callback = traveller.throughTheProvider("essai", "invitee", question -> question);

        assertThat(traveller
                        .get(callback.replaceFirst("state=[^&]+", "state=celui-d-un-autre"))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void anAnswerServesOnce() throws Exception {
        Traveller traveller = new Traveller();
        String callback = traveller.throughTheProvider("essai", "invitee", question -> question);

        assertThat(traveller.get(callback).statusCode()).isEqualTo(302);
        assertThat(traveller.get(callback).statusCode()).isEqualTo(403);
    }

    @Test
    void anAnswerNobodyAskedForIsRefused() throws Exception {
        String callback = new Traveller().throughTheProvider("essai", "invitee", question -> question);

        assertThat(new Traveller().get(callback).statusCode()).isEqualTo(403);
        assertThat(new Traveller()
                        .get(site() + "/connexion/oidc/essai/retour?error=access_denied")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void aProviderThatIsDownSaysSoAndTheOtherWaysStay() throws Exception {
        HttpResponse<String> answer = new Traveller().get(site() + "/connexion/oidc/panne");

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.body()).contains("Fournisseur en panne ne répond pas", "/connexion");
        assertThat(new Traveller().get(site() + "/connexion").statusCode()).isEqualTo(200);
        assertThat(new Traveller().get(site() + "/connexion/oidc/inconnu").statusCode())
                .isEqualTo(404);
    }

    private HttpResponse<String> come(String user) throws Exception {
        Traveller traveller = new Traveller();
        return traveller.get(traveller.throughTheProvider("essai", user, question -> question));
    }

    /** A browser without a window, which shows every step. */
    private final class Traveller {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.NEVER)
                .build();

        HttpResponse<String> get(String url) throws IOException, InterruptedException {
            return client.send(HttpRequest.newBuilder(URI.create(url)).build(), BodyHandlers.ofString());
        }

        /** Signs in at the provider, with the question as it was put or changed; returns the address it sends back to. */
        String throughTheProvider(String provider, String user, UnaryOperator<String> change) throws Exception {
            String question = change.apply(location(get(site() + "/connexion/oidc/" + provider)));
            assertThat(question).contains("code_challenge_method=S256", "nonce=", "state=");
            HttpResponse<String> door = get(location(get(question)));
            Matcher token =
                    Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"").matcher(door.body());
            assertThat(token.find()).isTrue();
            String form = "username=" + user + "&password=" + OidcServer.PASSWORD + "&_csrf=" + token.group(1);
            HttpResponse<String> entered = client.send(
                    HttpRequest.newBuilder(door.uri())
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    BodyHandlers.ofString());
            return location(get(location(entered)));
        }

        private String location(HttpResponse<String> answer) {
            String to =
                    answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.toString()));
            return answer.uri().resolve(to).toString();
        }
    }
}
