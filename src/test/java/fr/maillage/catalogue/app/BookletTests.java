package fr.maillage.catalogue.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.AgendaQuery;
import fr.maillage.agenda.Level;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.catalogue.Seasons;
import fr.maillage.catalogue.app.Contents.Chapter;
import fr.maillage.catalogue.app.Contents.Offer;
import fr.maillage.catalogue.app.Matter.Sender;
import fr.maillage.catalogue.domain.Arrangement;
import fr.maillage.catalogue.domain.Quarter;
import fr.maillage.directory.Service;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.PdfUa;
import fr.maillage.territory.CommuneCode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** The booklet says all that is announced, once, on pages that its contents and its index name rightly. */
@MaillageTest
@Import(Seasons.class)
class BookletTests {

    private static final Quarter QUARTER = new Quarter(2042, 2);
    private static final Quarter SILENT = new Quarter(2042, 4);
    private static final String SITE = "https://pays.example";
    private static final int DATES = 40;

    @Autowired
    Seasons seasons;

    @Autowired
    PrepareBooklet prepare;

    @Autowired
    PrintBooklet print;

    @Autowired
    Agenda agenda;

    @BeforeAll
    static void season(@Autowired Seasons seasons) {
        seasons.season(QUARTER.first(), DATES, 6, " au printemps");
    }

    @ParameterizedTest
    @EnumSource
    void saysEveryAnnouncedSessionOnce(Arrangement arrangement) throws IOException {
        String text = String.join("\n", pages(file(matter(arrangement, false))));
        List<Session> announced = agenda.list(AgendaQuery.publicFrom(
                        QUARTER.first().atStartOfDay(Seasons.PARIS).toInstant(), 1_000)
                .until(QUARTER.next().first().atStartOfDay(Seasons.PARIS).toInstant())
                .in(SessionState.PUBLISHED)
                .of(ActivityKind.WORKSHOP));
        assertThat(announced).hasSizeGreaterThanOrEqualTo(DATES);
        assertThat(announced)
                .allSatisfy(session -> assertThat(text.split(session.code(), -1))
                        .as(session.code())
                        .hasSize(2));
    }

    @ParameterizedTest
    @EnumSource
    void namesTheRightPagesInItsContentsAndItsIndex(Arrangement arrangement) throws IOException {
        Matter matter = matter(arrangement, false);
        List<String> pages = pages(file(matter));
        String contents = plain(pages.get(pageOf(pages, "Sommaire\nS’inscrire") - 1));
        for (Chapter chapter : matter.contents().chapters()) {
            assertThat(contents)
                    .contains(plain(chapter.name() + " "
                            + pageWith(pages, chapter.offers().getFirst())));
        }
        String index = plain(String.join("\n", pages.subList(pageOf(pages, "Index\nPar thème") - 1, pages.size())));
        for (Matter.Line line : matter.titles()) {
            List<Integer> found = matter.contents().chapters().stream()
                    .flatMap(chapter -> chapter.offers().stream())
                    .filter(offer -> offer.title().equals(line.words()))
                    .map(offer -> pageWith(pages, offer))
                    .distinct()
                    .toList();
            assertThat(index)
                    .contains(plain(line.words() + " "
                            + String.join(
                                    ", ", found.stream().map(String::valueOf).toList())));
        }
    }

    @ParameterizedTest
    @EnumSource
    void foldsAndCanBeReadAloud(Arrangement arrangement) {
        byte[] file = file(matter(arrangement, false));
        assertThat(Pdf.pages(file) % 4).isZero();
        PdfUa.assertKept(file);
    }

