package fr.maillage.mapping.domain;

import fr.maillage.mapping.FileShape;
import fr.maillage.mapping.Grouping;
import fr.maillage.mapping.Mistake;
import fr.maillage.mapping.NearWord;
import fr.maillage.mapping.Targets;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;

/** Reads a whole mapping file: its YAML without any type or alias of collections, then each of its parts. */
public final class MappingReader {

    /** Longest mapping file, in characters. */
    static final int LONGEST = 256 * 1024;

    private static final Set<String> PARTS = Set.of(
            "nom",
            "description",
            "format",
            "separateur",
            "encodage",
            "lignes",
            "vides",
            "lettres-perdues",
            "ignorer",
            "passer",
            "regrouper",
            "dictionnaires",
            "position",
            "colonnes");

    private final Reading reading;

    private MappingReader(Mistakes mistakes, Targets targets) {
        this.reading = new Reading(mistakes, targets);
    }

    /** What a file says, or its mistakes. */
    public sealed interface Read {}

    /** No mistake. */
    public record Good(Rules rules) implements Read {}

    /** At least one mistake. */
    public record Bad(List<Mistake> mistakes) implements Read {}

    /** Reads any text at all. */
    public static Read read(String yaml, Targets targets) {
        Mistakes mistakes = new Mistakes();
        Optional<Node> root = compose(yaml, mistakes);
        Rules rules = root.map(node -> new MappingReader(mistakes, targets).rules(node))
                .orElse(null);
        return rules != null && mistakes.isEmpty() ? new Good(rules) : new Bad(mistakes.list());
    }

    private static Optional<Node> compose(String yaml, Mistakes mistakes) {
        if (yaml.length() > LONGEST) {
            mistakes.add(0, "le fichier a plus de " + LONGEST / 1024 + " Ko");
            return Optional.empty();
        }
        LoaderOptions options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(2 * Reading.DEEPEST);
        try {
            Node root = new Yaml(options).compose(new StringReader(yaml));
            if (root == null || Entries.isNothing(root)) {
                mistakes.add(0, "le fichier est vide");
                return Optional.empty();
            }
            return Optional.of(root);
        } catch (MarkedYAMLException e) {
            int line = e.getProblemMark() == null ? 0 : e.getProblemMark().getLine() + 1;
            mistakes.add(line, YamlProblem.french(String.valueOf(e.getProblem())));
        } catch (YAMLException | StackOverflowError | IllegalArgumentException | IndexOutOfBoundsException e) {
            mistakes.add(0, YamlProblem.french(String.valueOf(e.getMessage())));
        }
        return Optional.empty();
    }

    private Rules rules(Node root) {
        Entries parts = Entries.ofOurs(root, PARTS, reading.mistakes);
        parts.find("dictionnaires").ifPresent(this::dictionaries);
        ValueReader values = new ValueReader(reading);
        Map<Condition, String> skips = parts.find("passer")
                .map(node -> values.conditions().skips(node))
                .orElse(Map.of());
        Map<String, Value> columns = columns(parts, root, values);
        Position position =
                parts.find("position").map(node -> position(node, values)).orElse(null);
        if (position != null && (columns.containsKey(Position.LATITUDE) || columns.containsKey(Position.LONGITUDE))) {
            reading.mistakes.add(
                    parts.keyOf("position"), "« position » fait déjà latitude et longitude : à dire une seule fois");
        }
        String name = parts.text("nom", "un nom");
        parts.text("description", "un texte");
        FileShape shape = new ShapeReader(reading).read(parts);
        Grouping grouping = parts.find("regrouper")
                .map(node -> grouping(node, columns.keySet()))
                .orElse(null);
        Set<String> ignored = new HashSet<>(words(parts, "ignorer"));
        Cells cells = new Cells(
                Set.copyOf(words(parts, "vides")),
                parts.find("lettres-perdues").isPresent()
                        ? new LostLetters(words(parts, "lettres-perdues"))
                        : LostLetters.NONE);
        return new Rules(
                name == null ? "" : name,
                shape,
                cells,
                Map.copyOf(reading.columns),
                ignored,
                skips,
                columns,
                position,
                grouping);
    }

    private void dictionaries(Node node) {
        DictionaryReader reader = new DictionaryReader(reading);
        Entries entries = Entries.ofTheirs(node, reading.mistakes);
        entries.values().forEach((name, value) -> reading.dictionaries.put(name, reader.read(name, value)));
    }

