package fr.maillage.agenda.web.plan;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.SessionCancelled;
import fr.maillage.agenda.SessionMoved;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.PayloadApplicationEvent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What was announced is moved, called off, or made again. */
@MaillageTest
class ChangingPlansTests {

    @Autowired
    JdbcClient db;

    @Autowired
    ConfigurableApplicationContext context;

    @LocalServerPort
    int port;

    private PlanCast cast;
    private Staff coordinator;

    @BeforeEach
    void signIn() {
        cast = new PlanCast(db);
        coordinator = Staff.as(Role.COORDINATOR, port);
    }

    private List<Object> eventsOf(Runnable deed) {
        List<Object> heard = new CopyOnWriteArrayList<>();
        ApplicationListener<PayloadApplicationEvent<?>> ear = event -> heard.add(event.getPayload());
        context.addApplicationListener(ear);
        try {
            deed.run();
        } finally {
            context.removeApplicationListener(ear);
        }
        return heard;
    }

    @Test
    void callingOffAsksWhyAndLeavesATrace() {
        String activity = cast.activity(coordinator, "Naviguer sans crainte");
        String page = cast.planned(coordinator, activity, "2032-10-05", "acte", "publier");
        String version = cast.of(page, "version");

        assertThat(coordinator.get(page + "/annulation").text()).contains("Qui sera prévenu");
        assertThat(coordinator
                        .post(page + "/annulation", Map.of("version", version))
                        .status())
                .isEqualTo(422);
        List<Object> heard = eventsOf(() -> assertThat(coordinator
                        .post(page + "/annulation", Map.of("version", version, "motif", "La salle est inondée."))
                        .header("Location"))
                .endsWith("fait=annule"));

        assertThat(heard).filteredOn(SessionCancelled.class::isInstance).hasSize(1);
        assertThat(cast.of(page, "state || sequence")).isEqualTo("CANCELLED1");
        assertThat(coordinator.get(page).text())
                .contains("La salle est inondée.")
                .contains("annulée, par Odile Fontaubert");
        assertThat(coordinator
                        .post(page + "/annulation", Map.of("version", cast.of(page, "version"), "motif", "Encore"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void movingKeepsWhereItComesFrom() {
        String activity = cast.activity(coordinator, "Payer en ligne");
        String page = cast.planned(coordinator, activity, "2032-10-12", "acte", "publier");
        Map<String, String> form = cast.session(
                activity,
                "2032-10-13",
                "debut",
                "9h30",
                "fin",
                "11 h",
                "nom-lieu",
                "Mairie",
                "motif",
                "Travaux",
                "version",
                cast.of(page, "version"));

        List<Object> heard = eventsOf(
                () -> assertThat(coordinator.post(page + "/deplacement", form).header("Location"))
                        .endsWith("fait=deplace"));

        assertThat(heard).filteredOn(SessionMoved.class::isInstance).hasSize(1);
        assertThat(cast.of(page, "to_char(starts_at at time zone 'Europe/Paris', 'DD HH24:MI') || sequence"))
                .isEqualTo("13 09:301");
        assertThat(cast.of(page, "to_char(moved_from at time zone 'Europe/Paris', 'DD HH24:MI') || moved_place"))
                .startsWith("12 14:00Salle des fêtes");
        assertThat(coordinator.post(page + "/deplacement", form).status())
                .as("with the version of before")
                .isEqualTo(409);

        form.putAll(PlanCast.form(
                "jour", "2032-10-12", "debut", "14:00", "fin", "16:00", "version", cast.of(page, "version")));
        coordinator.post(page + "/deplacement", form);
        assertThat(cast.of(page, "coalesce(moved_from::text, 'back')")).isEqualTo("back");
    }

    @Test
    void changingWordsOfAnAnnouncedSessionLeavesItWhereItIs() {
        String activity = cast.activity(coordinator, "Scanner un papier");
        String page = cast.planned(coordinator, activity, "2032-10-19", "acte", "publier");

        Answer answer = coordinator.post(
                page + "/modification",
                cast.session(activity, "2032-12-01", "version", cast.of(page, "version"), "note", "Par la cour"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(cast.of(page, "to_char(starts_at, 'YYYY-MM-DD') || note || sequence"))
                .isEqualTo("2032-10-19Par la cour1");
    }

    @Test
    void aWeekIsCopiedOnceEvenWhenAskedTwice() {
        String activity = cast.activity(coordinator, "Jouer avec les mots");
        cast.planned(coordinator, activity, "2032-05-13", "nom-lieu", "Salle rouge");
        cast.planned(coordinator, activity, "2032-05-14", "nom-lieu", "Salle verte", "fois", "1");
        String cancelled = cast.planned(coordinator, activity, "2032-05-12", "acte", "publier");
        coordinator.post(
                cancelled + "/annulation", Map.of("version", cast.of(cancelled, "version"), "motif", "Personne"));
        String range = "du=2032-05-10&au=2032-05-16&semaines=3";

        String preview = coordinator.get("/gestion/agenda/copie?" + range).text();
        assertThat(preview).contains("2 séances à copier").contains("jeudi\u00a03\u00a0juin\u00a02032");
        String first = choice(preview, 0);
        String second = choice(preview, first.length() + preview.indexOf(first));
        Map<String, String> form =
                PlanCast.form("du", "2032-05-10", "au", "2032-05-16", "semaines", "3", "choix", first);

        coordinator.post("/gestion/agenda/copie", form);
        assertThat(coordinator.post("/gestion/agenda/copie", form).header("Location"))
                .endsWith("fait=rien");
        assertThat(copies(activity)).isEqualTo("1");
        form.put("choix", second);
        assertThat(coordinator.post("/gestion/agenda/copie", form).header("Location"))
                .endsWith("fait=copie");
        assertThat(copies(activity)).isEqualTo("2");
        assertThat(coordinator.get("/gestion/agenda/copie?" + range).text())
                .contains("Rien de nouveau à copier")
                .contains("2 séances sont déjà là");
    }

    @Test
    void aCopyThatFallsOnAPublicHolidayIsPointedOut() {
        String activity = cast.activity(coordinator, "Écrire sa recette");
        cast.planned(coordinator, activity, "2032-07-07", "sachant", "1");

        String preview = coordinator
                .get("/gestion/agenda/copie?du=2032-07-07&au=2032-07-07&semaines=1")
                .text();

        assertThat(preview).contains("mercredi\u00a014\u00a0juillet\u00a02032 est un jour férié");
    }

    @Test
    void aSeriesIsCopiedAsASeries() {
        String activity = cast.activity(coordinator, "Coudre un film");
        cast.planned(coordinator, activity, "2033-01-11", "fois", "2", "serie", "1");
        Staff clerk = Staff.as(Role.CLERK, port);
        List<String> ids = db.sql("""
                        select s.id::text from agenda.session s join agenda.activity a on a.id = s.activity_id
                        where a.code = ? order by starts_at
                        """).param(activity).query(String.class).list();

        clerk.post(
                "/gestion/agenda/copie",
                PlanCast.form("du", "2033-01-10", "au", "2033-01-20", "semaines", "13", "choix", ids.getFirst()));

        assertThat(cast.one("""
                        select count(distinct series_id) || '/' || count(distinct seating_id) || '/' || count(*)
                        from agenda.session s join agenda.activity a on a.id = s.activity_id where a.code = '%s'
                        """.formatted(activity))).isEqualTo("2/2/3");
    }

    @Test
    void severalDraftsAreAnnouncedAtOnce() {
        String activity = cast.activity(coordinator, "Trouver sa route");
        String page = cast.planned(coordinator, activity, "2033-02-08");

        assertThat(coordinator
                        .post(
                                "/gestion/agenda/seances/publication",
                                Map.of("choix", page.substring(page.lastIndexOf('/') + 1)))
                        .header("Location"))
                .endsWith("fait=publiees");
        assertThat(cast.of(page, "state")).isEqualTo("PUBLISHED");
    }

    private String copies(String activity) {
        return cast.one("""
                select count(*)::text from agenda.session s join agenda.activity a on a.id = s.activity_id
                where a.code = '%s' and s.starts_at > '2032-06-01'
                """.formatted(activity));
    }

    private static String choice(String page, int from) {
        int at = page.indexOf("name=\"choix\" value=\"", from) + 20;
        return page.substring(at, page.indexOf('"', at));
    }
}