    @Test
    void leavesOutWhatWasCalledOffAndKeepsDraftsForDrafts() throws IOException {
        Activity off =
                seasons.activity(ActivityKind.WORKSHOP, "Atelier annulé du printemps", Level.ANY, Service.CREATION);
        Activity soon =
                seasons.activity(ActivityKind.WORKSHOP, "Atelier pas encore annoncé", Level.ANY, Service.CREATION);
        CommuneCode here = new CommuneCode("99039");
        seasons.session(off, QUARTER.first().plusDays(9).atTime(10, 0), 1, seasons.hall(here), SessionState.CANCELLED);
        seasons.session(soon, QUARTER.first().plusDays(9).atTime(10, 0), 1, seasons.hall(here), SessionState.DRAFT);

        String booklet = String.join("\n", pages(file(matter(Arrangement.BY_COMMUNE, false))));
        assertThat(booklet).doesNotContain("Atelier annulé du printemps", "Atelier pas encore annoncé", "Brouillon");

        byte[] draft = file(matter(Arrangement.BY_COMMUNE, true));
        List<String> pages = pages(draft);
        assertThat(String.join("\n", pages))
                .contains("Atelier pas encore annoncé")
                .doesNotContain("Atelier annulé du printemps");
        assertThat(pages)
                .allSatisfy(page -> assertThat(page.replaceAll("\\s", "")).contains("Brouillon"));
        PdfUa.assertKept(draft);
    }

    @Test
    void saysSomethingUsefulWhenThereIsNothing() throws IOException {
        byte[] file = file(prepare.prepare(Edition.published(SILENT, SILENT.first(), Arrangement.BY_THEME), SITE));
        assertThat(Pdf.pages(file) % 4).isZero();
        assertThat(String.join("\n", pages(file))).contains("Il n’y a pas d’atelier pendant ces trois mois");
        PdfUa.assertKept(file);
    }

    @Test
    void needsNoTelephone() throws IOException {
        Matter matter = matter(Arrangement.BY_COMMUNE, false);
        Sender silent = new Sender("Pays sans téléphone", null, "pays.example", null, false);
        Matter without = new Matter(
                matter.title(),
                silent,
                matter.colours(),
                matter.season(),
                matter.months(),
                "",
                "",
                List.of(),
                matter.mesh(),
                "",
                matter.qr(),
                matter.address(),
                false,
                false,
                matter.contents(),
                List.of(),
                false,
                matter.themes(),
                matter.communes(),
                matter.titles());
        byte[] file = file(without);
        assertThat(pages(file).getFirst()).contains("pays.example");
        PdfUa.assertKept(file);
    }

    @Test
    void isMadeOnceAsLongAsNothingChanges() {
        Press.Printed one = print.print(matter(Arrangement.BY_THEME, false));
        Press.Printed other = print.print(matter(Arrangement.BY_THEME, false));
        assertThat(((Press.Printed.File) one).bytes()).isSameAs(((Press.Printed.File) other).bytes());
    }

    /** Made once for all tests, as for all readers. */
    private byte[] file(Matter matter) {
        return ((Press.Printed.File) print.print(matter)).bytes();
    }

    private Matter matter(Arrangement arrangement, boolean drafts) {
        return prepare.prepare(new Edition(QUARTER, QUARTER.first(), null, "", arrangement, drafts), SITE);
    }

    /** On which page, from 1, the title of an offer stands with its first date. */
    private static int pageWith(List<String> pages, Offer offer) {
        String code = offer.days().getFirst().code();
        return Stream.iterate(1, page -> page + 1)
                .limit(pages.size())
                .filter(page -> pages.get(page - 1).contains(code))
                .findFirst()
                .orElseThrow();
    }

    /** Without what a line's end adds. */
    private static String plain(String text) {
        return text.replaceAll("[\\s\u00a0]+", " ");
    }

    private static int pageOf(List<String> pages, String text) {
        for (int i = 0; i < pages.size(); i++) {
            if (pages.get(i).contains(text)) {
                return i + 1;
            }
        }
        throw new AssertionError("No page says " + text);
    }

    private static List<String> pages(byte[] file) throws IOException {
        List<String> pages = new ArrayList<>();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDFTextStripper reader = new PDFTextStripper();
            for (int i = 1; i <= pdf.getNumberOfPages(); i++) {
                reader.setStartPage(i);
                reader.setEndPage(i);
                pages.add(reader.getText(pdf).replace('\u00a0', ' '));
            }
        }
        return pages;
    }
}