    private Map<String, Value> columns(Entries parts, Node root, ValueReader values) {
        Map<String, Value> columns = new LinkedHashMap<>();
        Optional<Node> node = parts.find("colonnes");
        if (node.isEmpty()) {
            reading.mistakes.add(
                    root, "il manque « colonnes » : quelle colonne du fichier fait quelle colonne du standard");
            return columns;
        }
        Set<String> targets = reading.targets.names();
        Entries entries = Entries.ofTheirs(node.get(), reading.mistakes);
        entries.values().forEach((target, value) -> {
            if (!targets.contains(target)) {
                reading.mistakes.add(
                        entries.keyOf(target),
                        "« " + target + " » n’est pas une colonne du standard" + NearWord.suggestion(target, targets));
            }
            columns.put(target, values.read(value, targets.contains(target) ? target : "", 0));
        });
        if (!columns.containsKey("nom") && targets.contains("nom")) {
            reading.mistakes.add(node.get(), "il manque la colonne « nom » : sans elle aucune ligne ne fait un lieu");
        }
        return columns;
    }

    private @Nullable Position position(Node node, ValueReader values) {
        Entries entries = Entries.ofOurs(
                node,
                Set.of("latitude", "longitude", "x", "y", "projection", "latitude-longitude", "longitude-latitude"),
                reading.mistakes);
        String projection = entries.text("projection", "« lambert-93 »");
        if (projection != null && !Set.of("lambert-93", "lambert93").contains(Entries.plain(projection))) {
            reading.mistakes.add(entries.keyOf("projection"), "projection inconnue : seule « lambert-93 » existe");
        }
        Optional<Node> both = entries.find("latitude-longitude");
        Optional<Node> reversed = entries.find("longitude-latitude");
        Optional<Node> lat = entries.find("latitude");
        Optional<Node> lon = entries.find("longitude");
        Optional<Node> x = entries.find("x");
        Optional<Node> y = entries.find("y");
        int said = entries.values().size();
        if (both.or(() -> reversed).isPresent() && said == 1) {
            Value value = values.read(both.or(() -> reversed).get(), "", 0);
            return new Position(
                    both.isPresent() ? Position.Kind.LATITUDE_FIRST : Position.Kind.LONGITUDE_FIRST, value, value);
        }
        if (lat.isPresent() && lon.isPresent() && said == 2) {
            return new Position(Position.Kind.DEGREES, values.read(lat.get(), "", 0), values.read(lon.get(), "", 0));
        }
        if (x.isPresent() && y.isPresent() && projection != null && said == 3) {
            return new Position(Position.Kind.LAMBERT_93, values.read(x.get(), "", 0), values.read(y.get(), "", 0));
        }
        reading.mistakes.add(
                node,
                "« position » est « latitude » et « longitude », ou « x », « y » et « projection: lambert-93 », ou"
                        + " « latitude-longitude » quand les deux sont dans un même texte");
        return null;
    }

    private @Nullable Grouping grouping(Node node, Set<String> columns) {
        Entries entries = Entries.ofOurs(node, Set.of("par", "reunir"), reading.mistakes);
        List<String> by = new ArrayList<>(words(entries, "par"));
        Map<String, String> joined = new LinkedHashMap<>();
        entries.find("reunir").ifPresent(one -> {
            Entries written = Entries.ofTheirs(one, reading.mistakes);
            written.values()
                    .forEach((column, between) -> joined.put(
                            column, Entries.word(between, "un texte à mettre entre les valeurs", reading.mistakes)));
        });
        if (by.isEmpty()) {
            reading.mistakes.add(node, "il faut « par » : les colonnes du standard qui sont les mêmes pour un lieu");
        }
        java.util.stream.Stream.concat(by.stream(), joined.keySet().stream())
                .filter(column -> !columns.contains(column))
                .forEach(column -> reading.mistakes.add(
                        node, "« regrouper » nomme « " + column + " », que « colonnes » ne fait pas"));
        return new Grouping(List.copyOf(by), joined);
    }

    private List<String> words(Entries parts, String key) {
        return parts.find(key)
                .map(node -> Entries.words(node, "un texte ou une liste de textes", reading.mistakes))
                .orElse(List.of());
    }
}
