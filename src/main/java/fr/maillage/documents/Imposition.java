package fr.maillage.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;

/** Lays the A5 pages of a booklet on A4 sheets, two on each side, so that the folded pile reads in order. */
public final class Imposition {

    /** An A4 sheet lying on its long side, in points. */
    private static final PDRectangle LANDSCAPE = new PDRectangle(842f, 595f);

    private static final int ON_A_SHEET = 4;

    private Imposition() {}

    /**
     * The sheets, front then back, to be printed on both sides, turned along the short edge, folded and stapled in the middle.
     * For a printer only: what makes the pages readable aloud is not carried over.
     *
     * @param booklet A5 pages; white ones are added at the end until their number can be folded
     */
    public static byte[] ofBooklet(byte[] booklet) {
        try (PDDocument pages = Loader.loadPDF(booklet);
                PDDocument sheets = new PDDocument()) {
            LayerUtility layers = new LayerUtility(sheets);
            int count = (pages.getNumberOfPages() + ON_A_SHEET - 1) / ON_A_SHEET * ON_A_SHEET;
            for (int side = 0; side < count / 2; side++) {
                boolean front = side % 2 == 0;
                int outer = count - 1 - side;
                PDPage sheet = new PDPage(LANDSCAPE);
                sheets.addPage(sheet);
                try (PDPageContentStream ink = new PDPageContentStream(sheets, sheet)) {
                    lay(layers, pages, front ? outer : side, 0, ink);
                    lay(layers, pages, front ? side : outer, PDRectangle.A5.getWidth(), ink);
                }
            }
            sheets.setDocumentInformation(pages.getDocumentInformation());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            sheets.save(file);
            return file.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lay(LayerUtility layers, PDDocument pages, int number, float left, PDPageContentStream ink)
            throws IOException {
        if (number < pages.getNumberOfPages()) {
            PDFormXObject page = layers.importPageAsForm(pages, number);
            ink.saveGraphicsState();
            ink.transform(Matrix.getTranslateInstance(left, 0));
            ink.drawForm(page);
            ink.restoreGraphicsState();
        }
    }
}
