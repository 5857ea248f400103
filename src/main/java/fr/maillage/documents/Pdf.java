package fr.maillage.documents;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.springframework.stereotype.Component;

/**
 * Turns a template into a PDF file that is fit for printing and for screen readers: tagged, with its title and its
 * language (PDF/UA-1, ISO 14289-1), its fonts inside (Liberation Sans and Serif, licence OFL 1.1).
 *
 * <p>The template is well-formed XML: every element is closed, {@code <html lang="fr">} says the language, {@code <title>}
 * the title, {@code <meta name="description" content="…"/>} what it is, and its styles come from
 * {@code <link rel="stylesheet" href="classpath:<module>/…​.css"/>}. A document fetches nothing from the network nor from
 * the disk: anything but {@code classpath:} and {@code data:} is left out.
 */
@Component
public class Pdf {

    /** What a template may call the font; the last is what an element has when no style says anything. */
    private static final List<String> SANS = List.of("Liberation Sans", "sans-serif", "serif");

    /** For titles. */
    private static final List<String> SERIF = List.of("Liberation Serif");

    /** What XML 1.0 (section 2.2) has no place for: one such character in one name must not spoil a whole file. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\x09\\x0A\\x0D\\x20-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

    private static final String PRODUCER = "Maillage";

    private static final Set<FSFontUseCase> IN_TEXT_AND_DRAWINGS =
            EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG);

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    Pdf() {
        XRLog.setLoggingEnabled(false); // it tells what it reads, names and addresses included
    }

    /**
     * Makes the file.
     *
     * @param template its path below {@code fr/maillage}, without {@code .jte}; it takes the parameter {@code model}
     * @param model what it shows
     * @throws IllegalStateException when the template is not well-formed: a bug
     */
    public byte[] print(String template, Object model) {
        StringOutput html = new StringOutput();
        templates.render(template + ".jte", Map.of("model", model), html);
        return of(html.toString());
    }

    /** How many pages a file has. */
    public static int pages(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            return document.getNumberOfPages();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The page on which each bookmark leads, from 1, in the order of the document. A template says its bookmarks in
     * {@code <bookmarks><bookmark name="…" href="#id"/></bookmarks>} in its head.
     */
    public static List<Integer> bookmarkedPages(byte[] file) {
        try (PDDocument document = Loader.loadPDF(file)) {
            List<Integer> pages = new ArrayList<>();
            PDDocumentOutline outline = document.getDocumentCatalog().getDocumentOutline();
            if (outline != null) {
                gather(outline, document, pages);
            }
            return pages;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void gather(PDOutlineNode above, PDDocument document, List<Integer> pages) throws IOException {
        for (PDOutlineItem item : above.children()) {
            PDPage page = item.findDestinationPage(document);
            pages.add(page == null ? 0 : document.getPages().indexOf(page) + 1);
            gather(item, document, pages);
        }
    }

    static byte[] of(String xhtml) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.usePdfVersion(1.7f);
        builder.withProducer(PRODUCER);
        builder.useUriResolver(OwnFiles::resolve);
        builder.useProtocolsStreamImplementation(OwnFiles::open, OwnFiles.PROTOCOL);
        for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
            builder.useExternalResourceAccessControl((uri, type) -> OwnFiles.isAllowed(uri), when);
        }
        builder.useSVGDrawer(new BatikSVGDrawer());
        SANS.forEach(name -> {
            font(builder, name, "Sans-Regular", 400, FontStyle.NORMAL);
            font(builder, name, "Sans-Bold", 700, FontStyle.NORMAL);
            font(builder, name, "Sans-Italic", 400, FontStyle.ITALIC);
        });
        SERIF.forEach(name -> {
            font(builder, name, "Serif-Regular", 400, FontStyle.NORMAL);
            font(builder, name, "Serif-Bold", 700, FontStyle.NORMAL);
            font(builder, name, "Serif-Italic", 400, FontStyle.ITALIC);
        });
        builder.withHtmlContent(NOT_XML.matcher(xhtml).replaceAll(" "), OwnFiles.ROOT);
        builder.toStream(file);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void font(PdfRendererBuilder builder, String name, String cut, int weight, FontStyle style) {
        builder.useFont(() -> Fonts.open("Liberation" + cut + ".ttf"), name, weight, style, true, IN_TEXT_AND_DRAWINGS);
    }
}
