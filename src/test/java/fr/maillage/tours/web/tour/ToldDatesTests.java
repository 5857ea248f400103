package fr.maillage.tours.web.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.app.permanence.PlanAhead;
import fr.maillage.design.Dates;
import fr.maillage.needs.NeedDrafts;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.Needs;
import fr.maillage.needs.app.RaiseNeed;
import fr.maillage.platform.RepeatingTask;
import fr.maillage.territory.EditSchoolCalendar;
import fr.maillage.territory.SchoolHoliday;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Tours;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.tour.KeptTours;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.app.unit.EditCrew;
import fr.maillage.tours.app.unit.EditUnit;
import fr.maillage.tours.app.unit.TestUnits;
import fr.maillage.tours.domain.tour.Tour;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a rule leaves out, what was replaced and what was called off is the same wherever the date is read. */
@MaillageTest
class ToldDatesTests {

    private static final LocalDate FIRST = LocalDate.of(2048, 3, 2);

    @Autowired
    TestClock clock;

    @Autowired
    EditUnit editUnit;

    @Autowired
    EditCrew editCrew;

    @Autowired
    EditSchoolCalendar school;

    @Autowired
    KeptTours tours;

    @Autowired
    ReadStops stops;

    @Autowired
    Tours facade;

    @Autowired
    PlanAhead ahead;

    @Autowired
    RaiseNeed raise;

    @Autowired
    Needs needs;

    @Autowired
    List<RepeatingTask> tasks;

    @Autowired
    JdbcClient db;

    @LocalServerPort
    int port;

    private Staff odile;
    private Unit unit;
    private Tour tour;
    private Stop stop;

    /** A stop at Sainte-Colombe-d’Arvelle, of a tour that is announced and has no date yet; two school holidays. */
    @BeforeEach
    void anAnnouncedStop() {
        clock.setInFrance("2048-03-02T08:00");
        school.add("Hiver d’essai", LocalDate.of(2048, 2, 15), LocalDate.of(2048, 3, 1));
        school.add("Printemps d’essai", LocalDate.of(2048, 4, 18), LocalDate.of(2048, 5, 3));
        school.add("Été d’essai", LocalDate.of(2048, 7, 4), LocalDate.of(2048, 8, 31));
        odile = Staff.as(Role.COORDINATOR, port);
        unit = TestUnits.bus(editUnit, editCrew);
        odile.post(
                "/gestion/tournees",
                Map.of("vehicule", unit.code(), "nom", "Tournée " + unit.name(), "du", FIRST.toString(), "au", ""));
        tour = tours.list(FIRST).stream()
                .filter(one -> one.unit().equals(unit.id()))
                .findFirst()
                .orElseThrow();
        odile.post(
                TourPaths.of(tour) + "/arrets",
                Map.of(
                        "lieu", "autre",
                        "nom", "place du Lavoir",
                        "commune", "Louroux-la-Ronce",
                        "courant", "NONE",
                        "acte", "garder"));
        stop = stops.listOf(tour.id()).getFirst();
        odile.post(
                TourPaths.of(tour) + "/annonce",
                Map.of(
                        "version",
                        String.valueOf(tours.find(tour.id()).orElseThrow().version())));
    }

    @AfterEach
    void withoutTheseHolidays() {
        school.listAll().stream()
                .filter(one -> one.name().endsWith("d’essai"))
                .map(SchoolHoliday::id)
                .forEach(school::remove);
    }

    @Test
    void aRuleLeavesOutSchoolAndPublicHolidaysOrKeepsToThem() {
        // Fridays of spring 2048: 1 and 8 May are public holidays, 24 April and 1 May are without school
        assertThat(dates("5", "2048-04-10", "OFF", true)).contains("10 avril", "17 avril", "15 mai");
        assertThat(odile.post(stopPath() + "/horaires", rule("5", "2048-04-10", "OFF", true, "voir"))
                        .text())
                .as("what is left out says why")
                .contains("vacances scolaires", "fête du Travail");
        assertThat(dates("5", "2048-04-10", "OFF", true)).doesNotContain("24 avril", "1er mai", "8 mai");
        assertThat(dates("5", "2048-04-10", "ANY", true)).contains("24 avril").doesNotContain("1er mai", "8 mai");
        assertThat(dates("5", "2048-04-10", "ANY", false)).contains("24 avril", "1er mai", "8 mai");
        assertThat(dates("5", "2048-04-10", "ONLY", false))
                .contains("24 avril", "1er mai")
                .doesNotContain("10 avril", "17 avril", "8 mai", "15 mai");

        assertThat(odile.post(stopPath() + "/horaires", rule("5", "2048-04-10", "OFF", true, "garder"))
                        .status())
                .isEqualTo(303);
        clock.setInFrance("2048-04-09T08:00");
        for (String page : List.of("/bus/" + unit.code(), "/bus/" + unit.code() + "?ou=99019")) {
            assertThat(read(page))
                    .as(page)
                    .contains("ven. 10 avr.", "ven. 17 avr.")
                    .doesNotContain("ven. 24 avr.", "ven. 1er mai", "ven. 8 mai");
        }
        assertThat(passages())
                .extracting(one -> one.session().start().toLocalDate())
                .contains(LocalDate.of(2048, 4, 17), LocalDate.of(2048, 5, 15))
                .doesNotContain(LocalDate.of(2048, 4, 24), LocalDate.of(2048, 5, 1), LocalDate.of(2048, 5, 8));
    }

