package fr.maillage.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.Http.Answer;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.Planned;
import fr.maillage.agenda.Session;
import fr.maillage.catalogue.app.EditionTexts;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.documents.PdfUa;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The catalogue on the site, the form that prints it, and the posters, through their addresses. */
@MaillageTest
class CatalogueTests {

    private static final ZoneId PARIS = ZoneId.of("Europe/Paris");
    private static final LocalDate TODAY = LocalDate.of(2043, 2, 2);

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    TestClock clock;

    @Autowired
    EditionTexts texts;

    @BeforeEach
    void atTheBeginningOfFebruary() {
        clock.set(at(TODAY, 9));
    }

    private static Instant at(LocalDate day, int hour) {
        return day.atTime(hour, 0).atZone(PARIS).toInstant();
    }

    @Test
    void thePageTellsWhatComesAndTheBookletTellsTheQuarter() throws IOException {
        Session past = planned.workshop("Atelier déjà passé de 2043", at(TODAY.minusDays(10), 14), 6);
        Session next = planned.workshop("Atelier à venir de 2043", at(TODAY.plusDays(10), 14), 6);
        Http http = Http.on(port);
        String page = http.get("/catalogue").text();
        assertThat(page)
                .contains("Hiver 2043", "Atelier à venir de 2043", next.path())
                .doesNotContain(past.path());

        Answer file = http.get("/catalogue.pdf");
        assertThat(file.status()).isEqualTo(200);
        assertThat(text(file)).contains(next.code(), past.code());
        String tag = file.headers().firstValue("ETag").orElseThrow();
        assertThat(http.get("/catalogue.pdf", "If-None-Match", tag).status()).isEqualTo(304);
    }

    @Test
    void aQuarterFarAwayIsNotMade() {
        Http http = Http.on(port);
        assertThat(http.get("/catalogue?trimestre=2049-T1").status()).isEqualTo(404);
        assertThat(http.get("/catalogue.pdf?trimestre=2049-T1").status()).isEqualTo(404);
        assertThat(http.get("/catalogue?trimestre=demain").status()).isEqualTo(404);
        assertThat(http.get("/catalogue?trimestre=2043-T2").status()).isEqualTo(200);
    }

    @Test
    void oneButtonMakesTheBookletAndKeepsTheWords() throws IOException {
        planned.workshop("Atelier du livret", at(LocalDate.of(2043, 5, 5), 14), 6);
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Answer sent = coordinator.post(
                "/gestion/catalogue",
                Map.of(
                        "periode", "2043-T2",
                        "zone", "tout",
                        "par", "theme",
                        "format", "livret",
                        "ligne", "Le printemps des ateliers",
                        "introduction", "Bonjour.\n\nBienvenue."));
        assertThat(sent.status()).isEqualTo(303);
        String there = sent.headers().firstValue("Location").orElseThrow().replaceFirst("^https?://[^/]+", "");
        assertThat(there).startsWith("/gestion/catalogue/livret.pdf?");
        Answer file = coordinator.get(there);
        assertThat(text(file)).contains("Printemps 2043", "Le printemps des ateliers", "Atelier du livret");
        assertThat(texts.find(new Quarter(2043, 3)).orElseThrow().coverLine())
                .as("kept for the next quarter")
                .isEqualTo("Le printemps des ateliers");
        assertThat(coordinator.get("/gestion/catalogue?periode=2043-T2").text()).contains("Le printemps des ateliers");

        Answer sheets = coordinator.get(there + "&format=cahier");
        assertThat(sheets.status()).isEqualTo(200);
    }

    @Test
    void whoeverHasPartOfTheTerritoryPrintsWithoutWriting() {
        Staff clerk = Staff.as(Role.CLERK, port);
        assertThat(clerk.get("/gestion/catalogue").text()).doesNotContain("name=\"introduction\"");
        clerk.post(
                "/gestion/catalogue",
                Map.of("periode", "2042-T1", "zone", "tout", "par", "commune", "ligne", "Pas le droit"));
        assertThat(texts.find(new Quarter(2042, 1))
                        .map(EditionTexts.Text::coverLine)
                        .orElse(""))
                .isNotEqualTo("Pas le droit");
    }

    @Test
    void aFormWithAMistakeSaysWhichOne() {
        Staff coordinator = Staff.as(Role.COORDINATOR, port);
        Answer answer = coordinator.post(
                "/gestion/catalogue",
                Map.of("periode", "2043-T2", "zone", "communes", "par", "theme", "ligne", "x".repeat(91)));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("Cochez au moins une commune", "Raccourcissez la phrase de couverture");
        assertThat(coordinator
                        .get("/gestion/catalogue/livret.pdf?periode=jamais")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void aPosterSaysWhatOneNeedsAndCanBeReadAloud() throws IOException {
        Session session = planned.workshop(
                "Un atelier dont le titre est si long que personne ne le lirait à deux mètres s’il n’était pas réduit",
                at(TODAY.plusDays(12), 14),
                6);
        Http http = Http.on(port);
        Answer poster = http.get(session.path() + "/affiche.pdf?languettes=oui");
        assertThat(text(poster)).contains("Samedi 14 février", "14 h", "Salle des fêtes", session.code(), "6 places");
        assertThat(pages(poster)).isOne();
        PdfUa.assertKept(poster.body());
        assertThat(http.get("/seances/aaaaaa/affiche.pdf").status()).isEqualTo(404);
    }

    @Test
    void aMonthWithoutAnythingTellsWhatIsNear() throws IOException {
        planned.workshop("Atelier de Valbrune en avril", at(LocalDate.of(2043, 4, 7), 14), 6);
        Http http = Http.on(port);
        Answer here = http.get("/communes/99039/affiche.pdf?mois=2043-04");
        assertThat(text(here)).contains("Avril 2043", "Atelier de Valbrune en avril");
        Answer next = http.get("/communes/99007/affiche.pdf?mois=2043-04");
        assertThat(text(next)).contains("Rien n’est prévu ici", "Atelier de Valbrune en avril");
        Answer nothing = http.get("/communes/99007/affiche.pdf?mois=2043-09");
        assertThat(text(nothing)).contains("Rien n’est prévu ici");
        PdfUa.assertKept(here.body());
        PdfUa.assertKept(nothing.body());
        assertThat(http.get("/communes/99007/affiche.pdf?mois=2050-01").status())
                .isEqualTo(404);
        assertThat(http.get("/communes/99007/affiche.pdf?mois=bientot").status())
                .isEqualTo(404);
        assertThat(http.get("/communes/75056/affiche.pdf").status()).isEqualTo(404);
    }

    private static String text(Answer answer) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return new PDFTextStripper().getText(pdf).replace('\u00a0', ' ');
        }
    }

    private static int pages(Answer answer) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            return pdf.getNumberOfPages();
        }
    }
}
