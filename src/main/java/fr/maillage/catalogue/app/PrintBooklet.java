package fr.maillage.catalogue.app;

import fr.maillage.documents.Imposition;
import fr.maillage.documents.Pdf;
import fr.maillage.documents.Watermark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/**
 * Sets a catalogue as an A5 booklet. The first passage tells on which page everything falls, the second prints these numbers
 * and fills up to a multiple of four pages, which is what folds.
 */
@Service
public class PrintBooklet {

    static final int ON_A_SHEET = 4;
    private static final String TEMPLATE = "catalogue/app/booklet";
    private static final String DRAFT = "Brouillon";

    /** A longer number may push a line over, but not for ever. */
    private static final int MOST_PASSAGES = 4;

    private final Pdf pdf;
    private final Press press;

    PrintBooklet(Pdf pdf, Press press) {
        this.pdf = pdf;
        this.press = press;
    }

    /** The booklet, page after page. */
    public Press.Printed print(Matter matter) {
        return press.print(matter, () -> set(matter));
    }

    /** The same laid on A4 sheets, for a printer only. */
    public Press.Printed imposed(Matter matter) {
        Press.Printed booklet = print(matter);
        return booklet instanceof Press.Printed.File file
                ? new Press.Printed.File(Imposition.ofBooklet(file.bytes()))
                : booklet;
    }

    byte[] set(Matter matter) {
        List<String> anchors = matter.anchors();
        Booklet booklet = new Booklet(matter, Map.of(), 0);
        byte[] file = pdf.print(TEMPLATE, booklet);
        for (int passage = 1; passage < MOST_PASSAGES; passage++) {
            Map<String, Integer> pages = pages(anchors, file);
            int others = Pdf.pages(file) - booklet.notes();
            int notes = (ON_A_SHEET - others % ON_A_SHEET) % ON_A_SHEET;
            if (pages.equals(booklet.pages()) && notes == booklet.notes()) {
                break;
            }
            booklet = new Booklet(matter, pages, notes);
            file = pdf.print(TEMPLATE, booklet);
            if (pages(anchors, file).equals(pages) && Pdf.pages(file) % ON_A_SHEET == 0) {
                break;
            }
        }
        return matter.draft() ? Watermark.across(file, DRAFT) : file;
    }

    private static Map<String, Integer> pages(List<String> anchors, byte[] file) {
        List<Integer> found = Pdf.bookmarkedPages(file);
        if (found.size() != anchors.size()) {
            throw new IllegalStateException("Bookmarks and anchors do not match");
        }
        Map<String, Integer> pages = new HashMap<>();
        for (int i = 0; i < anchors.size(); i++) {
            pages.put(anchors.get(i), found.get(i));
        }
        return pages;
    }
}