    @Test
    void aHolidayThatIsTypedLaterTakesItsDatesAwayOvernight() {
        odile.post(stopPath() + "/horaires", rule("4", "2048-05-21", "OFF", true, "garder"));
        assertThat(passages())
                .extracting(one -> one.session().start().toLocalDate())
                .contains(LocalDate.of(2048, 5, 28));
        school.add("Pont d’essai", LocalDate.of(2048, 5, 27), LocalDate.of(2048, 5, 30));
        ahead.plan(Objects.requireNonNull(stops.find(stop.id()).orElseThrow().rule()), "");
        assertThat(held()).doesNotContain(LocalDate.of(2048, 5, 28)).contains(LocalDate.of(2048, 6, 4));
    }

    @Test
    void whatWasReplacedAndWhatWasCalledOffIsSaidWhereverTheDateIsRead() throws IOException {
        odile.post(stopPath() + "/horaires", rule("2", "2048-03-03", "ANY", true, "garder"));
        Session moved = passages().get(0).session();
        Session off = passages().get(1).session();
        Session extra = addOn("2048-03-05");
        assertThat(odile.post(
                                "/gestion/tournees/passages/" + moved.id().value() + "/deplacement",
                                Map.of(
                                        "date", "2048-03-04",
                                        "debut", "14h",
                                        "fin", "16h",
                                        "ou", "ici",
                                        "motif", "La place est prise par la foire",
                                        "version", String.valueOf(moved.version())))
                        .status())
                .isEqualTo(303);
        assertThat(odile.post(
                                "/gestion/tournees/passages/" + off.id().value() + "/annulation",
                                Map.of("motif", "Le bus est en révision"))
                        .status())
                .isEqualTo(303);

        assertThat(read(moved.path())).contains("mercredi 4 mars 2048", "La place est prise par la foire");
        assertThat(read(off.path())).contains("Annulée", "Le bus est en révision");
        assertThat(read("/bus/" + unit.code()))
                .contains("mer. 4 mars, de 14 h à 16 h", "jeu. 5 mars", "mar. 10 mars, de 9 h à 12 h", "Annulée")
                .doesNotContain("mar. 3 mars");
        for (String page : List.of("/agenda?ou=Louroux-la-Ronce", "/communes/99019?essai=" + unit.code())) {
            assertThat(read(page)).as(page).contains(moved.path(), extra.path(), "14 h à 16 h");
        }
        String feed = Http.on(port).get("/communes/99019/agenda.ics").text().replace("\r\n ", "");
        assertThat(feed).contains("20480304T140000", "20480305T090000", "STATUS:CANCELLED");
        assertThat(feed).doesNotContain("DTSTART;TZID=Europe/Paris:20480303T");
        assertThat(paper())
                .contains(
                        "Le mercredi 4 mars 2048 de 14 h à 16 h", "Pas de passage le mardi 10 mars 2048", "5,", "17,");
        String staff = odile.get(stopPath()).text().replace('\u00a0', ' ');
        assertThat(staff).contains("Déplacé : il était prévu", "Le bus est en révision", "Remettre");
    }

    @Test
    void aDateThatIsPutBackIsTheSameOneForWhoeverRidesAndForTheCommune() {
        Session date = addOn("2048-03-05");
        NeedId need = raise.raise(NeedDrafts.forPeople("bus remis " + unit.code(), 3), null, null)
                .need()
                .id();
        assertThat(needs.plan(need, List.of(date.id()), "")).isTrue();
        assertThat(Http.on(port)
                        .post(
                                "/bus/rappel",
                                Map.of(
                                        "arret", stop.id().value().toString(),
                                        "moyen", "telephone",
                                        "telephone", "06 39 98 53 01",
                                        "nom", "Anne Vernet",
                                        "accord", "oui"))
                        .status())
                .isEqualTo(303);
        String path = "/gestion/tournees/passages/" + date.id().value();
        odile.post(path + "/annulation", Map.of("motif", "Le bus est en révision"));
        assertThat(needs.find(need).orElseThrow().state()).isEqualTo(NeedState.UNDERSTOOD);

        assertThat(odile.post(path + "/retour", Map.of()).header("Location")).endsWith("fait=date-remise");

        assertThat(passages())
                .singleElement()
                .satisfies(one -> assertThat(one.session())
                        .extracting(Session::id, Session::isCancelled)
                        .containsExactly(date.id(), false));
        assertThat(needs.find(need).orElseThrow().state()).isEqualTo(NeedState.PLANNED);
        assertThat(read("/bus/" + unit.code())).contains("jeu. 5 mars").doesNotContain("Annulé");
        assertThat(odile.post(path + "/retour", Map.of()).header("Location")).endsWith("fait=autre");
        clock.setInFrance("2048-03-04T10:00");
        remind();
        assertThat(told(date)).containsExactly("tours.mail.tomorrow");
    }

