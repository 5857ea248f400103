package fr.maillage.tours.web.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Session;
import fr.maillage.design.Dates;
import fr.maillage.documents.PdfUa;
import fr.maillage.territory.CommuneCode;
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
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@MaillageTest
class TourPagesTests {

    private static final String SPOT = "place du Four";

    @Autowired
    TestClock clock;

    @Autowired
    EditUnit editUnit;

    @Autowired
    EditCrew editCrew;

    @Autowired
    KeptTours tours;

    @Autowired
    ReadStops stops;

    @Autowired
    Tours facade;

    @LocalServerPort
    int port;

    private Staff odile;
    private Unit unit;

    @BeforeEach
    void aUnitOfItsOwn() {
        clock.setInFrance("2047-01-01T08:00");
        odile = Staff.as(Role.COORDINATOR, port);
        unit = TestUnits.bus(editUnit, editCrew);
    }

    @Test
    void aTourIsMadeStopByStopThenAnnounced() {
        Tour tour = tour();
        String path = path(tour);
        Answer added = odile.post(path + "/arrets", spot("Marcillange"));
        assertThat(added.status()).isEqualTo(303);
        Stop stop = stops.listOf(tour.id()).getFirst();
        String stopPath = path + "/arrets/" + stop.id().value();

        Answer seen = odile.post(stopPath + "/horaires", rule(stop, "voir"));
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text())
                .contains("Tous les mardis de 9\u00a0h à 12\u00a0h")
                .contains("mardi\u00a08\u00a0janvier\u00a02047");
        assertThat(stops.find(stop.id()).orElseThrow().rule()).isNull();

        Answer kept = odile.post(stopPath + "/horaires", rule(stop, "garder"));
        assertThat(kept.status()).isEqualTo(303);
        assertThat(passages()).as("nobody is told of a draft").isEmpty();

