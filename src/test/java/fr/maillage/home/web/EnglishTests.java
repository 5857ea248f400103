package fr.maillage.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import fr.maillage.Browser;
import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.PublicPages;
import fr.maillage.platform.MaillageProperties;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An English reader meets no French but proper names and what the places say of themselves. */
@MaillageTest
class EnglishTests {

    private static final Pattern NOT_WORDS =
            Pattern.compile("<(style|script|code)\\b.*?</\\1>", Pattern.DOTALL | Pattern.CASE_INSENSITIVE);
    private static final Pattern TEXT = Pattern.compile(">([^<]+)<");
    private static final Pattern ATTRIBUTE =
            Pattern.compile(" (?:aria-label|title|alt|placeholder|content|data-[a-z-]+)=\"([^\"]+)\"");

    /** Messages of one common word and an argument: « sur rendez-vous le mardi matin » is what a place says of itself. */
    private static final Set<String> LIKE_WHAT_PLACES_SAY = Set.of("needs.half-day.morning", "campaign.dates.one");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    MaillageProperties properties;

    @Test
    void noPageKeepsAFrenchSentence() throws IOException {
        Map<String, Pattern> french = frenchOnly();
        assertThat(french).hasSizeGreaterThan(200);
        Http http = Http.on(port);
        List<String> left = new ArrayList<>();
        for (String path : new PublicPages(db).list()) {
            Http.Answer answer = http.get(path + (path.contains("?") ? "&" : "?") + "lang=en");
            assertThat(answer.status()).as(path).isLessThan(500);
            assertThat(answer.text()).as(path).contains("<html lang=\"en\"");
            for (String words : words(answer.text())) {
                french.forEach((key, pattern) -> {
                    if (pattern.matcher(words).matches()) {
                        left.add(path + ": " + key + " = " + words);
                    }
                });
            }
        }
        assertThat(left).isEmpty();
    }

    @Test
    void theTestFindsFrenchOnFrenchPages() throws IOException {
        Map<String, Pattern> french = frenchOnly();
        Set<String> met = new LinkedHashSet<>();
        for (String words : words(Http.on(port).get("/").text())) {
            french.forEach((key, pattern) -> {
                if (pattern.matcher(words).matches()) {
                    met.add(key);
                }
            });
        }
        assertThat(met).contains("home.title", "design.skip", "home.all");
    }

    @Test
    void remembersTheLanguageThatWasChosen() {
        try (Browser reader = Browser.phone(port).withoutScripts().open()) {
            Page page = reader.visit("/lieux?q=caf&ou=Chazemont");
            page.locator("header a[hreflang=en]").click();
            assertThat(page.url()).contains("q=caf").contains("ou=Chazemont");
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");

            page.locator("ol.rows h2 a").first().click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("en");
            assertThat(page.locator("table.hours caption").innerText()).isEqualTo("Hours of the next 7 days");

            page.locator("header a[hreflang=fr]").click();
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(reader.visit("/").locator("html").getAttribute("lang")).isEqualTo("fr");
            assertThat(page.context().cookies()).hasSize(1);
            assertThat(page.context().cookies().getFirst().name).isEqualTo("langue");
        }
    }

    /** Messages whose French differs from their English, as patterns: arguments may be anything. */
    private Map<String, Pattern> frenchOnly() throws IOException {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (String module : properties.modules()) {
            String base = "/fr/maillage/" + module + "/messages";
            if (EnglishTests.class.getResource(base + ".properties") == null) {
                continue;
            }
            Properties english = load(base + "_en.properties");
            load(base + ".properties").forEach((key, value) -> {
                if (LIKE_WHAT_PLACES_SAY.contains(key.toString())) {
                    return;
                }
                String text = value.toString();
                Pattern pattern = pattern(text);
                boolean held = text.startsWith("{") && text.endsWith("}");
                boolean bare = held
                        || pattern.pattern().replaceAll("\\\\[QE]", "").chars().noneMatch(Character::isLetter);
                if (!text.equals(english.getProperty(key.toString())) && !bare) {
                    patterns.put(key.toString(), pattern);
                }
            });
        }
        return patterns;
    }

    /** Letters stand for themselves; a placeholder, with the choices inside it, for anything. */
    private static Pattern pattern(String message) {
        StringBuilder regex = new StringBuilder();
        StringBuilder literal = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < message.length(); i++) {
            char c = message.charAt(i);
            if (c == '{' && depth++ == 0) {
                regex.append(Pattern.quote(literal.toString())).append(".+");
                literal.setLength(0);
            } else if (c == '}') {
                depth--;
            } else if (depth == 0) {
                literal.append(c);
            }
        }
        return Pattern.compile(regex.append(Pattern.quote(literal.toString())).toString(), Pattern.DOTALL);
    }

    private static Set<String> words(String html) {
        String bare = NOT_WORDS.matcher(html).replaceAll("");
        Set<String> words = new LinkedHashSet<>();
        for (Pattern pattern : List.of(TEXT, ATTRIBUTE)) {
            Matcher matcher = pattern.matcher(bare);
            while (matcher.find()) {
                String text = Http.unescaped(matcher.group(1)).strip();
                if (!text.isEmpty()) {
                    words.add(text);
                }
            }
        }
        return words;
    }

    private static Properties load(String name) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(EnglishTests.class.getResourceAsStream(name)), StandardCharsets.UTF_8)) {
            properties.load(reader);
        }
        return properties;
    }
}
