package fr.maillage.agenda.web.permanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.RegularHours;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.app.PlannedSessions;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Regular hours are typed, seen, announced, corrected and ended in the back office, scripts off. */
@MaillageTest
class PermanencePagesTests {

    private static final String LIST = "/gestion/agenda/permanences";
    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final Pattern RULE = Pattern.compile("/horaires/([0-9a-f-]{36})/arret");

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    PlannedSessions sessions;

    @Autowired
    RegularHours regular;

    @Autowired
    Clock clock;

    private Staff coordinator;
    private Activity activity;
    private String path;

    @BeforeEach
    void signIn() {
        coordinator = Staff.as(Role.COORDINATOR, port);
        activity = planned.activity(ActivityKind.PERMANENCE, "Permanence des pages " + UUID.randomUUID());
        path = LIST + "/" + activity.code();
    }

    @Test
    void theNextDatesAreSeenBeforeAnythingIsWritten() {
        assertThat(coordinator.get(path + "/horaires/nouveaux").text())
                .contains("Voir les dates", "Semaines impaires".toLowerCase(Locale.ROOT));

        Answer seen = coordinator.post(path + "/horaires", filled(Map.of("acte", "voir")));

        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text())
                .contains("Tous les mardis de 14\u00a0h à 17\u00a0h, sauf jours fériés")
                .contains("Rien n’est encore enregistré")
                .contains("Enregistrer et annoncer");
        assertThat(made()).isEmpty();
    }

    @Test
    void announcedHoursBecomeDatesThatThePublicSees() {
        Answer kept = coordinator.post(path + "/horaires", filled(Map.of("acte", "publier")));

        assertThat(kept.status()).isEqualTo(303);
        List<Session> made = made();
        assertThat(made.size()).isBetween(50, 58);
        assertThat(made).allMatch(session -> session.state() == SessionState.PUBLISHED);
        assertThat(regular.of(activity.id(), Locale.FRENCH))
                .extracting(RegularHours.Line::sentence)
                .singleElement(org.assertj.core.api.InstanceOfAssertFactories.STRING)
                .startsWith("tous les mardis de 14\u00a0h à 17\u00a0h, sauf jours fériés, à partir du ");
        assertThat(regular.of(activity.id(), Locale.ENGLISH).getFirst().sentence())
                .startsWith("every Tuesday from 14:00 to 17:00, except public holidays, starting ");
        assertThat(coordinator.get(LIST + "?q=" + Http.encode(activity.title())).text())
                .contains(activity.title());
    }

    @Test
    void mistakesAreToldBesideTheirFieldsAndWhatWasTypedIsKept() {
        Answer wrong = coordinator.post(
                path + "/horaires",
                filled(Map.of("rythme", "mois", "fin", "13:00", "au", "2020-01-01", "note", "Entrée par la cour")));

        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text())
                .contains("Choisissez le rang", "La fin est avant le début", "Le dernier jour est avant le premier")
                .contains("Entrée par la cour");
    }

    @Test
    void oneDateIsTakenOutWithAReasonAndPutBack() {
        coordinator.post(path + "/horaires", filled(Map.of("acte", "publier")));
        String rule = rule();
        LocalDate day = made().getFirst().start().toLocalDate();

        Answer without = coordinator.post(path + "/horaires/" + rule + "/retrait", Map.of("jour", day.toString()));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("Écrivez pourquoi");

        Answer wrongDay = coordinator.post(
                path + "/horaires/" + rule + "/retrait",
                Map.of("jour", day.plusDays(1).toString(), "motif", "Formation"));
        assertThat(wrongDay.text()).contains("Il n’y a pas de permanence le");

        coordinator.post(
                path + "/horaires/" + rule + "/retrait",
                Map.of("jour", day.toString(), "motif", "Formation de l’équipe"));
        assertThat(made().getFirst().reason()).isEqualTo("Formation de l’équipe");
        assertThat(coordinator.get(path).text()).contains("Formation de l’équipe", "Remettre");

        coordinator.post(path + "/horaires/" + rule + "/retour", Map.of("jour", day.toString()));
        assertThat(made().getFirst().isCancelled()).isFalse();
    }

    @Test
    void hoursEndOnADayAndSayWhy() {
        coordinator.post(path + "/horaires", filled(Map.of("acte", "publier")));
        List<Session> before = made();

        Answer stopped = coordinator.post(
                path + "/horaires/" + rule() + "/arret",
                Map.of(
                        "jour",
                        before.getFirst().start().toLocalDate().toString(),
                        "motif",
                        "L’association s’arrête.",
                        "version",
                        "0"));

        assertThat(stopped.status()).isEqualTo(303);
        List<Session> after = made();
        assertThat(after.getFirst().isCancelled()).isFalse();
        assertThat(after.stream().skip(1))
                .isNotEmpty()
                .allMatch(session -> session.isCancelled() && session.reason().equals("L’association s’arrête."));
        assertThat(after.size()).isLessThan(8);
    }

    @Test
    void ofTwoWhoChangeTheSameHoursTheSecondIsTold() {
        coordinator.post(path + "/horaires", filled(Map.of("acte", "publier")));
        String one = path + "/horaires/" + rule();

        assertThat(coordinator
                        .post(one, filled(Map.of("acte", "garder", "debut", "15:00", "version", "0")))
                        .status())
                .isEqualTo(303);
        Answer late = coordinator.post(one, filled(Map.of("acte", "garder", "debut", "16:00", "version", "0")));

        assertThat(late.status()).isEqualTo(409);
        assertThat(made()).allMatch(session -> session.start().getHour() == 15);
    }

    @Test
    void aHelperReadsHoursAndChangesNothing() {
        coordinator.post(path + "/horaires", filled(Map.of("acte", "publier")));
        Staff helper = Staff.as(Role.HELPER, port);

        assertThat(helper.get(path).text()).contains("Tous les mardis").doesNotContain("Arrêter");
        assertThat(helper.post(path + "/horaires", filled(Map.of("acte", "publier")))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void whatIsInTheWayIsSaidBeforeSaving() {
        coordinator.post(path + "/horaires", filled(Map.of("acte", "publier")));

        Answer second = coordinator.post(
                path + "/horaires", filled(Map.of("acte", "publier", "debut", "16:00", "fin", "18:00")));

        assertThat(second.status()).isEqualTo(422);
        assertThat(second.text()).contains("name=\"sachant\"");
        assertThat(coordinator
                        .post(
                                path + "/horaires",
                                filled(Map.of("acte", "publier", "debut", "16:00", "fin", "18:00", "sachant", "1")))
                        .status())
                .isEqualTo(303);
    }

    /** Every Tuesday from 14 to 17 in a hall of its own, from next Tuesday on. */
    private Map<String, String> filled(Map<String, String> changes) {
        LocalDate tuesday = LocalDate.ofInstant(clock.instant(), PARIS).with(TemporalAdjusters.next(DayOfWeek.TUESDAY));
        Map<String, String> form = new HashMap<>(Map.of(
                "rythme", "semaine",
                "jour", "2",
                "debut", "14:00",
                "fin", "17:00",
                "du", tuesday.toString(),
                "feries", "1",
                "scolaire", "ANY",
                "lieu", "autre",
                "nom-lieu", "Salle " + activity.code(),
                "commune", "Valbrune"));
        form.putAll(changes);
        return form;
    }

    private String rule() {
        Matcher rule = RULE.matcher(coordinator.get(path).text());
        assertThat(rule.find()).isTrue();
        return rule.group(1);
    }

    private List<Session> made() {
        return sessions.list(AgendaQuery.publicFrom(clock.instant(), 1000)
                .in(SessionState.values())
                .of(activity.id()));
    }
}
