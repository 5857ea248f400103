package fr.maillage.notifications.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import fr.maillage.notifications.domain.State;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.PDFTextStripperByArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Letters of a day in one file, each in its envelope's window, none printed in two batches. */
@MaillageTest
class LettersTests {

    private static final double POINTS_A_MILLIMETRE = 72 / 25.4;

    @Autowired
    Notifications notifications;

    @Autowired
    Messages messages;

    @Autowired
    MakeLetters makeLetters;

    @Autowired
    LetterBatches batches;

    @Autowired
    JdbcClient db;

    @Autowired
    TestClock clock;

    @BeforeEach
    void begin() {
        // The demo's own wait until this is over.
        db.sql("update notifications.message set next_at = '2100-01-01' where key like 'demo:%'")
                .update();
        clock.setInFrance("2026-11-20T10:00");
    }

    @AfterEach
    void end() {
        db.sql("delete from notifications.message where key like 'lettre:%'").update();
        db.sql("delete from notifications.letter_batch").update();
        db.sql("update notifications.message set next_at = due_at where key like 'demo:%'")
                .update();
    }

    private UUID ask(String key, String name, String code) {
        Recipient to = Recipient.byLetter(name, "fr", List.of("12 rue des Tilleuls", "99100 VALBRUNE"));
        Map<String, String> values =
                Map.of("nom", name, "invite-par", "Odile", "adresse", "aide.example/i", "code", code, "fin", "demain");
        Told told = notifications.tell(Message.now(AccountTemplates.PRINTED_INVITATION, to, values, "lettre:" + key));
        return ((Told.Queued) told).id().value();
    }

    @Test
    void mergesWhatIsDueOnceAndPrintsItAgainIdentically() throws IOException {
        UUID one = ask("un", "Madame Yvette Corbillac", "ac7k-49mp");
        ask("deux", "Monsieur Lucien Hautefaye", "mm7k-49mp");

        int batch = makeLetters.make().orElseThrow();
        assertThat(makeLetters.make()).isEmpty();
        assertThat(messages.find(one).orElseThrow().state()).isEqualTo(State.PRINTED);

        byte[] file = batches.findFile(batch).orElseThrow();
        assertThat(batches.findFile(batch).orElseThrow()).isEqualTo(file);
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("ac7k-49mp").contains("mm7k-49mp");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
        }
    }

    @Test
    void beginsEachLetterOnAFrontPage() throws IOException {
        ask("un", "Madame Yvette Corbillac", "1");
        ask("deux", "Monsieur Lucien Hautefaye", "2");
        byte[] file = batches.findFile(makeLetters.make().orElseThrow()).orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(3);
            assertThat(text(pdf, 1)).contains("Madame Yvette Corbillac");
            assertThat(text(pdf, 2)).isBlank();
            assertThat(text(pdf, 3)).contains("Monsieur Lucien Hautefaye");
        }
    }

    @Test
    void showsTheAddressInTheWindowAndNothingElse() throws IOException {
        ask("un", "Madame Yvette Corbillac", "1");
        byte[] file = batches.findFile(makeLetters.make().orElseThrow()).orElseThrow();
        try (PDDocument pdf = Loader.loadPDF(file)) {
            PDPage page = pdf.getPage(0);
            assertThat(in(page, 110, 55, 80, 24).lines().map(String::strip))
                    .containsExactly("Madame Yvette Corbillac", "12 rue des Tilleuls", "99100 VALBRUNE");
            // wherever the sheet has slid to in the envelope, the window shows no other word
            assertThat(in(page, 90, 34, 110, 56).lines()).hasSize(3);
        }
    }

    @Test
    void saysThatABatchIsPostedOnce() {
        UUID one = ask("un", "Madame Yvette Corbillac", "1");
        int batch = makeLetters.make().orElseThrow();
        assertThat(makeLetters.post(batch, null)).isTrue();
        assertThat(makeLetters.post(batch, null)).isFalse();
        assertThat(messages.find(one).orElseThrow().state()).isEqualTo(State.HANDED);
    }

    @Test
    void hidesTheCodeFromWhoeverOnlyLooks() throws IOException {
        UUID one = ask("un", "Madame Yvette Corbillac", "ac7k-49mp");
        try (PDDocument pdf =
                Loader.loadPDF(makeLetters.preview(messages.find(one).orElseThrow()))) {
            assertThat(text(pdf, 1)).contains("{code}").doesNotContain("ac7k");
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    /** The words within a box, in millimetres from the top left corner. */
    private static String in(PDPage page, double x, double y, double width, double height) throws IOException {
        PDFTextStripperByArea stripper = new PDFTextStripperByArea();
        stripper.addRegion(
                "box",
                new Rectangle2D.Double(
                        x * POINTS_A_MILLIMETRE,
                        y * POINTS_A_MILLIMETRE,
                        width * POINTS_A_MILLIMETRE,
                        height * POINTS_A_MILLIMETRE));
        stripper.extractRegions(page);
        return stripper.getTextForRegion("box").strip();
    }
}
