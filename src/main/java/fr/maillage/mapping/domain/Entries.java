package fr.maillage.mapping.domain;

import fr.maillage.mapping.NearWord;
import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** The entries of one YAML mapping, in their order; what is no text, what is there twice and what is unknown is a mistake. */
final class Entries {

    private final Map<String, Node> values = new LinkedHashMap<>();
    private final Map<String, Node> keys = new LinkedHashMap<>();
    private final Node node;
    private final Mistakes mistakes;

    private Entries(Node node, Mistakes mistakes) {
        this.node = node;
        this.mistakes = mistakes;
    }

    /** Entries whose keys are ours: « séparateur » and « separateur » are the same; others than {@code known} are mistakes. */
    static Entries ofOurs(Node node, Set<String> known, Mistakes mistakes) {
        Entries entries = of(node, mistakes, true);
        entries.keys.forEach((name, key) -> {
            if (!known.contains(name)) {
                mistakes.add(key, "clé inconnue « " + text(key) + " »" + NearWord.suggestion(name, known));
            }
        });
        entries.values.keySet().retainAll(known);
        return entries;
    }

    /** Entries whose keys are the author's, kept as they are written. */
    static Entries ofTheirs(Node node, Mistakes mistakes) {
        return of(node, mistakes, false);
    }

    private static Entries of(Node node, Mistakes mistakes, boolean ours) {
        Entries entries = new Entries(node, mistakes);
        if (!(node instanceof MappingNode mapping)) {
            mistakes.add(node, "il faut ici des lignes « clé: valeur »");
            return entries;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                mistakes.add(tuple.getKeyNode(), "une clé doit être un mot");
                continue;
            }
            String name = ours ? plain(key.getValue()) : key.getValue();
            if (entries.values.putIfAbsent(name, tuple.getValueNode()) != null) {
                mistakes.add(key, "« " + key.getValue() + " » est dit deux fois");
            }
            entries.keys.putIfAbsent(name, key);
        }
        return entries;
    }

    Optional<Node> find(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** The value of an entry that is known to be there. */
    Node get(String key) {
        return Objects.requireNonNull(values.get(key));
    }

    Map<String, Node> values() {
        return values;
    }

    Node keyOf(String name) {
        return keys.getOrDefault(name, node);
    }

    /** The text of an entry; null when it is not there. */
    @Nullable
    String text(String key, String what) {
        return find(key).map(value -> word(value, what, mistakes)).orElse(null);
    }

    /** A scalar's text; a mistake and an empty text for anything else. */
    static String word(Node node, String what, Mistakes mistakes) {
        if (node instanceof ScalarNode scalar) {
            return scalar.getValue();
        }
        mistakes.add(node, "il faut ici " + what);
        return "";
    }

    /** One text or a list of texts; an empty list for nothing. */
    static List<String> words(Node node, String what, Mistakes mistakes) {
        if (node instanceof SequenceNode list) {
            List<String> words = new ArrayList<>();
            list.getValue().forEach(one -> words.add(word(one, what, mistakes)));
            return words;
        }
        return isNothing(node) ? List.of() : List.of(word(node, what, mistakes));
    }

    static boolean isNothing(Node node) {
        return node instanceof ScalarNode scalar
                && (scalar.getTag().equals(Tag.NULL) || scalar.getValue().isEmpty());
    }

    static String plain(String key) {
        return PlainText.of(key).replace(' ', '-');
    }

    private static String text(Node key) {
        return key instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
