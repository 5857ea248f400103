package fr.maillage.documents;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.apache.pdfbox.util.Matrix;

/** A word in large grey letters across each page, under the text. Screen readers pass over it: say the same in the title. */
public final class Watermark {

    private static final float GREY = 0.88f;

    /** How much of the diagonal the word takes. */
    private static final float SHARE = 0.75f;

    private static final float EM = 1000;

    private Watermark() {}

    /** The same file, so marked. */
    public static byte[] across(byte[] file, String word) {
        try (PDDocument pdf = Loader.loadPDF(file);
                InputStream letters = Fonts.open("LiberationSans-Bold.ttf")) {
            PDFont font = PDType0Font.load(pdf, letters, true);
            for (PDPage page : pdf.getPages()) {
                mark(pdf, page, word, font);
            }
            ByteArrayOutputStream marked = new ByteArrayOutputStream();
            pdf.save(marked);
            return marked.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void mark(PDDocument pdf, PDPage page, String word, PDFont font) throws IOException {
        PDRectangle paper = page.getMediaBox();
        double angle = Math.atan2(paper.getHeight(), paper.getWidth());
        float size =
                (float) (Math.hypot(paper.getHeight(), paper.getWidth()) * SHARE / (font.getStringWidth(word) / EM));
        try (PDPageContentStream ink = new PDPageContentStream(pdf, page, AppendMode.PREPEND, true, true)) {
            ink.beginMarkedContent(COSName.ARTIFACT, PDPropertyList.create(pagination()));
            ink.beginText();
            ink.setNonStrokingColor(GREY);
            ink.setFont(font, size);
            Matrix place = Matrix.getRotateInstance(angle, paper.getWidth() / 2, paper.getHeight() / 2);
            place.translate(-font.getStringWidth(word) / EM * size / 2, -size / 3);
            ink.setTextMatrix(place);
            ink.showText(word);
            ink.endText();
            ink.endMarkedContent();
        }
    }

    private static COSDictionary pagination() {
        COSDictionary kind = new COSDictionary();
        kind.setName(COSName.TYPE, "Pagination");
        return kind;
    }
}
