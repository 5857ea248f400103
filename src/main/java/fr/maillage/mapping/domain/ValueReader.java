package fr.maillage.mapping.domain;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads where values come from. A text is a column’s name; a mapping is one origin, then steps in the order they are written. */
final class ValueReader {

    private static final Value NOTHING = _ -> List.of();
    private static final Set<String> ORIGINS =
            Set.of("colonne", "constante", "joindre", "premier", "liste", "si", "semaine", "valeur");
    private static final Set<String> HALVES = Set.of("matin", "apres-midi");

    private final Reading reading;
    private final StepReader steps;
    private final ConditionReader conditions;

    ValueReader(Reading reading) {
        this.reading = reading;
        this.steps = new StepReader(reading);
        this.conditions = new ConditionReader(reading, this);
    }

    ConditionReader conditions() {
        return conditions;
    }

    /**
     * Reads a value.
     *
     * @param target the column whose closed list its words must be of; empty when other steps follow
     */
    Value read(Node node, String target, int depth) {
        if (reading.isTooDeep(node, depth)) {
            return NOTHING;
        }
        return switch (node) {
            case ScalarNode _ -> column(node);
            case MappingNode _ -> origin(node, target, depth);
            default -> {
                reading.mistakes.add(
                        node, "il faut ici une colonne, ou « joindre », « premier » ou « liste » avant la liste");
                yield NOTHING;
            }
        };
    }

    private Value column(Node node) {
        String column = reading.column(node);
        return row -> {
            String text = row.cell(column);
            return text.isEmpty() ? List.of() : List.of(text);
        };
    }

    private Value origin(Node node, String target, int depth) {
        Set<String> known = new LinkedHashSet<>(ORIGINS);
        known.addAll(List.of("avec", "alors", "sinon", "fermes"));
        known.addAll(StepReader.NAMES);
        Entries entries = Entries.ofOurs(node, known, reading.mistakes);
        List<String> origins =
                entries.values().keySet().stream().filter(ORIGINS::contains).toList();
        if (origins.size() != 1) {
            reading.mistakes.add(
                    node,
                    origins.isEmpty()
                            ? "il manque d’où vient la valeur : colonne, constante, joindre, premier, liste, si, semaine ou valeur"
                            : "une valeur n’a qu’une origine, et non " + String.join(" et ", origins));
            return NOTHING;
        }
        String origin = origins.getFirst();
        companions(entries, origin);
        List<String> written = entries.values().keySet().stream()
                .filter(StepReader.NAMES::contains)
                .toList();
        String inner = written.isEmpty() ? target : "";
        Value value = origin(origin, entries, inner, depth + 1);
        for (int i = 0; i < written.size(); i++) {
            String name = written.get(i);
            Step step = steps.read(name, entries.get(name), i == written.size() - 1 ? target : "", depth + 1);
            Value before = value;
            value = row -> {
                List<String> values = before.of(row);
                return values.isEmpty() ? values : step.apply(values, row);
            };
        }
        return value;
    }

    /** « avec » goes with « joindre » only, « alors » and « sinon » with « si », « fermes » with « semaine ». */
    private void companions(Entries entries, String origin) {
        Map<String, String> owners = Map.of("avec", "joindre", "alors", "si", "sinon", "si", "fermes", "semaine");
        owners.forEach((companion, owner) -> {
            if (entries.find(companion).isPresent() && !origin.equals(owner)) {
                reading.mistakes.add(entries.keyOf(companion), "« " + companion + " » ne va qu’avec « " + owner + " »");
            }
        });
        if (origin.equals("si") && entries.find("alors").isEmpty()) {
            reading.mistakes.add(entries.keyOf("si"), "il manque « alors » après « si »");
        }
    }

    private Value origin(String origin, Entries entries, String target, int depth) {
        Node node = entries.get(origin);
        return switch (origin) {
            case "colonne" -> column(node);
            case "constante" -> constant(node, target);
            case "valeur" -> read(node, target, depth);
            case "joindre" -> join(node, entries, depth);
            case "premier" ->
                several(
                        node,
                        target,
                        depth,
                        parts -> row -> parts.map(part -> part.of(row))
                                .filter(values -> !values.isEmpty())
                                .findFirst()
                                .orElse(List.of()));
            case "liste" ->
                several(
                        node,
                        target,
                        depth,
                        parts -> row -> parts.flatMap(part -> part.of(row).stream())
                                .distinct()
                                .toList());
            case "semaine" -> week(node, entries, depth);
            default -> either(node, entries, target, depth);
        };
    }

    private Value constant(Node node, String target) {
        List<String> words = Entries.words(node, "un texte", reading.mistakes).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
        reading.check(target, words, node);
        return _ -> words;
    }

    private Value join(Node node, Entries entries, int depth) {
        String with = entries.text("avec", "un texte à mettre entre les valeurs");
        String between = with == null ? " " : with;
        return several(node, "", depth, parts -> row -> {
            List<String> all = parts.flatMap(part -> part.of(row).stream()).toList();
            return all.isEmpty() ? all : List.of(String.join(between, all));
        });
    }

    private Value several(Node node, String target, int depth, Function<Stream<Value>, Value> together) {
        List<Value> parts = new ArrayList<>();
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            list.getValue().forEach(part -> parts.add(read(part, target, depth)));
        } else {
            reading.mistakes.add(node, "il faut ici une liste de valeurs, une par ligne après un tiret");
        }
        return row -> together.apply(parts.stream()).of(row);
    }

    private Value either(Node node, Entries entries, String target, int depth) {
        Condition condition = conditions.read(node, depth);
        Value then = entries.find("alors").map(one -> read(one, target, depth)).orElse(NOTHING);
        Value otherwise =
                entries.find("sinon").map(one -> read(one, target, depth)).orElse(NOTHING);
        return row -> condition.holds(row) ? then.of(row) : otherwise.of(row);
    }

    private Value week(Node node, Entries entries, int depth) {
        Map<String, Value> halves = new LinkedHashMap<>();
        Entries written = Entries.ofTheirs(node, reading.mistakes);
        for (String day : WeekHours.DAYS) {
            for (String half : List.of(day, day + " matin", day + " après-midi")) {
                written.values().forEach((key, value) -> {
                    if (Entries.plain(key).equals(Entries.plain(half))) {
                        halves.put(half, read(value, "", depth));
                    }
                });
            }
        }
        written.values().forEach((key, _) -> {
            String[] words = Entries.plain(key).split("-", 2);
            if (!WeekHours.DAYS.contains(words[0]) || (words.length > 1 && !HALVES.contains(words[1]))) {
                reading.mistakes.add(
                        written.keyOf(key),
                        "« " + key + " » n’est ni un jour (lundi) ni une demi-journée (lundi matin, lundi après-midi)");
            }
        });
        Set<String> closed = entries.find("fermes")
                .map(words -> Entries.words(words, "un mot", reading.mistakes).stream()
                        .map(Dictionary::key)
                        .collect(java.util.stream.Collectors.toUnmodifiableSet()))
                .orElse(WeekHours.CLOSED);
        return new WeekHours(halves, closed);
    }
}
