package fr.maillage.tours.web.unit;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.directory.Service;
import fr.maillage.directory.Terms;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.app.unit.WorkDays;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Units, their crews and their absences, as those who plan tours keep them. */
@MaillageTest
class VehiclePagesTests {

    private static final String ALL = "/gestion/vehicules";

    @Autowired
    Units units;

    @Autowired
    WorkDays days;

    @Autowired
    AgendaPlans agenda;

    @Autowired
    Planned planned;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Staff coordinator;

    @BeforeEach
    void signIn() {
        coordinator = Staff.as(Role.COORDINATOR, port);
    }

    /** A session that began in another year is over. */
    private void signInAt(String dateTime) {
        clock.setInFrance(dateTime);
        signIn();
    }

    private static Map<String, String> bus(String name, String... more) {
        Map<String, String> form = new HashMap<>(Map.of(
                "cle", UuidV7.at(Instant.now()).toString(),
                "nom", name,
                "genre", "BUS",
                "service", "SAFE_USE",
                "presentation", "On y déjoue les arnaques.",
                "equipement", "4 ordinateurs\nRampe",
                "telephone", "04 65 71 00 46",
                "commune", "99039"));
        form.putAll(Map.of("de-1", "8 h", "a-1", "18:00", "arrets", "3", "conduite", "150", "prix-km", "0,95"));
        for (int i = 0; i < more.length; i += 2) {
            form.put(more[i], more[i + 1]);
        }
        return form;
    }

    /** A bus of its own, out on Mondays, without a crew. */
    private Unit added(String name) {
        Answer answer = coordinator.post(ALL, bus(name));
        assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        String path =
                answer.header("Location").replaceFirst(".*" + ALL + "/", "").replaceFirst("\\?.*", "");
        return units.findByCode(path).orElseThrow();
    }

    private static String path(Unit unit) {
        return ALL + "/" + unit.code();
    }

    private void join(Unit unit, String name, String... tasks) {
        for (String task : tasks) {
            Answer answer = coordinator.post(
                    path(unit) + "/equipage",
                    Map.of("cle", UuidV7.at(Instant.now()).toString(), "nom", name, "tache", task));
            assertThat(answer.status()).as(answer.text()).isEqualTo(303);
        }
    }

    private String member(Unit unit, String name) {
        return db.sql("select id::text from tours.crew_member where unit_id = ? and name = ?")
                .param(unit.id().value())
                .param(name)
                .query(String.class)
                .single();
    }

    @Test
    void aNewBusHasItsActivityWhichFollowsItsName() {
        Unit bus = added("Le Grand Tour");

        assertThat(bus.code()).isEqualTo("le-grand-tour");
        assertThat(bus.equipment()).containsExactly("4 ordinateurs", "Rampe");
        assertThat(bus.phone()).isEqualTo("+33465710046");
        assertThat(bus.centsPerKm()).isEqualTo(95);
        Activity activity = agenda.findActivity(bus.activity()).orElseThrow();
        assertThat(activity.title()).isEqualTo("Le Grand Tour");
        assertThat(activity.services()).containsExactly(Service.SAFE_USE);

        Answer changed = coordinator.post(
                path(bus) + "/modification", bus("Le Petit Tour", "version", String.valueOf(bus.version())));

        assertThat(changed.status()).isEqualTo(303);
        assertThat(agenda.findActivity(bus.activity()).orElseThrow().title()).isEqualTo("Le Petit Tour");
        assertThat(units.find(bus.id()).orElseThrow().code()).isEqualTo("le-grand-tour");
        assertThat(coordinator.get(path(bus)).text())
                .contains("Le Petit Tour", "de 8\u00a0h à 18\u00a0h", "4 ordinateurs");
    }

    @Test
    void aFormSentTwiceMakesOneBus() {
        Map<String, String> form = bus("Le Bus Double");

        coordinator.post(ALL, form);
        assertThat(coordinator.post(ALL, form).status()).isEqualTo(303);

        assertThat(units.list())
                .filteredOn(unit -> unit.name().equals("Le Bus Double"))
                .hasSize(1);
    }

    @Test
    void mistakesAreSaidBesideTheirFields() {
        Answer answer = coordinator.post(
                ALL, bus("", "service", "", "commune", "75056", "a-1", "7:00", "telephone", "4", "arrets", "99"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text())
                .contains("Écrivez un nom", "Cochez au moins une aide", "Choisissez une commune", "Pour lundi")
                .contains("dix chiffres", "entre 1 et 8", "4 ordinateurs");
    }

    @Test
    void whoeverComesSecondIsToldAndNothingIsLost() {
        Unit bus = added("Le Bus à deux");
        coordinator.post(path(bus) + "/modification", bus("Le Bus premier", "version", "0"));

        Answer second = coordinator.post(path(bus) + "/modification", bus("Le Bus second", "version", "0"));

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.text()).contains("Quelqu’un d’autre vient de changer", "Le Bus second");
        assertThat(units.find(bus.id()).orElseThrow().name()).isEqualTo("Le Bus premier");
    }

    @Test
    void withoutSomebodyToDriveAndToAnimateItStaysIn() {
        Unit bus = added("Le Bus sans équipage");
        LocalDate monday = LocalDate.of(2045, 3, 6);
        assertThat(days.list(bus, monday, monday.plusDays(6))).isEmpty();
        assertThat(coordinator.get(path(bus) + "/calendrier?mois=2045-03").text())
                .contains("personne pour conduire");

        join(bus, "Léonie Bardoux", "CONDUIT");
        assertThat(days.list(bus, monday, monday)).isEmpty();
        join(bus, "Paulin Mérigot", "ANIME");

        assertThat(days.list(bus, monday, monday.plusDays(6)))
                .containsExactly(new WorkDay(
                        monday, LocalTime.of(8, 0), LocalTime.of(18, 0), Terms.mask(List.of(Service.SAFE_USE))));
    }

