package fr.maillage.directory.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.TestClock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Somebody says what they cannot do and where they are, on a phone whose browser runs no script. Addresses that depend on
 * the hour carry a word of their own, for a page may be kept for ten seconds.
 */
@MaillageTest
class FindHelpTests {

    private static final String TAXES_NEAR_CHAZEMONT = "/lieux?q=declarer+mes+impot&ou=Chazemont";
    private static final Pattern COUNT = Pattern.compile("^(\\d+) lieux? ");
    private static final Pattern DISTANCE = Pattern.compile(", à (\\d+) (k?m)$");

    @LocalServerPort
    int port;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    @Test
    void findsTheNearestHelpFromTheFrontPage() {
        try (Browser reader = phone()) {
            Page page = reader.visit("/");
            page.fill("input[name=q]", "declarer mes impot");
            page.fill("input[name=ou]", "Chazemont");
            page.locator("form.search button:visible").first().click();

            assertThat(page.url()).contains("/lieux?q=declarer+mes+impot&ou=Chazemont");
            assertThat(count(page)).isGreaterThan(20);
            assertThat(page.locator("h1").innerText()).contains("Chazemont");
            assertThat(page.locator("ol.rows > li.row").count()).isEqualTo(20);
            List<Integer> metres = metres(page);
            assertThat(metres).hasSize(20).isSorted();
            assertThat(page.locator("ol.rows a.tel").count()).isGreaterThan(10);
        }
    }

    @Test
    void numbersTheMapAsTheRows() {
        try (Browser reader = phone()) {
            for (String path : List.of(TAXES_NEAR_CHAZEMONT, TAXES_NEAR_CHAZEMONT + "&page=2")) {
                Page page = reader.visit(path);

                assertThat(mapLabels(page)).containsExactlyInAnyOrderElementsOf(rowNumbers(page));
            }
        }
    }

    @Test
    void turnsThePagesWithoutForgettingTheQuestion() {
        try (Browser reader = phone()) {
            Page page = reader.visit(TAXES_NEAR_CHAZEMONT + "&cout=gratuit");
            int all = count(page);
            List<String> seen = new ArrayList<>(names(page));
            while (page.locator("nav.pages a[rel=next]").count() > 0) {
                page.locator("nav.pages a[rel=next]").click();
                assertThat(page.inputValue("input[name=q]")).isEqualTo("declarer mes impot");
                assertThat(page.inputValue("input[name=ou]")).isEqualTo("Chazemont");
                assertThat(page.locator("ul.tags").innerText()).contains("Gratuit");
                assertThat(count(page)).isEqualTo(all);
                seen.addAll(names(page));
            }
            assertThat(seen).hasSize(all).doesNotHaveDuplicates();
            assertThat(rowNumbers(page).getLast()).isEqualTo(Integer.toString(all));
        }
    }

    @Test
    void saysBesideEachFilterExactlyWhatTickingItGives() {
        clock.setInFrance("2026-11-24T10:00");
        try (Browser reader = phone()) {
            for (String start :
                    List.of("/lieux?ou=Chazemont&t=a", "/lieux?ou=99039&q=imprimer&service=demarches&t=a")) {
                Page page = reader.visit(start);
                page.locator("summary").first().click();
                List<Box> boxes = boxes(page);
                assertThat(boxes).hasSizeGreaterThan(15);
                for (Box box : boxes) {
                    if (!box.ticked()) {
                        assertThat(countAt(start + "&" + box.name() + "=" + box.value(), boxes, box))
                                .as("%s on %s", box, start)
                                .isEqualTo(box.count());
                    }
                }
            }
        }
    }

