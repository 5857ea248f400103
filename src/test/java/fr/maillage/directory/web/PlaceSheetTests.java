package fr.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.Media;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.PublicPages;
import fr.maillage.QrReading;
import fr.maillage.TestClock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A place's sheet: whom to call, when to come, whether to believe it. Addresses read at a chosen time carry a word of their own. */
@MaillageTest
class PlaceSheetTests {

    private static final String FRANCE_SERVICES = "France services Valbrune";
    private static final String OLD = "Mairie de Louroux-la-Ronce";
    private static final Pattern JSON_LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    private String sheet;

    @BeforeEach
    void findTheSheet() {
        sheet = new PublicPages(db).sheetOf(FRANCE_SERVICES);
    }

    @Test
    void putsThePhoneFirst() {
        try (Browser reader = phone()) {
            Page page = reader.visit(sheet);

            Locator call = page.locator("main .phone a[href^='tel:']");
            assertThat(call.getAttribute("href")).isEqualTo("tel:+33465718684");
            assertThat(spaced(call.innerText())).isEqualTo("04 65 71 86 84");
            BoundingBox box = Objects.requireNonNull(call.boundingBox());
            assertThat(box.height).as("a thumb's target, pixels").isGreaterThanOrEqualTo(44);
            assertThat(box.y).as("seen without scrolling, pixels").isLessThan(844 - 44);
            assertThat(page.locator("main h2").first().boundingBox().y).isGreaterThan(box.y);
        }
    }

    @Test
    void marksTodayInTheHours() {
        clock.setInFrance("2026-11-24T10:00");
        try (Browser reader = phone()) {
            Page page = reader.visit(sheet + "?t=tuesday");

            assertThat(page.locator("table.hours tr").count()).isEqualTo(7);
            Locator today = page.locator("table.hours tr[aria-current=date]");
            assertThat(today.count()).isEqualTo(1);
            assertThat(spaced(today.innerText()))
                    .containsIgnoringCase("mardi 24 novembre")
                    .contains("8 h 45", "12 h 15", "13 h 30", "17 h 30");
            assertThat(spaced(page.locator("p.state").first().innerText())).isEqualTo("Ouvert jusqu’à 12 h 15");
            assertThat(spaced(page.locator("table.hours").innerText())).contains("fermé");
        }
    }

    @Test
    void namesThePublicHoliday() {
        clock.setInFrance("2026-11-11T10:00");
        try (Browser reader = phone()) {
            Page page = reader.visit(sheet + "?t=armistice");

            assertThat(spaced(page.locator("table.hours tr[aria-current=date]").innerText()))
                    .contains("fermé")
                    .contains("Armistice de 1918");
            assertThat(spaced(page.locator("p.state").first().innerText()))
                    .contains("Fermé")
                    .contains("Armistice")
                    .contains("demain à 8 h 45");
        }
    }

    @Test
    void saysItsDoubtAboutHoursItCannotRead() {
        try (Browser reader = phone()) {
            Page page = reader.visit(new PublicPages(db).sheetOf("Foyer rural de Bellaigue"));

            assertThat(spaced(page.locator(".notice.doubt").innerText()))
                    .contains("Horaires à vérifier : appelez avant de venir");
            assertThat(page.locator("main").innerText()).contains("horaires variables, téléphoner avant de venir");
            assertThat(page.locator("table.hours").count()).isZero();
        }
    }

    @Test
    void saysItsDoubtAboutAnOldSheet() {
        clock.setInFrance("2026-11-24T10:00");
        try (Browser reader = phone()) {
            Page page = reader.visit(new PublicPages(db).sheetOf(OLD) + "?t=old");

            assertThat(spaced(page.locator(".notice.doubt").innerText()))
                    .contains("3 avril 2024")
                    .contains("plus d’un an")
                    .contains("appelez avant de venir");
            assertThat(page.locator("table.hours").count()).isEqualTo(1);
        }
    }