    @Test
    void aDateThatAnotherOneReplacesAtTheSameHourIsNotSaidToBeOff() {
        Session off = addOn("2048-03-05");
        Http.on(port)
                .post(
                        "/bus/rappel",
                        Map.of(
                                "arret", stop.id().value().toString(),
                                "moyen", "telephone",
                                "telephone", "06 39 98 53 02",
                                "nom", "Anne Vernet",
                                "accord", "oui"));
        odile.post(
                "/gestion/tournees/passages/" + off.id().value() + "/annulation",
                Map.of("motif", "Le bus est en révision"));
        assertThat(odile.post(stopPath() + "/passage", Map.of("date", "2048-03-05", "debut", "9h", "fin", "12h"))
                        .status())
                .isEqualTo(303);
        Session on = passages().stream()
                .map(Passage::session)
                .filter(one -> !one.isCancelled())
                .findFirst()
                .orElseThrow();
        assertThat(read("/bus/" + unit.code())).contains("jeu. 5 mars").doesNotContain("Annulé");
        clock.setInFrance("2048-03-04T10:00");
        remind();
        assertThat(told(off)).isEmpty();
        assertThat(told(on)).containsExactly("tours.mail.tomorrow");
    }

    private void remind() {
        tasks.stream().filter(task -> task.name().equals("tours.remind")).forEach(RepeatingTask::run);
    }

    /** What riders were told of a date. */
    private List<String> told(Session date) {
        return db.sql("select template from notifications.message where key like 'tours.%' and key like ?")
                .param("%:" + date.id().value() + ":%")
                .query(String.class)
                .list();
    }

    /** The dates that the preview of a rule does not strike out. */
    private String dates(String weekday, String from, String school, boolean holidaysOff) {
        Answer seen = odile.post(stopPath() + "/horaires", rule(weekday, from, school, holidaysOff, "voir"));
        assertThat(seen.status()).isEqualTo(200);
        String page = seen.text().replace('\u00a0', ' ');
        return Pattern.compile("<li><span class=\"said\">([^<]+)")
                .matcher(page)
                .results()
                .map(date -> date.group(1))
                .collect(Collectors.joining(", "));
    }

    private Map<String, String> rule(String weekday, String from, String school, boolean holidaysOff, String act) {
        Map<String, String> rule = new HashMap<>(Map.of(
                "rythme",
                "semaine",
                "jour",
                weekday,
                "debut",
                "9h",
                "fin",
                "12h",
                "du",
                from,
                "au",
                "",
                "scolaire",
                school));
        if (holidaysOff) {
            rule.put("feries", "1");
        }
        rule.put("version", String.valueOf(stops.find(stop.id()).orElseThrow().version()));
        rule.put("acte", act);
        return rule;
    }

    private Session addOn(String day) {
        assertThat(odile.post(stopPath() + "/passage", Map.of("date", day, "debut", "9h", "fin", "12h"))
                        .status())
                .isEqualTo(303);
        return passages().stream()
                .map(Passage::session)
                .filter(one -> one.start().toLocalDate().toString().equals(day))
                .findFirst()
                .orElseThrow();
    }

    private List<Passage> passages() {
        return facade.passagesOf(
                unit.id(),
                clock.instant(),
                LocalDate.of(2048, 6, 30).atStartOfDay(Dates.FRANCE).toInstant());
    }

    private List<LocalDate> held() {
        return passages().stream()
                .map(Passage::session)
                .filter(one -> !one.isCancelled())
                .map(one -> one.start().toLocalDate())
                .toList();
    }

    private String paper() throws IOException {
        byte[] file =
                odile.get(TourPaths.of(tour) + "/horaires.pdf?trimestre=2048-1").body();
        try (PDDocument paper = Loader.loadPDF(file)) {
            return new PDFTextStripper().getText(paper).replace('\u00a0', ' ').replaceAll("\\s+", " ");
        }
    }

    private String read(String path) {
        Answer answer = Http.on(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text().replace('\u00a0', ' ');
    }

    private String stopPath() {
        return TourPaths.of(tour) + "/arrets/" + stop.id().value();
    }
}
