package fr.maillage.mapping.domain;

import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads conditions: a column says yes, is empty, is a word, contains one; all of several, one of them, the contrary. */
final class ConditionReader {

    private static final Condition NEVER = _ -> false;
    private static final Set<String> WHOLE = Set.of("oui", "non", "vide", "rempli", "tous", "un-de", "pas");
    private static final Set<String> TESTS = Set.of("vaut", "contient", "motif");
    private static final Set<String> KNOWN = Set.of(
            "colonne", "valeur", "oui", "non", "vide", "rempli", "tous", "un-de", "pas", "vaut", "contient", "motif");

    private final Reading reading;
    private final ValueReader values;

    ConditionReader(Reading reading, ValueReader values) {
        this.reading = reading;
        this.values = values;
    }

    Condition read(Node node, int depth) {
        if (reading.isTooDeep(node, depth)) {
            return NEVER;
        }
        Entries entries = Entries.ofOurs(node, KNOWN, reading.mistakes);
        List<String> whole =
                entries.values().keySet().stream().filter(WHOLE::contains).toList();
        if (whole.size() == 1 && entries.values().size() == 1) {
            return whole(whole.getFirst(), entries.get(whole.getFirst()), depth + 1);
        }
        Optional<Node> subject = entries.find("colonne").or(() -> entries.find("valeur"));
        List<String> tests =
                entries.values().keySet().stream().filter(TESTS::contains).toList();
        if (!whole.isEmpty()
                || subject.isEmpty()
                || tests.size() != 1
                || entries.values().size() != 2) {
            reading.mistakes.add(
                    node,
                    "une condition est « oui: colonne », « non: », « vide: », « rempli: », « tous: », « un-de: », « pas: »,"
                            + " ou « colonne: » avec « vaut: », « contient: » ou « motif: »");
            return NEVER;
        }
        return test(values.read(subject.get(), "", depth + 1), tests.getFirst(), entries.get(tests.getFirst()));
    }

    private Condition whole(String key, Node node, int depth) {
        return switch (key) {
            case "tous", "un-de" -> several(key.equals("tous"), node, depth);
            case "pas" -> {
                Condition inner = read(node, depth);
                yield row -> !inner.holds(row);
            }
            case "vide" -> {
                Value value = values.read(node, "", depth);
                yield row -> value.of(row).isEmpty();
            }
            case "rempli" -> {
                Value value = values.read(node, "", depth);
                yield row -> !value.of(row).isEmpty();
            }
            default -> {
                Value value = values.read(node, "", depth);
                yield row -> says(value, row, key.equals("oui"));
            }
        };
    }

    private Condition several(boolean all, Node node, int depth) {
        List<Condition> parts = new ArrayList<>();
        if (node instanceof SequenceNode list && !list.getValue().isEmpty()) {
            list.getValue().forEach(part -> parts.add(read(part, depth)));
        } else {
            reading.mistakes.add(node, "il faut ici une liste de conditions");
        }
        return all
                ? row -> parts.stream().allMatch(part -> part.holds(row))
                : row -> parts.stream().anyMatch(part -> part.holds(row));
    }

    /** No text says no; a text that is neither says nothing. */
    private static boolean says(Value value, Row row, boolean yes) {
        List<String> found = value.of(row);
        Optional<Boolean> said = YesNo.read(found.isEmpty() ? "" : found.getFirst());
        return said.isPresent() && said.get() == yes;
    }

    private Condition test(Value value, String test, Node node) {
        if (test.equals("motif")) {
            return reading.pattern(node)
                    .<Condition>map(pattern -> row -> value.of(row).stream().anyMatch(one -> pattern.finds(one, row)))
                    .orElse(NEVER);
        }
        List<String> words = Entries.words(node, "un texte ou une liste de textes", reading.mistakes);
        if (words.isEmpty()) {
            reading.mistakes.add(node, "il manque un mot : pour une colonne vide, écrire « vide: colonne »");
        }
        Set<String> plain = new HashSet<>();
        words.forEach(word -> plain.add(Dictionary.key(word)));
        if (test.equals("vaut")) {
            return row -> value.of(row).stream().map(Dictionary::key).anyMatch(plain::contains);
        }
        return row -> value.of(row).stream()
                .map(one -> " " + PlainText.of(one))
                .anyMatch(one -> plain.stream().anyMatch(word -> one.contains(" " + word)));
    }

    /** The conditions under which rows are left out, and why. */
    Map<Condition, String> skips(Node node) {
        Map<Condition, String> skips = new java.util.LinkedHashMap<>();
        if (!(node instanceof SequenceNode list)) {
            reading.mistakes.add(node, "« passer » est une liste de conditions, chacune avec « si » et « raison »");
            return skips;
        }
        for (Node one : list.getValue()) {
            Entries entries = Entries.ofOurs(one, Set.of("si", "raison"), reading.mistakes);
            String reason = entries.text("raison", "une raison");
            Optional<Node> condition = entries.find("si");
            if (condition.isEmpty() || reason == null || reason.isBlank()) {
                reading.mistakes.add(one, "il faut « si » (une condition) et « raison » (un texte)");
            }
            condition.ifPresent(what -> skips.put(read(what, 0), reason == null ? "" : reason.strip()));
        }
        return skips;
    }
}