    @Test
    void tellsMachinesTheSame() {
        clock.setInFrance("2026-11-24T10:00");
        Matcher script = JSON_LD.matcher(Http.on(port).get(sheet + "?t=ld").text());
        assertThat(script.find()).isTrue();
        JsonNode thing = JsonMapper.shared().readTree(script.group(1));

        assertThat(thing.get("@context").asString()).isEqualTo("https://schema.org");
        assertThat(thing.get("@type").asString()).isEqualTo("LocalBusiness");
        assertThat(thing.get("name").asString()).isEqualTo(FRANCE_SERVICES);
        assertThat(thing.get("telephone").asString()).isEqualTo("+33465718684");
        assertThat(thing.get("url").asString()).isEqualTo("http://localhost:" + port + sheet);
        assertThat(thing.at("/address/addressLocality").asString()).isEqualTo("Valbrune");
        assertThat(thing.at("/geo/latitude").asDouble()).isEqualTo(46.22520);
        assertThat(thing.get("isAccessibleForFree").asBoolean()).isTrue();
        JsonNode first = thing.get("openingHoursSpecification").get(0);
        assertThat(first.get("validFrom").asString()).isEqualTo("2026-11-24");
        assertThat(first.get("opens").asString()).isEqualTo("08:45");
        assertThat(first.get("closes").asString()).isEqualTo("12:15");
        assertThat(thing.get("openingHoursSpecification").size())
                .as("two spans, five days")
                .isEqualTo(10);
    }

    @Test
    void knowsItselfByAnOldName() {
        Http http = Http.on(port);
        String code = sheet.substring(sheet.lastIndexOf('-') + 1);
        for (String old : List.of("/lieux/un-ancien-nom-" + code, "/lieux/" + code)) {
            Http.Answer answer = http.get(old);

            assertThat(answer.status()).as(old).isEqualTo(301);
            assertThat(answer.header("Location")).endsWith(sheet);
        }
        assertThat(http.get(sheet).status()).isEqualTo(200);
    }

    @Test
    void saysThatAPlaceIsGoneAndWhoElseHelps() {
        String path = new PublicPages(db).sheetOf("Foyer rural de Bellaigue");
        String code = path.substring(path.lastIndexOf('-') + 1);
        db.sql("update directory.place set gone_at = now() where code = ?")
                .param(code)
                .update();
        try (Browser reader = phone()) {
            assertThat(Http.on(port).get(path + "?t=gone").status()).isEqualTo(410);
            Page page = reader.visit(path + "?t=gone");

            assertThat(page.locator("h1").innerText())
                    .contains("Foyer rural de Bellaigue")
                    .contains("n’est plus");
            assertThat(page.locator("li.row").count()).isEqualTo(3);
            assertThat(page.locator("meta[name=robots]").getAttribute("content"))
                    .contains("noindex");
            page.locator("li.row h3 a").first().click();
            assertThat(page.locator("h1").count()).isEqualTo(1);
            assertThat(Http.on(port).get(path + "/signalement").status()).isEqualTo(404);
        } finally {
            db.sql("update directory.place set gone_at = null where code = ?")
                    .param(code)
                    .update();
        }
    }

    @Test
    void helpsWhenThePlaceDoesNotExist() {
        for (String path : List.of("/lieux/n-existe-pas-zzzzzz", "/lieux/x", "/lieux/-", "/lieux/n-existe-pas-k3f9a")) {
            Http.Answer answer = Http.on(port).get(path);

            assertThat(answer.status()).as(path).isEqualTo(404);
            assertThat(answer.text()).contains("action=\"/lieux\"").contains("href=\"tel:");
        }
    }

    @Test
    void saysHowFarItIsAndLeadsBackToTheList() {
        try (Browser reader = phone()) {
            Page page = reader.visit("/lieux?q=caf&ou=Chazemont");
            page.locator("ol.rows h2 a").first().click();

            assertThat(spaced(page.locator("main").innerText())).contains("de Chazemont (99100), à vol d’oiseau");
            page.locator("nav.crumbs a").last().click();
            assertThat(page.locator("h1").innerText()).contains("Chazemont");
        }
    }

    @Test
    void goesOnPaperWithItsCodeAndShortAddress() {
        try (Browser reader = Browser.desktop(port).open()) {
            Page page = reader.visit(sheet);
            assertThat(page.locator("svg.qr").isVisible()).isFalse();
            page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

            for (String screenOnly : List.of(".skip", ".top", ".crumbs", ".foot ul")) {
                Locator part = page.locator(screenOnly).first();
                assertThat(part.count() == 0 || !part.isVisible())
                        .as(screenOnly)
                        .isTrue();
            }
            for (String kept : List.of("h1", "main .phone", "table.hours", ".address", "svg.drawn", "svg.qr")) {
                assertThat(page.locator(kept).first().isVisible()).as(kept).isTrue();
            }
            String code = sheet.substring(sheet.lastIndexOf('-') + 1);
            String shortAddress = "localhost:" + port + "/lieux/" + code;
            assertThat(page.locator(".printhead").innerText()).contains(shortAddress);

            byte[] picture = page.locator("svg.qr").screenshot();
            assertThat(QrReading.of(picture)).isEqualTo("http://" + shortAddress);
            assertThat(Http.on(port).get("/lieux/" + code).header("Location")).endsWith(sheet);
        }
    }

