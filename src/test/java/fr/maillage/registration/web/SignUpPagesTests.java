package fr.maillage.registration.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.registration.app.RegisterForSession;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.app.Registered;
import fr.maillage.registration.domain.Contact;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.domain.Registration;
import fr.maillage.registration.domain.RegistrationCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MaillageTest
class SignUpPagesTests {

    private static final Instant DAY = Instant.parse("2040-06-13T12:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    Agenda agenda;

    @Autowired
    RegisterForSession register;

    @Autowired
    TestClock clock;

    Http http;

    @BeforeEach
    void open() {
        http = Http.on(port);
    }

    @Test
    void keepsWhatWasTypedAndSaysWhatToMend() {
        Session session = planned.workshop("Des fautes", DAY, 3);

        Answer answer = http.post(
                path(session),
                Map.of("etape", "qui", "nom", "Anne <b>Vernet", "moyen", "telephone", "telephone", "12"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Anne &lt;b>Vernet", "href=\"#telephone\"", "Écrivez un numéro de téléphone", "value=\"12\"");
    }

    @Test
    void aLastPageSentWithoutTheOthersAsksAgain() {
        Session session = planned.workshop("Dernière page seule", DAY, 3);

        Answer answer = http.post(path(session), Map.of("etape", "verification"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Qui s’inscrit", "href=\"#nom\"");
        assertThat(taken(session)).isZero();
    }

    @Test
    void tenSeatsForFortyAtOnceThroughTheDoor() throws Exception {
        Session session = planned.workshop("Quarante à la porte", DAY, 10);
        List<Future<Answer>> answers;
        try (ExecutorService crowd = Executors.newFixedThreadPool(20)) {
            answers = IntStream.range(0, 40)
                    .mapToObj(number -> crowd.submit(
                            () -> http.post(path(session), whole("Personne " + letters(number), "f" + number))))
                    .toList();
        }

        int seated = 0;
        for (Future<Answer> each : answers) {
            assertThat(each.get().status()).isEqualTo(303);
            seated += http.get(location(each.get())).text().contains("la place est gardée") ? 1 : 0;
        }
        assertThat(seated).isEqualTo(10);
        assertThat(taken(session)).isEqualTo(10);
        assertThat(agenda.findSession(session.code()).orElseThrow().seats().waiting())
                .isEqualTo(30);
    }

    @Test
    void whoeverSignsUpTwiceIsNotShownTheCodeOnAScreen() {
        Session session = planned.workshop("Deux fois le même", DAY, 3);
        Map<String, String> form = whole("Jeanne Faure", "premier");
        form.putAll(Map.of("moyen", "telephone", "telephone", "06 39 98 00 11"));

        String first = location(http.post(path(session), form));
        assertThat(location(http.post(path(session), form)))
                .as("the same form")
                .contains(first.substring(0, first.indexOf('?')));
        form.put("formulaire", "second");
        String second = location(http.post(path(session), form));

        assertThat(second).endsWith("/inscriptions?fait=deja");
        assertThat(http.get(second).text()).contains("C’est noté").doesNotContain("déjà");
        assertThat(taken(session)).isOne();
    }

    @Test
    void theCodeAloneSaysNothing() {
        Session session = planned.workshop("Code seul", DAY, 3);
        Registration known = seat(session, "Henri Chassaing");

        Answer alone = http.get("/inscriptions/" + known.code());
        Answer unknown = http.get("/inscriptions/ac7k4m");

        assertThat(alone.status()).isEqualTo(200);
        assertThat(alone.text()).doesNotContain("Chassaing").doesNotContain("Code seul");
        assertThat(withoutCode(alone, known.code())).isEqualTo(withoutCode(unknown, "ac7k4m"));
        assertThat(http.get("/inscriptions/" + known.code() + "?p=abc.def").text())
                .doesNotContain("Chassaing");
        assertThat(http.post("/inscriptions/" + known.code() + "/annulation", Map.of("p", "abc.def"))
                        .status())
                .isEqualTo(303);
        assertThat(taken(session)).isOne();
    }

    @Test
    void slowsDownWhoeverGuessesTheNameOfACode() {
        Registration known = seat(planned.workshop("Deviner", DAY, 3), "Odette Rigaud");
        Map<String, String> wrong = Map.of("code", known.code(), "nom", "Personne");

        List<Integer> answers = IntStream.range(0, 11)
                .mapToObj(i -> http.post("/inscriptions", wrong).status())
                .toList();

        assertThat(answers.subList(0, 10)).containsOnly(422);
        assertThat(answers.getLast()).isEqualTo(429);
    }

    @Test
    void refusesInWords() {
        Session event = planned.event("Un débat", DAY);
        Session calledOff =
                planned.session(planned.activity(ActivityKind.WORKSHOP, "Annulée"), DAY, 5, SessionState.CANCELLED);
        Session draft =
                planned.session(planned.activity(ActivityKind.WORKSHOP, "Brouillon"), DAY, 5, SessionState.DRAFT);
        Session open = planned.workshop("Bientôt passée", DAY, 5);

        assertThat(http.get(path(event)).text()).contains("Pas besoin de s’inscrire");
        assertThat(http.get(path(calledOff)).text()).contains("Cette séance est annulée.");
        assertThat(http.get(path(draft)).status()).isEqualTo(404);
        assertThat(http.get("/seances/nexistepas/inscription").status()).isEqualTo(404);
        clock.set(DAY);
        assertThat(http.get(path(open)).text()).contains("Les inscriptions sont closes.");
        Answer late = http.post(path(open), whole("Trop Tard", "tard"));
        assertThat(late.status()).isEqualTo(409);
        clock.set(DAY.plusSeconds(7200));
        assertThat(http.get(path(open)).text()).contains("Cette séance est passée.");
    }

    @Test
    void offersTheNextSessionsOfTheSameWorkshopWhenFull() {
        var activity = planned.activity(ActivityKind.WORKSHOP, "Plusieurs dates");
        Session full = planned.session(activity, DAY, 1, SessionState.PUBLISHED);
        Session next = planned.session(activity, DAY.plusSeconds(7 * 86_400), 4, SessionState.PUBLISHED);
        seat(full, "Anne Vernet");

        assertThat(http.get(path(full)).text())
                .contains("Cette séance est complète", "href=\"" + path(next) + "\"", "Il reste 4 places");
    }

    @Test
    void eachStepIsWithinItsBudget() {
        Session session = planned.workshop("Peu d’octets", DAY, 3);
        Map<String, String> form = whole("Anne Vernet", "budget");
        for (String step : List.of("qui", "pour-qui", "besoins", "verification")) {
            form.put("aller", step);
            Answer answer = http.post(path(session), form, "Accept-Encoding", "gzip");
            assertThat(answer.body().length).as(step).isLessThan(5_000);
        }
        form.remove("aller");
        String done = location(http.post(path(session), form));
        assertThat(http.get(done, "Accept-Encoding", "gzip").body().length).isLessThan(6_000);
    }

    /** A number as names are written. */
    private static String letters(int number) {
        return Character.toString('A' + number / 26) + Character.toString('a' + number % 26);
    }

    private static Map<String, String> whole(String name, String key) {
        return new HashMap<>(Map.of(
                "etape", "verification", "nom", name, "moyen", "rien", "pour", "moi", "formulaire", "essai-" + key));
    }

    private Registration seat(Session session, String name) {
        Registered registered = register.register(new Wish(session, Guest.self(name, Contact.NONE), null, false));
        return ((Registered.Confirmed) registered).registration();
    }

    private static String withoutCode(Answer answer, String code) {
        return answer.text().replace(RegistrationCode.shown(code), "X").replace(code, "x");
    }

    private static String path(Session session) {
        return session.path() + "/inscription";
    }

    private static String location(Answer answer) {
        return answer.header("Location").replaceFirst("https?://[^/]+", "");
    }

    private int taken(Session session) {
        return agenda.findSession(session.code()).orElseThrow().seats().taken();
    }
}
