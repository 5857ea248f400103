package fr.maillage.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.PublicPages;
import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a page may cost on a slow line: bytes as served (gzip) and requests, never time, which depends on the machine. « To
 * usable » is counted on the stream itself: how much of it must have come before a browser can show what matters.
 */
@MaillageTest
class BudgetTests {

    private static final int KB = 1_000;

    /** Magic, method, flags, time, system: what gzip (RFC 1952, section 2.3) says before the data. */
    private static final int GZIP_HEADER = 10;

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void theFrontPageIsLight() {
        weigh("/", "</form>", 10 * KB, 25 * KB, 4);
    }

    @Test
    void theListIsLight() {
        String row = "</li>";
        weigh("/lieux?q=declarer+mes+impot&ou=Chazemont", row, 10 * KB, 25 * KB, 4);
        weigh("/lieux?q=imprimer&ou=Valbrune&page=2", row, 10 * KB, 25 * KB, 4);
        weigh("/lieux", row, 10 * KB, 25 * KB, 4);
    }

    @Test
    void theAgendaIsLight() {
        String row = "</li>";
        weigh("/agenda", row, 10 * KB, 25 * KB, 4);
        weigh("/agenda?ou=Valbrune&page=2", row, 10 * KB, 25 * KB, 4);
        weigh("/agenda?q=tablette&ou=Valbrune", row, 10 * KB, 25 * KB, 4);
    }

    @Test
    void aSessionAndAWorkshopAreLight() {
        PublicPages pages = new PublicPages(db);
        weigh(pages.session() + "?ou=99007", "class=\"two\"", 6 * KB, 15 * KB, 3);
        weigh(pages.workshop(), "class=\"phone\"", 6 * KB, 15 * KB, 3);
    }

    @Test
    void theBusIsLight() {
        weigh("/bus", "</form>", 10 * KB, 25 * KB, 4);
        weigh("/bus?ou=Valbrune", "</li>", 10 * KB, 25 * KB, 4);
        weigh("/bus/rappel", "</form>", 5 * KB, 8 * KB, 2);
    }

    @Test
    void anEmptyListIsLight() {
        weigh("/lieux?q=imprimante+3d&ou=Brameloup&rayon=1", "href=\"tel:", 10 * KB, 25 * KB, 4);
        weigh("/agenda?q=xylophone&ou=Brameloup&rayon=1&au=2026-01-01", "href=\"tel:", 10 * KB, 25 * KB, 4);
    }

    @Test
    void theSheetIsLight() {
        String sheet = new PublicPages(db).sheetOf("France services Valbrune");
        weigh(sheet, "class=\"phone\"", 6 * KB, 15 * KB, 3);
        weigh(sheet + "?ou=99007", "class=\"phone\"", 6 * KB, 15 * KB, 3);
    }

    @Test
    void theFormIsLight() {
        String sheet = new PublicPages(db).sheetOf("France services Valbrune");
        weigh(sheet + "/signalement", "name=\"message\"", 5 * KB, 8 * KB, 2);
    }

    @Test
    void theOtherPagesAreLight() {
        weigh("/communes", "<h2>", 10 * KB, 25 * KB, 4);
        weigh("/communes/99007", "class=\"row\"", 10 * KB, 25 * KB, 4);
        weigh("/accessibilite", "</article>", 10 * KB, 25 * KB, 4);
    }

    @Test
    void theListThatOtherSitesShowIsLight() {
        weigh("/integration/liste?commune=99007&nombre=30", "</ul>", 8 * KB, 10 * KB, 2);
        weigh("/integration/agenda?commune=99039&nombre=30", "</ul>", 8 * KB, 10 * KB, 2);
    }

    private void weigh(String path, String usable, int mostToUsable, int mostInAll, int mostRequests) {
        Http.Answer answer = Http.on(port).get(path, "Accept-Encoding", "gzip");
        assertThat(answer.header("Content-Encoding")).isEqualTo("gzip");
        int headers = answer.headers().map().entrySet().stream()
                .mapToInt(line -> line.getValue().stream()
                        .mapToInt(value -> line.getKey().length() + value.length() + 4)
                        .sum())
                .sum();
        int toUsable = headers + bytesUntil(usable, answer.body());
        try (Browser reader = Browser.phone(port).open()) {
            Browser.Metered visit = reader.visitMetered(path);
            System.out.printf(
                    "%-45s %6d bytes to usable (%d of them headers), %6d in all, %d requests%n",
                    path, toUsable, headers, visit.bytes(), visit.requests());
            assertThat(toUsable).as("bytes to usable, %s", path).isLessThanOrEqualTo(mostToUsable);
            assertThat(visit.bytes()).as("bytes in all, %s", path).isLessThanOrEqualTo(mostInAll);
            assertThat(visit.requests()).as("requests, %s", path).isLessThanOrEqualTo(mostRequests);
        }
    }

    /** How many bytes of a gzip stream must have come before these words of the body can be read. */
    private static int bytesUntil(String words, byte[] gzipped) {
        Inflater inflater = new Inflater(true);
        StringBuilder read = new StringBuilder();
        byte[] piece = new byte[8192];
        try {
            for (int i = GZIP_HEADER; i < gzipped.length; i++) {
                inflater.setInput(gzipped, i, 1);
                int length = inflater.inflate(piece);
                if (length > 0) {
                    read.append(new String(piece, 0, length, StandardCharsets.ISO_8859_1));
                    int main = read.indexOf("<main");
                    int from = words.equals("</li>") ? read.indexOf("<li class=\"row\"") : main;
                    if (from >= 0 && read.indexOf(words, from) >= 0) {
                        return i + 1;
                    }
                }
            }
        } catch (DataFormatException e) {
            throw new AssertionError(e);
        } finally {
            inflater.end();
        }
        throw new AssertionError(words + " is nowhere in the page");
    }
}