    @Test
    void fitsOnTwoSheetsOfPaper() {
        try (Browser reader = Browser.desktop(port).open()) {
            byte[] pdf = reader.visit(sheet).pdf(new Page.PdfOptions().setFormat("A4"));

            Matcher count = Pattern.compile("/Type\\s*/Pages\\b.*?/Count (\\d+)", Pattern.DOTALL)
                    .matcher(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1));
            assertThat(count.find()).isTrue();
            assertThat(Integer.parseInt(count.group(1))).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void asksWhatIsWrongAndKeepsWhatWasTyped() {
        try (Browser reader = phone()) {
            Page page = reader.visit(sheet);
            page.locator("a[href$='/erreur']").click();
            page.locator("a[href$='/signalement']").click();
            page.fill("textarea[name=message]", "Le mardi <b>aussi</b> de 9 h à 10 h");
            page.locator("main form[method=post] button").click();

            Locator errors = page.locator(".errors");
            assertThat(errors.innerText()).contains("Choisissez ce qui ne va pas");
            String target = errors.locator("a").first().getAttribute("href");
            assertThat(page.locator(target).count()).isEqualTo(1);
            assertThat(page.locator(target).evaluate("e => e.matches('input,select,textarea')"))
                    .isEqualTo(true);
            assertThat(page.inputValue("textarea[name=message]")).isEqualTo("Le mardi <b>aussi</b> de 9 h à 10 h");
        }
        Http.Answer refused = Http.on(port).post(sheet + "/signalement", Map.of("message", "x"));
        assertThat(refused.status()).isEqualTo(422);
    }

    @Test
    void storesAReportAndSaysThanks() {
        String words = "Fermé le mercredi matin depuis septembre";
        try (Browser reader = phone()) {
            Page page = reader.visit(sheet + "/signalement");
            page.locator("input[name=sujet][value=hours]").check();
            page.fill("textarea[name=message]", words);
            page.locator("main form[method=post] button").click();

            assertThat(page.url()).endsWith(sheet + "/signalement/merci");
            assertThat(page.locator("h1").innerText()).contains("Merci");
            List<Map<String, Object>> kept = reports(words);
            assertThat(kept).hasSize(1);
            assertThat(kept.getFirst()).containsEntry("subject", "HOURS").containsEntry("state", "RECEIVED");
            assertThat(kept.getFirst().keySet())
                    .containsExactlyInAnyOrder(
                            "id",
                            "place_id",
                            "subject",
                            "message",
                            "state",
                            "keep_until",
                            "handled_by",
                            "handled_at",
                            "created_at",
                            "updated_at");
            page.locator("main a.button").click();
            assertThat(page.url()).endsWith(sheet);
        } finally {
            forget(words);
        }
    }

    @Test
    void letsARobotBelieveItSucceeded() {
        String words = "Buy cheap things";
        Http.Answer answer = Http.on(port)
                .post(
                        sheet + "/signalement",
                        Map.of("sujet", "other", "message", words, "site", "http://spam.example"));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(reports(words)).isEmpty();
    }

    @Test
    void refusesAReportThatAnotherSitePosts() {
        String words = "Depuis un autre site";
        Map<String, String> form = Map.of("sujet", "other", "message", words);
        assertThat(Http.on(port)
                        .post(sheet + "/signalement", form, "Origin", "https://ailleurs.example")
                        .status())
                .isEqualTo(403);
        assertThat(Http.on(port)
                        .post(sheet + "/signalement", form, "Sec-Fetch-Site", "cross-site")
                        .status())
                .isEqualTo(403);
        assertThat(reports(words)).isEmpty();
    }

    @Test
    void refusesALetterTooLong() {
        Http.Answer answer =
                Http.on(port).post(sheet + "/signalement", Map.of("sujet", "other", "message", "long ".repeat(300)));

        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.text()).contains("href=\"#message\"").contains("trop long");
    }

    private Browser phone() {
        return Browser.phone(port).withoutScripts().open();
    }

    private List<Map<String, Object>> reports(String words) {
        return db.sql("select * from directory.error_report where message = ?")
                .param(words)
                .query()
                .listOfRows();
    }

    private void forget(String words) {
        db.sql("delete from directory.error_report where message = ?")
                .param(words)
                .update();
    }

    /** Non-breaking spaces as ordinary ones. */
    private static String spaced(String text) {
        return text.replace('\u00a0', ' ').replace('\u202f', ' ');
    }
}