    @Test
    void publicHolidaysOfTheDepotAreNoDays() {
        Unit bus = added("Le Bus de Pâques");
        join(bus, "Léonie Bardoux", "CONDUIT", "ANIME");
        LocalDate easterMonday = LocalDate.of(2045, 4, 10);

        assertThat(days.list(bus, easterMonday.minusDays(7), easterMonday.plusDays(7)))
                .extracting(WorkDay::date)
                .containsExactly(easterMonday.minusDays(7), easterMonday.plusDays(7));
    }

    @Test
    void anAbsenceSaysWhichAnnouncedPassagesCannotBe() {
        signInAt("2045-05-02T10:00");
        Unit bus = added("Le Bus empêché");
        join(bus, "Léonie Bardoux", "CONDUIT");
        join(bus, "Paulin Mérigot", "ANIME");
        Session passage = planned.session(
                agenda.findActivity(bus.activity()).orElseThrow(),
                Instant.parse("2045-05-15T08:00:00Z"),
                null,
                SessionState.PUBLISHED);
        assertThat(coordinator.get(path(bus)).text()).doesNotContain("ne peut pas avoir lieu");

        Answer away = coordinator.post(
                path(bus) + "/absences",
                Map.of(
                        "cle",
                        UUID.randomUUID().toString(),
                        "qui",
                        member(bus, "Léonie Bardoux"),
                        "du",
                        "2045-05-13",
                        "au",
                        "2045-05-15",
                        "motif",
                        "LEAVE"));

        assertThat(away.header("Location")).endsWith("?fait=absence-empeche#empeches");
        assertThat(coordinator.get(path(bus)).text())
                .contains("Un passage annoncé ne peut pas avoir lieu", "personne pour conduire")
                .contains("/gestion/agenda/seances/" + passage.id().value())
                .contains("Congés");
        assertThat(coordinator.get(path(bus) + "/calendrier?mois=2045-05").text())
                .contains("ne peut pas avoir lieu", "Léonie Bardoux : Congés");

        String absence = db.sql("select id::text from tours.away where unit_id = ?")
                .param(bus.id().value())
                .query(String.class)
                .single();
        coordinator.post(path(bus) + "/absences/" + absence + "/retrait", Map.of());

        assertThat(coordinator.get(path(bus)).text()).doesNotContain("ne peut pas avoir lieu");
    }

    @Test
    void whyPeopleAreAwayIsNotForEveryone() {
        signInAt("2045-06-01T10:00");
        Unit bus = added("Le Bus discret");
        join(bus, "Léonie Bardoux", "CONDUIT", "ANIME");
        coordinator.post(
                path(bus) + "/absences",
                Map.of("cle", UUID.randomUUID().toString(), "qui", "", "du", "12/6/2045", "motif", "LEAVE"));

        assertThat(coordinator.get(path(bus)).text()).contains("Absences à venir", "Sans motif");
        assertThat(Staff.as(Role.HELPER, port).get(path(bus)).text())
                .contains("Le Bus discret")
                .doesNotContain("Absences à venir");
        assertThat(Staff.as(Role.OBSERVER, port)
                        .get(path(bus) + "/modification")
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whoeverLeavesIsNotThereAnyMoreAndTheCrewSaysSo() {
        Unit bus = added("Le Bus des départs");
        join(bus, "Léonie Bardoux", "CONDUIT");
        join(bus, "Paulin Mérigot", "ANIME");
        String page = path(bus) + "/equipage/" + member(bus, "Paulin Mérigot");

        Answer left = coordinator.post(
                page, Map.of("nom", "Paulin Mérigot", "tache", "ANIME", "depart", "2045-03-13", "version", "0"));

        assertThat(left.status()).as(left.text()).isEqualTo(303);
        assertThat(days.list(bus, LocalDate.of(2045, 3, 6), LocalDate.of(2045, 3, 20)))
                .extracting(WorkDay::date)
                .containsExactly(LocalDate.of(2045, 3, 6));
        assertThat(coordinator
                        .post(page, Map.of("nom", "Paulin", "tache", "ANIME", "version", "0"))
                        .status())
                .isEqualTo(409);
    }

    @Test
    void aRetiredBusIsPlannedNoMoreUntilItIsTakenOutAgain() {
        Unit bus = added("Le Vieux Bus");
        join(bus, "Léonie Bardoux", "CONDUIT", "ANIME");
        LocalDate monday = LocalDate.of(2045, 3, 6);

        assertThat(coordinator
                        .post(path(bus) + "/retrait", Map.of("version", "7"))
                        .status())
                .isEqualTo(409);
        coordinator.post(path(bus) + "/retrait", Map.of("version", "0", "acte", "retirer"));

        Unit retired = units.find(bus.id()).orElseThrow();
        assertThat(retired.isRetired()).isTrue();
        assertThat(units.list()).doesNotContain(retired);
        assertThat(days.list(retired, monday, monday)).isEmpty();
        assertThat(coordinator.get(path(bus)).text()).contains("Ce véhicule est retiré");

        coordinator.post(path(bus) + "/retrait", Map.of("version", "1", "acte", "reprendre"));
        assertThat(units.find(bus.id()).orElseThrow().isRetired()).isFalse();
    }
}
