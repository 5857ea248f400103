package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What every style sheet of the house must keep to, whichever module it lies in. */
class StylesTests {

    private static final Path SOURCES = Path.of("src/main/java");
    private static final Pattern DEFINED = Pattern.compile("(--[a-z0-9-]+)\\s*:");
    private static final Pattern USED = Pattern.compile("var\\((--[a-z0-9-]+)");
    private static final Set<String> TOKEN_FILES = Set.of("tokens.css", "map.css", "print.css");

    @Test
    void whatAListInlinesStaysUnder3200Bytes() {
        List<String> list = Stream.of(
                        "search",
                        "button",
                        "field",
                        "checkboxes",
                        "filters",
                        "tag",
                        "row",
                        "pagination",
                        "map",
                        "notice",
                        "empty")
                .map(name -> "design/" + name + "/" + name)
                .toList();

        byte[] css = new Assets().inline(list).text().getBytes(StandardCharsets.UTF_8);

        assertThat(Assets.gzip(css).length).isLessThanOrEqualTo(3200);
    }

    @Test
    void tokensAloneGiveCustomPropertiesTheirValue() throws IOException {
        for (Path sheet : sheets()) {
            boolean tokens = sheet.startsWith(SOURCES.resolve("fr/maillage/design"))
                    && TOKEN_FILES.contains(sheet.getFileName().toString());
            if (!tokens) {
                assertThat(found(DEFINED, Files.readString(sheet)))
                        .as(sheet.toString())
                        .isEmpty();
            }
        }
    }

    @Test
    void everyCustomPropertyUsedHasAValue() throws IOException {
        Set<String> defined = new TreeSet<>();
        for (String name : List.of("tokens.css", "map/map.css")) {
            defined.addAll(found(DEFINED, Palette.source(name)));
        }
        for (Path sheet : sheets()) {
            assertThat(defined).as(sheet.toString()).containsAll(found(USED, Files.readString(sheet)));
        }
    }

    @Test
    void everySheetOfTheDesignSaysItsLayer() throws IOException {
        for (Path sheet : sheets()) {
            if (sheet.startsWith(SOURCES.resolve("fr/maillage/design"))) {
                assertThat(Files.readString(sheet)).as(sheet.toString()).contains("@layer ");
            }
        }
    }

    @Test
    void noSheetFetchesAnythingNorLoadsAFont() throws IOException {
        for (Path sheet : sheets()) {
            assertThat(Files.readString(sheet))
                    .as(sheet.toString())
                    .doesNotContain("@import", "url(http", "url(//", "@font-face");
        }
    }

    @Test
    void noTemplateCarriesAStyleOrAHandlerInline() throws IOException {
        Pattern inline = Pattern.compile("<[^>]*\\s(style|on[a-z]+)=", Pattern.CASE_INSENSITIVE);
        for (Path template : files(".jte")) {
            assertThat(found(inline, Files.readString(template)))
                    .as(template.toString())
                    .isEmpty();
        }
    }

    private static List<Path> sheets() throws IOException {
        return files(".css");
    }

    private static List<Path> files(String ending) throws IOException {
        try (Stream<Path> all = Files.walk(SOURCES)) {
            return all.filter(file -> file.toString().endsWith(ending)).toList();
        }
    }

    private static Set<String> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult match) -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
