package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.prose.HoursReading.NotHours;
import fr.maillage.directory.domain.hours.prose.HoursReading.Prose;
import fr.maillage.directory.domain.hours.prose.HoursReading.Refused;
import fr.maillage.directory.domain.hours.prose.HoursReading.Repaired;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * How much of real opening hours is understood: {@code bin/bench hours [DIR] [--sample N [--seed S]]}. The files of the folder are
 * {@code .tsv}; the header's third column says what they hold: {@code horaires} the syntax, {@code texte} French,
 * {@code attendu_osm} a text (second column) and what it should give. Without a folder: invented examples.
 */
public final class HoursBench {

    private static final double SYNTAX_BOUND = 97;
    private static final double FRENCH_BOUND = 85;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    /** A text and how many times it stands in the file. */
    private record Line(int count, String text, String expected) {}

    private HoursBench() {}

    public static void main(String[] arguments) throws IOException {
        List<String> left = new ArrayList<>(List.of(arguments));
        int sample = option(left, "--sample", 0);
        int seed = option(left, "--seed", 1);
        Path folder = Path.of(
                left.isEmpty() ? "src/test/java/fr/maillage/directory/domain/hours/prose/examples" : left.getFirst());
        boolean reached = true;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".tsv"))
                    .sorted()
                    .toList()) {
                reached &= measure(file, sample, seed);
            }
        }
        System.exit(reached ? 0 : 1);
    }

    private static boolean measure(Path file, int sample, int seed) throws IOException {
        List<String> rows = Files.readAllLines(file, StandardCharsets.UTF_8);
        String kind = rows.getFirst().split("\t", -1)[2];
        List<Line> lines = rows.stream()
                .skip(1)
                .map(row -> row.split("\t", -1))
                .filter(cells -> cells.length >= 3)
                .map(cells -> kind.equals("attendu_osm")
                        ? new Line(1, cells[1], cells[2])
                        : new Line(Integer.parseInt(cells[0]), cells[2], ""))
                .toList();
        OUT.printf("%n%s%n", file.getFileName());
        if (kind.equals("attendu_osm")) {
            compare(lines);
            return true;
        }
        double share = count(lines);
        sample(lines, sample, seed);
        return share >= (kind.equals("horaires") ? SYNTAX_BOUND : FRENCH_BOUND);
    }

    private static double count(List<Line> lines) {
        Map<String, int[]> classes = new TreeMap<>();
        int all = 0;
        int refused = 0;
        for (Line line : lines) {
            HoursReading reading = HoursReading.of(line.text());
            int[] counts = classes.computeIfAbsent(name(reading), _ -> new int[2]);
            counts[0] += line.count();
            counts[1]++;
            all += line.count();
            refused += reading instanceof Refused ? line.count() : 0;
        }
        int total = all;
        OUT.printf("  %-28s %8s %8s %8s%n", "", "textes", "%", "distincts");
        classes.forEach((name, counts) ->
                OUT.printf("  %-28s %8d %7.2f%% %8d%n", name, counts[0], 100.0 * counts[0] / total, counts[1]));
        double share = 100.0 * (all - refused) / all;
        OUT.printf("  compris ou bien classés : %.2f %% de %d%n", share, all);
        return share;
    }

    /** Distinct texts that were understood, drawn alike whatever their count, to be read by eye. */
    private static void sample(List<Line> lines, int size, int seed) {
        List<Line> drawn = new ArrayList<>(lines.stream()
                .filter(line -> !(HoursReading.of(line.text()) instanceof Refused))
                .toList());
        Collections.shuffle(drawn, new Random(seed));
        for (Line line : drawn.subList(0, Math.min(size, drawn.size()))) {
            HoursReading reading = HoursReading.of(line.text());
            OUT.printf("    [%s] %s%n        → %s%n", name(reading), line.text(), syntax(reading));
        }
    }

    private static void compare(List<Line> lines) {
        int same = 0;
        int refused = 0;
        List<String> different = new ArrayList<>();
        for (Line line : lines) {
            HoursReading reading = HoursReading.of(line.text());
            if (meaning(syntax(reading)).equals(meaning(line.expected()))) {
                same++;
            } else if (reading instanceof Refused) {
                refused++;
            } else {
                different.add(line.text() + "\n        → " + syntax(reading) + "\n        ≠ " + line.expected());
            }
        }
        OUT.printf("  pareils : %d, refusés : %d, différents : %d%n", same, refused, different.size());
        different.forEach(text -> OUT.printf("    %s%n", text));
    }

    /** The rules without regard to their order. */
    private static Object meaning(String syntax) {
        return OpeningHours.parse(syntax) instanceof OpeningHours.Parsed parsed
                ? java.util.Set.copyOf(List.of(parsed.text().split("; ", -1)))
                : syntax;
    }

    private static String syntax(HoursReading reading) {
        return reading.guess().map(OpeningHours.Parsed::text).orElse("");
    }

    private static String name(HoursReading reading) {
        return switch (reading) {
            case HoursReading.Osm _ -> "syntaxe";
            case HoursReading.Blank _ -> "vide";
            case Repaired repaired -> "réparé, " + repaired.confidence();
            case Prose prose ->
                prose.confidence() == Confidence.LOW ? "français, LOW (sans jours)" : "français, " + prose.confidence();
            case NotHours not -> "pas d’horaires, " + not.kind();
            case Refused _ -> "refusé";
        };
    }

    private static int option(List<String> left, String name, int otherwise) {
        int at = left.indexOf(name);
        if (at < 0 || at + 1 >= left.size()) {
            return otherwise;
        }
        int value = Integer.parseInt(left.get(at + 1));
        left.subList(at, at + 2).clear();
        return value;
    }
}
