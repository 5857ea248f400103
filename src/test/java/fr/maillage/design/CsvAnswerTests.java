package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** A file that a spreadsheet opens right, and that cannot make it run anything. */
class CsvAnswerTests {

    @Test
    void frenchSpreadsheetsOpenItWithADoubleClick() throws IOException {
        MockHttpServletResponse answer = answer("GET", List.of("Médiathèque", "dit « l’Œuvre » ; \"oui\"\net non"));

        byte[] bytes = answer.getContentAsByteArray();
        assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
        assertThat(new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8))
                .isEqualTo("\"Nom\";\"Note\"\r\n\"Médiathèque\";\"dit « l’Œuvre » ; \"\"oui\"\"\net non\"\r\n");
        assertThat(answer.getHeader("Content-Type")).isEqualTo("text/csv;charset=utf-8");
        assertThat(answer.getHeader("Content-Disposition")).isEqualTo("attachment; filename=\"lieux.csv\"");
        assertThat(answer.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void whatASpreadsheetWouldRunIsDisarmed() {
        for (String formula : List.of(
                "=1+1",
                "=HYPERLINK(\"http://x.example\";\"clic\")",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "@SUM(1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "＝1+1",
                "-",
                "+33 2 61 91 00 40")) {
            assertThat(CsvAnswer.safe(formula)).isEqualTo("'" + formula);
        }
    }

    @Test
    void numbersAndWordsStayAsTheyAre() {
        for (String value : List.of("", "-3,5", "+12", "-46.5", "02 61 91 00 40", "a=b", "2026-11-21", "é")) {
            assertThat(CsvAnswer.safe(value)).isEqualTo(value);
        }
    }

    @Test
    void aHeadRequestReadsNoRow() throws IOException {
        assertThat(answer("HEAD", List.of("x", "y")).getContentAsByteArray()).isEmpty();
    }

    private static MockHttpServletResponse answer(String method, List<String> row) throws IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        CsvAnswer.of("lieux", List.of("Nom", "Note"), rows -> rows.accept(row))
                .render(Map.of(), new MockHttpServletRequest(method, "/x.csv"), response);
        return response;
    }
}
