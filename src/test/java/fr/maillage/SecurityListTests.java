package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/security.md} is whole and names only what exists. Whether it is true is for those who read it. */
class SecurityListTests {

    /** Levels 1 and 2 of ASVS 5.0.0: section, then its requirements; the others are of level 3. */
    private static final String WANTED = """
            1.1:1-2 1.2:1-9 1.3:1-11 1.4:1-3 1.5:1-2 2.1:1-3 2.2:1-3 2.3:1-4 2.4:1-1 3.2:1-2 3.3:1-4 3.4:1-6 3.5:1-5
            3.7:1-2 4.1:1-3 4.2:1-1 4.3:1-2 4.4:1-4 5.1:1-1 5.2:1-3 5.3:1-2 5.4:1-3 6.1:1-3 6.2:1-12 6.3:1-4 6.4:1-4
            6.5:1-5 6.6:1-3 6.8:1-4 7.1:1-3 7.2:1-4 7.3:1-2 7.4:1-5 7.5:1-2 7.6:1-2 8.1:1-2 8.2:1-3 8.3:1-1 8.4:1-1
            9.1:1-3 9.2:1-4 10.1:1-2 10.2:1-2 10.3:1-4 10.4:1-11 10.5:1-5 10.6:1-2 10.7:1-3 11.1:1-2 11.2:1-3 11.3:1-3
            11.4:1-4 11.5:1-1 11.6:1-1 12.1:1-3 12.2:1-2 12.3:1-4 13.1:1-1 13.2:1-5 13.3:1-2 13.4:1-5 14.1:1-2 14.2:1-4
            14.3:1-3 15.1:1-3 15.2:1-3 15.3:1-7 16.1:1-1 16.2:1-5 16.3:1-4 16.4:1-3 16.5:1-3 17.1:1-1 17.2:1-4 17.3:1-2
            """;

    private static final Set<String> STATES = Set.of("done", "not applicable", "open");

    /** One line of the list. */
    private record Line(String id, String words, String state, String shown, String note) {}

    @Test
    void everyRequirementStandsThereOnce() {
        List<String> wanted = new ArrayList<>();
        for (String section : WANTED.strip().split("\\s+", -1)) {
            String[] parts = section.split("[:-]", -1);
            for (int i = Integer.parseInt(parts[1]); i <= Integer.parseInt(parts[2]); i++) {
                wanted.add(parts[0] + "." + i);
            }
        }
        assertThat(wanted).hasSize(253);
        assertThat(lines().stream().map(Line::id).toList()).containsExactlyElementsOf(wanted);
    }

    @Test
    void whatIsNamedExists() throws IOException {
        Set<String> files = files();
        Set<String> wrong = new TreeSet<>();
        for (Line line : lines()) {
            Pattern.compile("`([^`]+)`")
                    .matcher(line.shown())
                    .results()
                    .map(name -> name.group(1))
                    .filter(name -> !files.contains(name.contains(".") ? name : name + ".java"))
                    .forEach(name -> wrong.add(line.id() + " names " + name));
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void eachLineSaysWhereItStandsAndWhatShowsItOrWhatIsMissing() {
        for (Line line : lines()) {
            assertThat(STATES).as(line.id()).contains(line.state());
            assertThat(line.words()).as(line.id()).isNotBlank();
            assertThat(line.state().equals("done") ? line.shown() : line.note())
                    .as(line.id())
                    .isNotBlank();
        }
    }

    @Test
    void theFiguresAreRight() {
        Map<String, Long> states = lines().stream().collect(Collectors.groupingBy(Line::state, Collectors.counting()));
        assertThat(text().replaceAll("\\s+", " "))
                .contains("Today: " + states.get("done") + " done, " + states.get("not applicable")
                        + " not applicable, " + states.get("open") + " open.");
    }

    private static List<Line> lines() {
        return Pattern.compile("(?m)^\\| ([0-9.]+) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*) \\| ([^|]*)\\|$")
                .matcher(text())
                .results()
                .map(SecurityListTests::line)
                .toList();
    }

    private static Line line(MatchResult row) {
        Function<Integer, String> cell = i -> row.group(i).strip();
        return new Line(cell.apply(1), cell.apply(2), cell.apply(3), cell.apply(4), cell.apply(5));
    }

    private static String text() {
        return Sources.read(Path.of("docs/security.md"));
    }

    private static Set<String> files() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of("src", "docs", "bin")) {
            try (Stream<Path> files = Files.walk(Path.of(folder))) {
                files.forEach(file -> names.add(String.valueOf(file.getFileName())));
            }
        }
        try (Stream<Path> files = Files.list(Path.of("."))) {
            files.forEach(file -> names.add(String.valueOf(file.getFileName())));
        }
        return names;
    }
}
