package fr.maillage.documents;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PDF says its title and its language, is tagged, carries its fonts, and fetches nothing. */
class PdfTests {

    private static String page(String body) {
        return "<html lang=\"fr\"><head><title>Votre carte d’accès</title>"
                + "<meta name=\"description\" content=\"Un courrier\"/></head><body>" + body + "</body></html>";
    }

    @Test
    void saysItsTitleItsLanguageAndItsStructure() throws IOException {
        try (PDDocument pdf = read(page("<h1>Bonjour</h1><p>Où êtes-vous, Zoé ? « Ici » : 3 €, œuf</p>"))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo("Votre carte d’accès");
            assertThat(pdf.getDocumentCatalog().getLanguage()).isEqualTo("fr");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(pdf.getDocumentCatalog().getStructureTreeRoot().getKids())
                    .isNotEmpty();
            assertThat(pdf.getDocumentCatalog().getViewerPreferences().displayDocTitle())
                    .isTrue();
            assertThat(new String(pdf.getDocumentCatalog().getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
            assertThat(new PDFTextStripper().getText(pdf)).contains("Où êtes-vous, Zoé ? « Ici » : 3 €, œuf");
        }
    }

    @Test
    void carriesItsFonts() throws IOException {
        try (PDDocument pdf = read(page("<p>Romain <strong>gras</strong> <em>italique</em></p>"))) {
            for (PDPage page : pdf.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    PDFont font = page.getResources().getFont(name);
                    assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                    assertThat(font.getName()).contains("LiberationSans");
                }
                assertThat(page.getResources().getFontNames()).hasSize(3);
            }
        }
    }

    @Test
    void isNotSpoiltByOneStrangeName() throws IOException {
        try (PDDocument pdf =
                read(page("<p>Zoé\u0001\uFFFE \uD83D\uDE00 \u0645\u0631\u062d\u0628\u0627 et la suite</p>"))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Zoé").contains("et la suite");
        }
    }

    @Test
    void fetchesNothing(@TempDir Path folder) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        Path secret = Files.writeString(folder.resolve("secret.svg"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        try {
            String host = "http://localhost:" + server.getAddress().getPort();
            byte[] pdf = Pdf.of(page("<p>Texte</p><img alt=\"a\" src=\"" + host + "/a.png\"/><img alt=\"b\" src=\""
                            + secret.toUri() + "\"/><img alt=\"c\" src=\"//localhost/x.png\"/>"
                            + "<img alt=\"d\" src=\"classpath:../../application.yaml\"/>"
                            + "<p><svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                            + " width=\"9\" height=\"9\"><image xlink:href=\"" + host
                            + "/b.png\" width=\"9\" height=\"9\"/></svg></p>")
                    .replace("</head>", "<link rel=\"stylesheet\" href=\"" + host + "/a.css\"/></head>"));
            try (PDDocument read = Loader.loadPDF(pdf)) {
                assertThat(new PDFTextStripper().getText(read)).contains("Texte");
            }
            assertThat(asked).hasValue(0);
        } finally {
            server.stop(0);
        }
    }

    private static PDDocument read(String xhtml) throws IOException {
        return Loader.loadPDF(Pdf.of(xhtml));
    }
}