    @Test
    void filtersWithAButtonAndRemovesWithATag() {
        try (Browser reader = phone()) {
            Page page = reader.visit(TAXES_NEAR_CHAZEMONT);
            int before = count(page);
            page.locator("form.filters summary").click();
            page.locator("form.filters input[name=service][value=materiel-solidaire]")
                    .check();
            page.locator("form.filters input[name=cout][value=gratuit]").check();
            page.locator("form.filters button").click();

            assertThat(page.url()).contains("service=materiel-solidaire").contains("cout=gratuit");
            assertThat(page.inputValue("input[name=q]")).isEqualTo("declarer mes impot");
            int both = count(page);
            assertThat(both).isLessThan(before);

            page.locator("ul.tags a.tag", containing("Gratuit")).click();
            assertThat(page.url()).doesNotContain("cout=").contains("service=materiel-solidaire");
            assertThat(count(page)).isGreaterThanOrEqualTo(both);

            page.locator("ul.tags a.tag").click();
            assertThat(page.url()).doesNotContain("service=");
            assertThat(count(page)).isEqualTo(before);
            assertThat(page.locator("ul.tags").count()).isZero();
        }
    }

    @Test
    void aTuesdayMorningFewAreOpenAndASundayFewer() {
        int all = countIn(html("/lieux?ou=Valbrune"));
        clock.setInFrance("2026-11-24T10:00");
        String tuesday = html("/lieux?ou=Valbrune&ouvert=1&t=tuesday");
        clock.setInFrance("2026-11-22T10:00");
        String sunday = html("/lieux?ou=Valbrune&ouvert=1&t=sunday");

        assertThat(countIn(tuesday)).isBetween(20, all - 10);
        assertThat(countIn(sunday)).isLessThan(10);
        assertThat(states(tuesday)).isNotEmpty().allMatch(state -> state.startsWith("Ouvert"));
        assertThat(states(sunday)).allMatch(state -> state.startsWith("Ouvert"));
    }