        Answer announced = odile.post(
                path + "/annonce", Map.of("version", String.valueOf(now(tour).version())));
        assertThat(announced.status()).isEqualTo(303);
        assertThat(passages()).hasSizeGreaterThan(8).allSatisfy(one -> {
            assertThat(one.stopName()).isEqualTo(SPOT);
            assertThat(one.session().isCancelled()).isFalse();
        });
        Session first = passages().getFirst().session();
        assertThat(odile.get(first.path()).text()).contains("Marcillange");
        assertThat(odile.get("/communes/99021").text()).contains(first.path());
        assertThat(odile.get("/agenda?ou=Marcillange").text()).contains(first.path());
        assertThat(odile.get("/gestion/agenda/seances/" + first.id().value()).text())
                .contains("Un passage de")
                .contains(stopPath);
        Answer page = odile.get(path);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("<svg").contains("1. Marcillange").contains("Tous les mardis");
    }

    @Test
    void aUnitIsInOnePlaceAtATime() {
        Tour tour = announcedTour();
        Stop other = stopIn(tour, "Neuvignolles");
        Answer refused = odile.post(path(tour) + "/arrets/" + other.id().value() + "/horaires", rule(other, "garder"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("un véhicule n’est qu’à un endroit à la fois")
                .contains("déjà à Louroux-la-Ronce de 9\u00a0h à 12\u00a0h")
                .doesNotContain("name=\"sachant\"");
        Map<String, String> insisting = rule(other, "garder");
        insisting.put("sachant", "1");
        assertThat(odile.post(path(tour) + "/arrets/" + other.id().value() + "/horaires", insisting)
                        .status())
                .isEqualTo(422);
        assertThat(stops.find(other.id()).orElseThrow().rule()).isNull();
    }

    @Test
    void whatGetsInTheWayIsReadBeforeItIsSaved() {
        Tour tour = announcedTour();
        Stop stop = stops.listOf(tour.id()).getFirst();
        String path = path(tour) + "/arrets/" + stop.id().value() + "/passage";
        Map<String, String> sunday = new HashMap<>(Map.of("date", "2047-01-13", "debut", "9h", "fin", "11h"));
        Answer told = odile.post(path, sunday);
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text()).contains("ne sort pas ce jour de la semaine").contains("name=\"sachant\"");
        sunday.put("sachant", "1");
        assertThat(odile.post(path, sunday).status()).isEqualTo(303);
        assertThat(passages())
                .anyMatch(one -> one.session().start().toLocalDate().equals(LocalDate.of(2047, 1, 13)));
    }

    @Test
    void aStopWithSeatsIsSignedUpFor() {
        Tour tour = announcedTour();
        Map<String, String> typed = new HashMap<>(spot("Neuvignolles"));
        typed.put("places", "0");
        assertThat(odile.post(path(tour) + "/arrets", typed).status()).isEqualTo(422);
        typed.put("places", "5");
        odile.post(path(tour) + "/arrets", typed);
        Stop stop = stops.listOf(tour.id()).getLast();
        String path = path(tour) + "/arrets/" + stop.id().value();
        assertThat(odile.get(path).text()).contains("5 places à chaque passage");
        odile.post(path + "/passage", Map.of("date", "2047-01-10", "debut", "9h", "fin", "11h", "sachant", "1"));
        Session session = passages().stream()
                .map(Passage::session)
                .filter(one -> one.seats() != null)
                .findFirst()
                .orElseThrow();
        assertThat(odile.get(session.path()).text()).contains("/inscription");
    }

    @Test
    void theDaysOfATourAreToldWhereverADateIsTyped() {
        Tour tour = announcedTour();
        assertThat(odile.post(
                                path(tour) + "/modification",
                                Map.of(
                                        "nom", tour.name(),
                                        "du", "2047-01-01",
                                        "au", "2047-02-26",
                                        "motif", "Fin de l’hiver",
                                        "version", String.valueOf(now(tour).version())))
                        .status())
                .isEqualTo(303);
        Stop stop = stops.listOf(tour.id()).getFirst();
        String path = path(tour) + "/arrets/" + stop.id().value();
        assertThat(odile.post(
                                path + "/passage",
                                Map.of("date", "2047-03-07", "debut", "9h", "fin", "11h", "sachant", "1"))
                        .text())
                .contains("Choisissez une date de la tournée");
        Map<String, String> late = rule(stop, "voir");
        late.put("du", "2047-03-01");
        assertThat(odile.post(path + "/horaires", late).text()).contains("Choisissez une date de la tournée");
        Stop other = stopIn(tour, "Neuvignolles");
        assertThat(odile.get(path(tour) + "/arrets/" + other.id().value() + "/horaires")
                        .text())
                .contains("value=\"2047-02-26\"");
        assertThat(passages())
                .filteredOn(one -> !one.session().isCancelled())
                .last()
                .satisfies(
                        one -> assertThat(one.session().start().toLocalDate()).isEqualTo(LocalDate.of(2047, 2, 26)));
    }

    @Test
    void aDateIsTakenOutAndPutBack() {
        Tour tour = announcedTour();
        Stop stop = stops.listOf(tour.id()).getFirst();
        Session first = passages().getFirst().session();
        String passage = "/gestion/tournees/passages/" + first.id().value();
        assertThat(odile.get(passage + "/annulation").status()).isEqualTo(200);
        assertThat(odile.post(passage + "/annulation", Map.of("motif", "")).status())
                .isEqualTo(422);
        assertThat(odile.post(passage + "/annulation", Map.of("motif", "Le bus est en révision"))
                        .status())
                .isEqualTo(303);
        assertThat(passages().getFirst().session())
                .extracting(Session::isCancelled, Session::reason)
                .containsExactly(true, "Le bus est en révision");
        String stopPath = path(tour) + "/arrets/" + stop.id().value();
        assertThat(odile.get(stopPath).text())
                .contains("Le bus est en révision")
                .contains("Remettre");
        assertThat(odile.post(stopPath + "/retour", Map.of("jour", "2047-01-08"))
                        .status())
                .isEqualTo(303);
        assertThat(passages().getFirst().session().isCancelled()).isFalse();
    }

    @Test
    void aDateIsReplacedByAnotherDayAndAnotherSpot() {
        Tour tour = announcedTour();
        Stop other = stopIn(tour, "Neuvignolles");
        Session first = passages().getFirst().session();
        Answer moved = odile.post(
                "/gestion/tournees/passages/" + first.id().value() + "/deplacement",
                Map.of(
                        "date", "2047-01-09",
                        "debut", "14h",
                        "fin", "16h",
                        "ou", other.id().value().toString(),
                        "motif", "La place est prise par le marché",
                        "version", String.valueOf(first.version())));
        assertThat(moved.status()).isEqualTo(303);
        Passage passage = facade.passages(first.startsAt(), first.startsAt().plusSeconds(200_000)).stream()
                .filter(one -> one.session().id().equals(first.id()))
                .findFirst()
                .orElseThrow();
        assertThat(passage.session().start().toLocalDateTime()).isEqualTo(LocalDateTime.of(2047, 1, 9, 14, 0));
        assertThat(passage.session().spot().communeName()).isEqualTo("Neuvignolles");
        assertThat(odile.get(first.path()).text()).contains("La place est prise par le marché");
        Answer late = odile.post(
                "/gestion/tournees/passages/" + first.id().value() + "/deplacement",
                Map.of(
                        "date", "2047-01-10",
                        "debut", "14h",
                        "fin", "16h",
                        "ou", "ici",
                        "motif", "Encore",
                        "version", String.valueOf(first.version())));
        assertThat(late.status()).as("somebody moved it meanwhile").isEqualTo(409);
    }

    @Test
    void aSpotThatAProposalLeftOpenIsAskedForOnThePageOfItsTour() {
        Tour tour = tour();
        Map<String, String> open = new HashMap<>(spot("Marcillange"));
        open.put("nom", "endroit à préciser");
        odile.post(path(tour) + "/arrets", open);
        odile.post(path(tour) + "/arrets", spot("Neuvignolles"));
        String page = odile.get(path(tour)).text();
        assertThat(page)
                .contains("Un arrêt n’a pas encore d’endroit précis", "/modification\">Marcillange</a>")
                .doesNotContain("/modification\">Neuvignolles</a>");
    }

    @Test
    void aStopThatIsGivenUpHasNoMoreDates() {
        Tour tour = announcedTour();
        Stop stop = stops.listOf(tour.id()).getFirst();
        String path = path(tour) + "/arrets/" + stop.id().value() + "/retrait";
        assertThat(odile.post(path, Map.of("version", "0", "motif", "")).status())
                .isEqualTo(422);
        odile.post(path, Map.of("version", String.valueOf(stop.version()), "motif", "La mairie a ouvert un guichet"));
        assertThat(passages()).allMatch(one -> one.session().isCancelled());
        assertThat(facade.stopsIn(new CommuneCode("99019")))
                .noneMatch(one -> one.id().equals(stop.id()));
    }

    @Test
    void theTimetableIsPrintedForTheBoardOfTheTownHall() {
        Tour tour = announcedTour();
        Answer paper = odile.get(path(tour) + "/horaires.pdf?trimestre=2047-1");
        assertThat(paper.status()).isEqualTo(200);
        PdfUa.assertKept(paper.body());
        PdfUa.assertKept(
                odile.get(path(tour) + "/horaires.pdf?trimestre=2040-4").body());
        assertThat(odile.get(path(tour) + "/horaires.pdf?trimestre=%3Cx%3E").status())
                .isEqualTo(200);
    }

    @Test
    void whateverIsTypedIsAnsweredInWords() {
        Tour tour = announcedTour();
        Stop stop = stops.listOf(tour.id()).getFirst();
        String stopPath = path(tour) + "/arrets/" + stop.id().value();
        assertThat(odile.post("/gestion/tournees", Map.of("nom", "", "du", "hier", "au", "x"))
                        .status())
                .isEqualTo(422);
        assertThat(odile.post(path(tour) + "/arrets", Map.of("commune", "Atlantide", "point", "nord"))
                        .text())
                .contains("Atlantide")
                .contains("latitude");
        assertThat(odile.post(stopPath + "/horaires", Map.of("debut", "25h", "rythme", "\u0000"))
                        .status())
                .isEqualTo(422);
        assertThat(odile.post(stopPath + "/passage", Map.of("date", "2047-02-30"))
                        .status())
                .isEqualTo(422);
        assertThat(odile.post(stopPath + "/passage", Map.of("date", "2046-02-20", "debut", "9", "fin", "10"))
                        .status())
                .isEqualTo(422);
        for (String missing : List.of(
                "/gestion/tournees/nulle-part",
                path(tour) + "/arrets/1",
                path(tour) + "/arrets/00000000-0000-0000-0000-000000000000",
                "/gestion/tournees/passages/x/deplacement")) {
            assertThat(odile.get(missing).status()).as(missing).isEqualTo(404);
        }
    }

    @Test
    void whoReadsToursChangesNoneAndSeesNoDraft() {
        Tour draft = tour();
        Tour open = announcedTour();
        Staff reader = Staff.as(Role.OBSERVER, port);
        assertThat(reader.get(path(open)).status()).isEqualTo(200);
        assertThat(reader.get(path(open)).text()).doesNotContain("Ajouter un arrêt");
        assertThat(reader.get(path(draft)).status()).isEqualTo(404);
        assertThat(reader.get(path(open) + "/modification").status()).isEqualTo(403);
        assertThat(reader.post(path(open) + "/arrets", spot("Neuvignolles")).status())
                .isEqualTo(403);
        assertThat(Staff.as(Role.MODERATOR, port).get("/gestion/tournees").status())
                .isEqualTo(403);
    }

    private Tour tour() {
        String name = "Tournée d’essai " + unit.name();
        Answer answer = odile.post(
                "/gestion/tournees", Map.of("vehicule", unit.code(), "nom", name, "du", "2047-01-01", "au", ""));
        assertThat(answer.status()).isEqualTo(303);
        return tours.list(LocalDate.of(2047, 1, 1)).stream()
                .filter(one -> one.unit().equals(unit.id()))
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void hoursInWhichOneMayNotStandAreReadBeforeADateIsSaved() {
        Tour tour = announcedTour();
        Stop stop = stops.listOf(tour.id()).getFirst();
        String path = path(tour) + "/arrets/" + stop.id().value();
        Map<String, String> form = new HashMap<>(spot("Louroux-la-Ronce"));
        form.put("version", String.valueOf(stop.version()));
        form.put("heures", "quand il fait beau");
        Answer wrong = odile.post(path + "/modification", form);
        assertThat(wrong.status()).isEqualTo(422);
        assertThat(wrong.text()).contains("Nous n’avons pas compris ces heures");

        form.put("heures", "sauf le mercredi matin (marché)");
        assertThat(odile.post(path + "/modification", form).status()).isEqualTo(303);
        assertThat(odile.get(path).text()).contains("mercredi\u00a0: à partir de 13\u00a0h");
        assertThat(odile.get(path + "/modification").text()).contains("sauf le mercredi matin (marché)");
        Answer told = odile.post(path + "/passage", Map.of("date", "2047-01-16", "debut", "9h", "fin", "11h"));
        assertThat(told.status()).isEqualTo(422);
        assertThat(told.text())
                .contains("On ne peut pas s’arrêter à Louroux-la-Ronce à cette heure")
                .contains("name=\"sachant\"");
        assertThat(odile.post(path + "/passage", Map.of("date", "2047-01-16", "debut", "14h", "fin", "16h"))
                        .status())
                .isEqualTo(303);

        form.put("heures", "sauf le mardi matin");
        form.put("version", String.valueOf(stops.find(stop.id()).orElseThrow().version()));
        Answer announced = odile.post(path + "/modification", form);
        assertThat(announced.status()).as("its rule goes there on Tuesdays").isEqualTo(422);
        assertThat(announced.text()).contains("name=\"sachant\"");
    }

    private Tour announcedTour() {
        Tour tour = tour();
        Stop stop = stopIn(tour, "Louroux-la-Ronce");
        odile.post(path(tour) + "/arrets/" + stop.id().value() + "/horaires", rule(stop, "garder"));
        odile.post(
                path(tour) + "/annonce",
                Map.of("version", String.valueOf(now(tour).version())));
        return now(tour);
    }

    private Stop stopIn(Tour tour, String commune) {
        odile.post(path(tour) + "/arrets", spot(commune));
        return stops.listOf(tour.id()).getLast();
    }

    private static Map<String, String> spot(String commune) {
        return Map.of(
                "lieu", "autre",
                "nom", SPOT,
                "commune", commune,
                "stationnement", "Le long du mur",
                "courant", "OUTLET",
                "acte", "garder");
    }

    private static Map<String, String> rule(Stop stop, String act) {
        Map<String, String> rule = new HashMap<>();
        rule.put("rythme", "semaine");
        rule.put("jour", "2");
        rule.put("debut", "9h");
        rule.put("fin", "12h");
        rule.put("du", "2047-01-02");
        rule.put("au", "");
        rule.put("feries", "1");
        rule.put("scolaire", "ANY");
        rule.put("version", String.valueOf(stop.version()));
        rule.put("acte", act);
        return rule;
    }

    private Tour now(Tour tour) {
        return tours.find(tour.id()).orElseThrow();
    }

    private List<Passage> passages() {
        return facade.passagesOf(
                unit.id(),
                clock.instant(),
                LocalDate.of(2047, 3, 31).atStartOfDay(Dates.FRANCE).toInstant());
    }

    private static String path(Tour tour) {
        return TourPaths.of(tour);
    }
}
