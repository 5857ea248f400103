package fr.maillage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/** Pages on sheets: folded and stapled, they read from one to the last. */
class ImpositionTests {

    @Test
    void foldsEightPagesOnTwoSheets() throws IOException {
        assertThat(sides(booklet(8))).containsExactly("8 1", "2 7", "6 3", "4 5");
    }

    @Test
    void leavesTheMissingPagesWhite() throws IOException {
        assertThat(sides(booklet(6))).containsExactly("1", "2", "6 3", "4 5");
    }

    @Test
    void laysTwoA5PagesOnA4() throws IOException {
        try (PDDocument sheets = Loader.loadPDF(Imposition.ofBooklet(booklet(4)))) {
            assertThat(sheets.getPage(0).getMediaBox().getWidth())
                    .isEqualTo(842, org.assertj.core.api.Assertions.within(1f));
            assertThat(sheets.getPage(0).getMediaBox().getHeight())
                    .isEqualTo(595, org.assertj.core.api.Assertions.within(1f));
        }
    }

    private static byte[] booklet(int pages) {
        StringBuilder body = new StringBuilder();
        for (int i = 1; i <= pages; i++) {
            body.append("<p class=\"page\">").append(i).append("</p>");
        }
        return Pdf.of("<html lang=\"fr\"><head><title>Cahier</title><meta name=\"description\" content=\"Cahier\"/>"
                + "<link rel=\"stylesheet\" href=\"data:text/css,@page{size:A5 portrait;margin:20mm} .page{page-break-after:always} .page:last-child{page-break-after:auto}\"/>"
                + "</head><body>" + body + "</body></html>");
    }

    /** What each side says, from left to right. */
    private static List<String> sides(byte[] booklet) throws IOException {
        List<String> sides = new ArrayList<>();
        try (PDDocument sheets = Loader.loadPDF(Imposition.ofBooklet(booklet))) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            for (int i = 1; i <= sheets.getNumberOfPages(); i++) {
                reader.setStartPage(i);
                reader.setEndPage(i);
                sides.add(reader.getText(sheets).strip().replaceAll("\\s+", " "));
            }
        }
        return sides;
    }
}