    @Test
    void keepsOnlyWhoHelpsFromADistanceOrComesToTheVillage() {
        assertThat(rows("/lieux?ou=Chazemont&acces=a-distance&rayon=100"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(array(code, "support_modes")).contains("REMOTE"));
        assertThat(rows("/lieux?ou=Chazemont&itinerant=1&rayon=100"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(array(code, "itinerancies")).contains("ITINERANT"));
        assertThat(rows("/lieux?ou=Chazemont&service=materiel-solidaire"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(array(code, "services")).contains("CHEAP_EQUIPMENT"));
        assertThat(rows("/lieux?ou=Chazemont&cout=payant"))
                .isNotEmpty()
                .allSatisfy(code -> assertThat(array(code, "costs")).contains("PAYING"));
    }

    @Test
    void goesAsFarAsThePersonCan() {
        try (Browser reader = phone()) {
            Page page = reader.visit("/lieux?q=caf&ou=Brameloup");
            int usual = count(page);
            page.locator("form.filters summary").click();
            page.locator("form.filters input[name=rayon][value='10']").check();
            page.locator("form.filters button").click();
            assertThat(metres(page)).allMatch(metres -> metres <= 10_000);
            int close = page.locator("ol.rows > li.row").count() == 0 ? 0 : count(page);
            assertThat(close).isLessThan(usual);

            assertThat(countIn(html("/lieux?q=caf&ou=Brameloup&rayon=100"))).isGreaterThan(usual);
        }
    }

    @Test
    void asksWhichCommuneAPostalCodeMeans() {
        try (Browser reader = phone()) {
            Page page = reader.visit("/lieux?q=caf&ou=99230");

            Locator answers = page.locator(".notice a.button");
            assertThat(answers.allInnerTexts())
                    .hasSize(3)
                    .anyMatch(text -> text.contains("Lurcenay"))
                    .anyMatch(text -> text.contains("Châtel-Vernusse"))
                    .anyMatch(text -> text.contains("Marcillange"));
            assertThat(page.locator("ol.rows > li.row").count()).isPositive();

            answers.filter(new Locator.FilterOptions().setHasText("Lurcenay")).click();
            assertThat(page.locator("h1").innerText()).contains("Lurcenay");
            assertThat(page.inputValue("input[name=q]")).isEqualTo("caf");
            assertThat(metres(page)).isNotEmpty().isSorted();
        }
    }

    @Test
    void suggestsCommunesForOneItDoesNotKnow() {
        try (Browser reader = phone()) {
            Page page = reader.visit("/lieux?q=caf&ou=99999");

            Locator answers = page.locator(".notice a.button");
            assertThat(answers.allInnerTexts()).hasSizeBetween(1, 5).allMatch(text -> text.contains("(99"));
            answers.first().click();
            assertThat(page.locator("h1").innerText()).contains("près de");

            Page nowhere = reader.visit("/lieux?q=caf&ou=Qqqzzzxxx");
            assertThat(nowhere.locator(".notice").innerText()).contains("Qqqzzzxxx");
            assertThat(nowhere.locator("ol.rows > li.row").count()).isPositive();
        }
    }

    @Test
    void usesThePositionOfThePhoneOnlyWhenAskedAndKeepsNothing() {
        try (Browser reader = Browser.phone(port).at(46.22286, 2.84927).open()) {
            Page page = reader.visit("/");
            page.fill("input[name=q]", "imprimer un cv");
            Locator here = page.locator("form.search .here button");
            here.waitFor();
            here.click();
            page.waitForURL("**/lieux?*");

            assertThat(page.url()).contains("46.223").contains("2.849").doesNotContain("46.22286");
            assertThat(page.locator("h1").innerText()).contains("Valbrune");
            assertThat(metres(page)).isNotEmpty().isSorted();
            assertThat(metres(page).getFirst()).isLessThan(1_000);
            assertThat(page.context().cookies()).isEmpty();
            assertThat(page.evaluate("() => localStorage.length + sessionStorage.length"))
                    .isEqualTo(0);
        }
    }

    @Test
    void neverEndsInADeadEnd() {
        String nothingNear = "/lieux?q=imprimante+3d&ou=Brameloup&rayon=1";
        try (Browser reader = phone()) {
            Page page = reader.visit(nothingNear);

            assertThat(page.locator("ol.rows").count()).isZero();
            List<String> ways = page.locator(".empty a").allInnerTexts();
            assertThat(ways).anyMatch(way -> way.contains("50 km")).anyMatch(way -> way.contains("distance"));
            assertThat(page.locator(".empty a[href^='tel:']").count()).isEqualTo(1);
            assertThat(page.locator("ul.rows > li.row").count()).isEqualTo(3);

            page.locator(".empty a", containing("50 km")).click();
            assertThat(page.locator("ol.rows > li.row").count()).isPositive();
        }
        for (String href : hrefs(html(nothingNear), "class=\"empty")) {
            assertThat(Http.on(port).get(href).status()).as(href).isEqualTo(200);
        }
    }

    @Test
    void countsOnceAQuestionThatNobodyAnswers() {
        String words = "zorglubification intergalactique";
        db.sql("delete from directory.unanswered_query where plain_text = ?")
                .param(words)
                .update();
        html("/lieux?q=Zorglubification+intergalactique&ou=Valbrune");

        List<Map<String, Object>> kept = db.sql("select * from directory.unanswered_query where plain_text = ?")
                .param(words)
                .query()
                .listOfRows();
        assertThat(kept).hasSize(1);
        assertThat(kept.getFirst().keySet()).containsExactlyInAnyOrder("plain_text", "asked", "first_on", "last_on");
        assertThat(kept.getFirst().get("asked")).isEqualTo(1);
        db.sql("delete from directory.unanswered_query where plain_text = ?")
                .param(words)
                .update();
    }

    @Test
    void leadsOnFromEveryLinkOfAList() {
        Http http = Http.on(port);
        for (String path : List.of(TAXES_NEAR_CHAZEMONT + "&service=demarches&page=2", "/lieux?q=azertyuiop")) {
            for (String href : hrefs(html(path), "<body>").stream().distinct().toList()) {
                if (href.startsWith("/")) {
                    assertThat(http.get(href).status())
                            .as("%s on %s", href, path)
                            .isEqualTo(200);
                }
            }
        }
    }

    private Browser phone() {
        return Browser.phone(port).withoutScripts().open();
    }

    private String html(String path) {
        Http.Answer answer = Http.on(port).get(path);
        assertThat(answer.status()).as(path).isEqualTo(200);
        return answer.text();
    }

    private static Page.LocatorOptions containing(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private static int count(Page page) {
        return number(page.locator("h1").innerText());
    }

    private static int countIn(String html) {
        Matcher heading = Pattern.compile("<h1>([^<]*)</h1>").matcher(html);
        assertThat(heading.find()).isTrue();
        return number(Http.unescaped(heading.group(1)));
    }

    private static int number(String heading) {
        Matcher count = COUNT.matcher(heading);
        return count.find() ? Integer.parseInt(count.group(1)) : 0;
    }

    private static List<Integer> metres(Page page) {
        return page.locator("ol.rows > li.row .at > span:first-child").allInnerTexts().stream()
                .map(FindHelpTests::metres)
                .toList();
    }

    private static int metres(String where) {
        Matcher distance = DISTANCE.matcher(where.replace('\u00a0', ' ').replace('\u202f', ' '));
        assertThat(distance.find()).as(where).isTrue();
        return Integer.parseInt(distance.group(1)) * (distance.group(2).equals("km") ? 1000 : 1);
    }

    private static List<String> names(Page page) {
        return page.locator("ol.rows > li.row h2").allInnerTexts();
    }

    private static List<String> rowNumbers(Page page) {
        return page.locator("ol.rows > li.row").all().stream()
                .map(row -> row.getAttribute("id").replace("lieu-", ""))
                .toList();
    }

    /** The labels of all markers, those gathered in one mark too. */
    private static List<String> mapLabels(Page page) {
        List<String> labels = new ArrayList<>();
        for (Locator marker : page.locator("svg.drawn a.map-marker").all()) {
            String members = marker.getAttribute("data-members");
            if (members == null) {
                labels.add(marker.textContent().strip());
            } else {
                members.lines().forEach(line -> labels.add(line.split("\t", -1)[1]));
            }
        }
        return labels;
    }

    private record Box(String name, String value, int count, boolean ticked) {}

    private static List<Box> boxes(Page page) {
        return page.locator("form.filters label.box:has(input[type=checkbox])").all().stream()
                .map(label -> {
                    Locator input = label.locator("input");
                    return new Box(
                            input.getAttribute("name"),
                            input.getAttribute("value"),
                            Integer.parseInt(
                                    label.locator(".soft").textContent().replaceAll("\\D", "")),
                            input.isChecked());
                })
                .toList();
    }

    /**
     * What ticking gives: the places that the tick adds or leaves. In a group where something is ticked already, ticks add up,
     * so the count beside a box is that of the box alone.
     */
    private int countAt(String path, List<Box> boxes, Box box) {
        String alone = path;
        for (Box other : boxes) {
            if (other.ticked() && other.name().equals(box.name())) {
                alone = alone.replace("&" + other.name() + "=" + other.value(), "");
            }
        }
        return countIn(html(alone));
    }

    private List<String> rows(String path) {
        Matcher link = Pattern.compile("<li class=\"row\".*?href=\"/lieux/[^\"]*?-([a-z0-9]+)[\"?]", Pattern.DOTALL)
                .matcher(html(path));
        List<String> codes = new ArrayList<>();
        while (link.find()) {
            codes.add(link.group(1));
        }
        return codes;
    }

    private List<String> array(String code, String column) {
        return Arrays.asList(db.sql("select array_to_string(" + column + ", ',') from directory.place where code = ?")
                .param(code)
                .query(String.class)
                .single()
                .split(",", -1));
    }

    /** What the found places say of themselves; not the sessions beside them. */
    private static List<String> states(String html) {
        int first = html.indexOf("<ol class=\"rows\"");
        String found = first < 0 ? "" : html.substring(first, html.indexOf("</ol>", first));
        Matcher state =
                Pattern.compile("<span class=\"state[^\"]*\">([^<]*)</span>").matcher(found);
        List<String> states = new ArrayList<>();
        while (state.find()) {
            states.add(Http.unescaped(state.group(1)));
        }
        return states;
    }

    private static List<String> hrefs(String html, String from) {
        Matcher link = Pattern.compile("href=\"([^\"]+)\"").matcher(html.substring(Math.max(0, html.indexOf(from))));
        List<String> found = new ArrayList<>();
        while (link.find()) {
            String href = Http.unescaped(link.group(1));
            if (href.startsWith("/")) {
                found.add(href.replaceFirst("#.*", ""));
            }
        }
        return found;
    }
}
