package fr.maillage.office.web.school;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.directory.Holidays;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.domain.hours.OpeningState;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.EditSchoolCalendar;
import fr.maillage.territory.SchoolCalendar;
import fr.maillage.territory.SchoolHoliday;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The coordinator says when schools are closed; opening hours and the agenda know at once. */
@MaillageTest
class SchoolCalendarPageTests {

    private static final String PATH = "/gestion/territoire/vacances";
    private static final CommuneCode VALBRUNE = new CommuneCode("99039");
    private static final String FILE = """
            Description;Population;Date de début;Date de fin;Académies;Zones;annee_scolaire
            Vacances de la Toussaint;-;2034-10-20T22:00:00+00:00;2034-11-05T23:00:00+00:00;Lyon;Zone A;2034-2035
            Vacances de la Toussaint;-;2034-10-20T22:00:00+00:00;2034-11-05T23:00:00+00:00;Dijon;Zone A;2034-2035
            Vacances de la Toussaint;-;2034-10-27T22:00:00+00:00;2034-11-12T23:00:00+00:00;Lille;Zone B;2034-2035
            Rentrée des enseignants;Enseignants;2034-08-30T22:00:00+00:00;2034-08-31T22:00:00+00:00;Lyon;Zone A;2034-2035
            Vacances de Noël;-;2034-12-22T23:00:00+00:00;2035-01-07T23:00:00+00:00;Lyon;Zone A;2034-2035
            Pont;-;jamais;;Lyon;Zone A;2034-2035
            """;

    @LocalServerPort
    int port;

    @Autowired
    EditSchoolCalendar edit;

    @Autowired
    Holidays holidays;

    @Autowired
    PlaceHours hours;

    private Staff coordinator;
    private Set<UUID> before;

    @BeforeEach
    void remember() {
        before = ids();
        coordinator = Staff.as(Role.COORDINATOR, port);
    }

    @AfterEach
    void putBack() {
        Set<UUID> added = new HashSet<>(ids());
        added.removeAll(before);
        added.forEach(edit::remove);
    }

    @Test
    void aHolidayThatIsTypedChangesWhatOpeningHoursSayAndBackAgain() {
        ZonedDateTime monday = ZonedDateTime.parse("2034-10-23T10:00+02:00[Europe/Paris]");
        assertThat(state("Mo-Fr 09:00-17:00; SH off", monday)).isInstanceOf(OpeningState.Uncertain.class);

        Answer added = coordinator.post(
                PATH, Map.of("nom", "Vacances d’essai", "premier", "2034-10-21", "dernier", "2034-11-05"));

        assertThat(added.status()).isEqualTo(303);
        assertThat(state("Mo-Fr 09:00-17:00; SH off", monday)).isInstanceOf(OpeningState.Closed.class);
        assertThat(coordinator.get(PATH).text()).contains("Vacances d’essai", "samedi\u00a021\u00a0octobre\u00a02034");

        UUID id = edit.listAll().stream()
                .filter(one -> one.name().equals("Vacances d’essai"))
                .findFirst()
                .orElseThrow()
                .id();
        coordinator.post(PATH + "/" + id + "/retrait", Map.of());
        assertThat(state("Mo-Fr 09:00-17:00; SH off", monday)).isInstanceOf(OpeningState.Uncertain.class);
    }

    @Test
    void theOfficialFileIsTakenForOneZoneAndTwiceChangesNothing() {
        Answer without = coordinator.post(PATH + "/calendrier", Map.of("texte", FILE, "zone", ""));
        assertThat(without.status()).isEqualTo(422);
        assertThat(without.text()).contains("plusieurs zones (Zone A, Zone B)");

        Answer read = coordinator.post(PATH + "/calendrier", Map.of("texte", FILE, "zone", "Zone A"));
        assertThat(read.text())
                .contains("6 lignes lues", "2 écrites", "1 déjà connue", "1 refusée", "2 autres lignes")
                .contains("du 21\u00a0octobre\u00a02034 au 5\u00a0novembre\u00a02034");
        assertThat(holidays.isSchoolHoliday(LocalDate.of(2034, 11, 5), VALBRUNE))
                .isEqualTo(SchoolCalendar.Answer.YES);
        assertThat(holidays.isSchoolHoliday(LocalDate.of(2034, 11, 6), VALBRUNE))
                .isEqualTo(SchoolCalendar.Answer.NO);

        int known = edit.listAll().size();
        coordinator.post(PATH + "/calendrier", Map.of("texte", FILE, "zone", "Zone A"));
        assertThat(edit.listAll()).hasSize(known);
    }

    @Test
    void aNewDecreeReplacesTheDatesOfTheSameHolidays() {
        edit.take(FILE, "Zone A");
        edit.take(FILE.replace("2034-11-05T23", "2034-11-06T23"), "Zone A");

        assertThat(edit.listAll().stream()
                        .filter(one -> one.startsOn().equals(LocalDate.of(2034, 10, 21)))
                        .map(SchoolHoliday::endsOn))
                .containsExactly(LocalDate.of(2034, 11, 6));
    }

    @Test
    void whatIsNoCalendarIsRefusedAndWhatWasPastedIsKept() {
        Answer answer = coordinator.post(PATH + "/calendrier", Map.of("texte", "bonjour", "zone", ""));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Ce n’est pas un calendrier scolaire", ">bonjour</textarea>");
    }

    @Test
    void aHolidayThatEndsBeforeItBeginsIsRefused() {
        Answer answer =
                coordinator.post(PATH, Map.of("nom", "À l’envers", "premier", "2034-10-21", "dernier", "2034-10-20"));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Le dernier jour est avant le premier.", "value=\"À l’envers\"");
    }

    @Test
    void otherDepartementsKeepTheirOwnCalendar() {
        edit.take(FILE, "Zone A");

        assertThat(holidays.isSchoolHoliday(LocalDate.of(2034, 11, 5), new CommuneCode("97105")))
                .isEqualTo(SchoolCalendar.Answer.UNKNOWN);
        assertThat(holidays.findPublicHoliday(LocalDate.of(2034, 5, 27), new CommuneCode("97105"), Locale.FRENCH))
                .hasValue("abolition de l’esclavage");
        assertThat(holidays.isPublicHoliday(LocalDate.of(2034, 5, 27), VALBRUNE))
                .isFalse();
    }

    private OpeningState state(String text, ZonedDateTime at) {
        return hours.schedule(text, VALBRUNE.value()).orElseThrow().stateAt(at);
    }

    private Set<UUID> ids() {
        return edit.listAll().stream().map(SchoolHoliday::id).collect(Collectors.toSet());
    }
}
