package fr.maillage.accounts.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Newcomers;
import fr.maillage.Newcomers.Newcomer;
import fr.maillage.SentMail;
import fr.maillage.TestClock;
import fr.maillage.Visitor;
import fr.maillage.accounts.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Coming in with a link or a password, over HTTP as a browser without scripts does. */
@MaillageTest
class SignInTests {

    @LocalServerPort
    int port;

    @Autowired
    Newcomers newcomers;

    @Autowired
    SentMail mail;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    /** All tests come from one network address. */
    @BeforeEach
    void forgetTries() {
        db.sql("delete from accounts.failed_attempt").update();
    }

    @Test
    void aPasswordLetsIn() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor visitor = new Visitor(port);

        Answer answer = visitor.signIn(clerk.email().toUpperCase(java.util.Locale.ROOT), Newcomers.PASSWORD);

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/gestion");
        assertThat(visitor.get("/gestion").text()).contains("Solène Pradeix");
        assertThat(newcomers.audited(clerk.id(), "accounts.signed-in")).isEqualTo(1);
    }

    @Test
    void charactersThatNobodyTypesAreAMistake() {
        Visitor visitor = new Visitor(port);
        String typed = "a\u0000b@mairie.example";

        assertThat(visitor.signIn(typed, Newcomers.PASSWORD).status()).isEqualTo(422);
        assertThat(visitor.fill("/connexion", "/connexion/lien", Map.of("adresse", typed))
                        .status())
                .isEqualTo(422);
    }

    @Test
    void anAccentTypedAnotherWayIsTheSameLetter() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        String decomposed = java.text.Normalizer.normalize(Newcomers.PASSWORD, java.text.Normalizer.Form.NFD);

        assertThat(new Visitor(port).signIn(clerk.email(), decomposed).status()).isEqualTo(302);
    }

    @Test
    void aWrongPasswordAndAnUnknownAddressGetTheSameAnswer() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        String nobody = Newcomers.email();

        Answer wrong = new Visitor(port).signIn(clerk.email(), "pas le bon mot de passe");
        Answer unknown = new Visitor(port).signIn(nobody, "pas le bon mot de passe");

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(shape(wrong, clerk.email())).isEqualTo(shape(unknown, nobody));
        assertThat(headers(wrong)).isEqualTo(headers(unknown));
        assertThat(newcomers.audited(clerk.id(), "accounts.sign-in-failed")).isEqualTo(1);
    }

    @Test
    void aLinkByEmailLetsInOnce() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        String link = askLink(clerk.email(), "/gestion/compte");

        Visitor scanner = new Visitor(port);
        assertThat(scanner.get(link).status()).isEqualTo(200);
        assertThat(scanner.get("/gestion").status())
                .as("reading it signs nobody in")
                .isEqualTo(302);

        Visitor visitor = new Visitor(port);
        Answer entered = visitor.fill(link, path(link), Map.of("retour", "/gestion/compte"));
        assertThat(entered.header("Location")).endsWith("/gestion/compte");
        assertThat(visitor.get("/gestion/compte").status()).isEqualTo(200);

        Visitor second = new Visitor(port);
        second.get("/connexion");
        assertThat(second.post(path(link), Map.of()).status()).isEqualTo(410);
        assertThat(second.get("/gestion").status()).isEqualTo(302);
    }

    @Test
    void twentyAtOnceUseALinkOnce() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        String link = path(askLink(clerk.email(), ""));
        List<Visitor> visitors =
                IntStream.range(0, 20).mapToObj(i -> new Visitor(port)).toList();
        visitors.forEach(visitor -> visitor.get("/connexion"));

        List<Integer> answers = atOnce(visitors.stream()
                .<java.util.concurrent.Callable<Integer>>map(
                        visitor -> () -> visitor.post(link, Map.of()).status())
                .toList());

        assertThat(answers.stream().filter(status -> status == 302)).hasSize(1);
        assertThat(answers.stream().filter(status -> status == 410)).hasSize(19);
    }

    @Test
    void aLinkIsWorthNothingAfterAQuarterOfAnHour() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        String link = askLink(clerk.email(), "");
        clock.set(Instant.now().plus(Duration.ofMinutes(16)));

        Visitor visitor = new Visitor(port);
        assertThat(visitor.get(link).status()).isEqualTo(410);
        assertThat(visitor.fill("/connexion", path(link), Map.of()).status()).isEqualTo(410);
    }

    @Test
    void anUnknownAddressGetsTheSameAnswerAndNoLink() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        String nobody = Newcomers.email();

        Answer known = new Visitor(port).fill("/connexion", "/connexion/lien", Map.of("adresse", clerk.email()));
        Answer unknown = new Visitor(port).fill("/connexion", "/connexion/lien", Map.of("adresse", nobody));

        assertThat(known.status()).isEqualTo(303);
        assertThat(headers(known)).isEqualTo(headers(unknown));
        assertThat(known.header("Location")).isEqualTo(unknown.header("Location"));
        assertThat(mail.to(nobody)).isEmpty();
        assertThat(db.sql("select count(*) from accounts.sign_in_link where token_hash = decode('00', 'hex')")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void onlyTheHashOfALinkIsKept() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        String link = path(askLink(clerk.email(), ""));
        String token = link.substring(link.lastIndexOf('/') + 1);

        assertThat(db.sql(
                                "select count(*) from accounts.sign_in_link where position(cast(:token as bytea) in token_hash) > 0")
                        .param("token", token.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aLinkIsNeverMadeForTheHostThatARequestNames() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor visitor = new Visitor(port);
        visitor.get("/connexion");
        // 127.0.0.2 is this machine too, but not a name that the operator has set.
        assertThat(mail.to(clerk.email())).isEmpty();
        askLink(clerk.email(), "");
        assertThat(mail.to(clerk.email()).getFirst().url()).startsWith("http://localhost:" + port + "/connexion/lien/");
    }

    @Test
    void whoeverHasLeftCannotComeIn() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor inside = new Visitor(port);
        inside.signIn(clerk.email(), Newcomers.PASSWORD);
        String link = askLink(clerk.email(), "");

        db.sql("update accounts.person set state = 'CLOSED' where id = :id")
                .param("id", clerk.id().value())
                .update();

        assertThat(inside.get("/gestion").status()).as("at once").isEqualTo(302);
        assertThat(new Visitor(port).signIn(clerk.email(), Newcomers.PASSWORD).status())
                .isEqualTo(422);
        assertThat(new Visitor(port).fill("/connexion", path(link), Map.of()).status())
                .isEqualTo(410);
    }

    @Test
    void nobodyIsSentElsewhereAfterwards() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        for (String elsewhere : List.of(
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "/gestion@evil.example",
                "/gestion//x",
                "javascript:alert(1)",
                "/gestion/../connexion")) {
            Answer answer = new Visitor(port)
                    .fill(
                            "/connexion",
                            "/connexion/mot-de-passe",
                            Map.of(
                                    "identifiant",
                                    clerk.email(),
                                    "mot-de-passe",
                                    Newcomers.PASSWORD,
                                    "retour",
                                    elsewhere));
            assertThat(java.net
                            .URI
                            .create(answer.header("Location"))
                            .normalize()
                            .getPath())
                    .as(elsewhere)
                    .startsWith("/gestion");
            assertThat(answer.header("Location")).doesNotContain("evil");
        }
    }

    @Test
    void aSessionPlantedBeforehandIsWorthNothing() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor victim = new Visitor(port);
        victim.get("/connexion");
        String planted = victim.cookie();

        victim.signIn(clerk.email(), Newcomers.PASSWORD);

        assertThat(victim.cookie()).isNotEqualTo(planted);
        assertThat(victim.get("/gestion").status()).isEqualTo(200);
        assertThat(new Visitor(port).with(planted).get("/gestion").status()).isEqualTo(302);
    }

    @Test
    void withoutTheTokenNothingIsDone() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        Visitor visitor = new Visitor(port);

        for (String form : List.of("/connexion/mot-de-passe", "/connexion/lien", "/connexion/demo", "/deconnexion")) {
            Answer answer = visitor.post(
                    form,
                    Map.of(
                            "identifiant", clerk.email(),
                            "mot-de-passe", Newcomers.PASSWORD,
                            "adresse", clerk.email()));
            assertThat(answer.status()).as(form).isEqualTo(403);
        }
        assertThat(newcomers.audited(clerk.id(), "accounts.signed-in")).isZero();
        assertThat(mail.to(clerk.email())).isEmpty();
    }

    @Test
    void theCookieIsForThisSiteOnlyAndNotForScripts() {
        String cookie =
                String.join(";", new Visitor(port).get("/connexion").headers().allValues("Set-Cookie"));

        assertThat(cookie)
                .contains("session=")
                .contains("HttpOnly")
                .contains("SameSite=Lax")
                .contains("Path=/");
        assertThat(cookie).doesNotContain("Domain=").doesNotContain("Max-Age");
    }

    @Test
    void tooManyWrongPasswordsMakeOneWaitAndALinkStaysPossible() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        for (int i = 0; i < 5; i++) {
            assertThat(new Visitor(port)
                            .signIn(clerk.email(), "encore une erreur " + i)
                            .status())
                    .isEqualTo(422);
        }

        Answer sixth = new Visitor(port).signIn(clerk.email(), Newcomers.PASSWORD);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.text()).contains("Réessayez à");

        String link = askLink(clerk.email(), "");
        assertThat(new Visitor(port).fill(link, path(link), Map.of()).status()).isEqualTo(302);

        clock.set(Instant.now().plus(Duration.ofMinutes(16)));
        assertThat(new Visitor(port).signIn(clerk.email(), Newcomers.PASSWORD).status())
                .as("never for good")
                .isEqualTo(302);
    }

    @Test
    void fortyTriesAtOnceAreNoMoreThanFive() {
        Newcomer clerk = newcomers.with(Role.CLERK);
        List<Visitor> attackers =
                IntStream.range(0, 40).mapToObj(i -> new Visitor(port)).toList();
        attackers.forEach(one -> one.get("/connexion"));

        List<Integer> answers = atOnce(attackers.stream()
                .<java.util.concurrent.Callable<Integer>>map(one -> () -> one.post(
                                "/connexion/mot-de-passe",
                                Map.of("identifiant", clerk.email(), "mot-de-passe", "devine encore un peu"))
                        .status())
                .toList());

        assertThat(answers.stream().filter(status -> status == 422).count()).isLessThanOrEqualTo(5);
        assertThat(answers).allMatch(status -> status == 422 || status == 429);
    }

    private String askLink(String email, String back) {
        Answer answer =
                new Visitor(port).fill("/connexion", "/connexion/lien", Map.of("adresse", email, "retour", back));
        assertThat(answer.status()).isEqualTo(303);
        String url = mail.to(email).getLast().url();
        return url.substring(url.indexOf("/connexion/"));
    }

    private static String path(String link) {
        return link.replaceFirst("\\?.*", "");
    }

    static <T> List<T> atOnce(List<java.util.concurrent.Callable<T>> tasks) {
        try (var threads = java.util.concurrent.Executors.newFixedThreadPool(tasks.size())) {
            return threads.invokeAll(tasks).stream()
                    .map(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .toList();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String shape(Answer answer, String typed) {
        return answer.text().replace(typed, "TYPED").replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "TOKEN");
    }

    private static Map<String, List<String>> headers(Answer answer) {
        Map<String, List<String>> headers = new TreeMap<>(answer.headers().map());
        headers.keySet()
                .removeIf(name -> List.of("date", "set-cookie", "etag", "content-length")
                        .contains(name.toLowerCase(java.util.Locale.ROOT)));
        return headers;
    }
}
