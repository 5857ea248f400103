package fr.maillage.mapping.domain;

import fr.maillage.mapping.Targets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.nodes.Node;

/** What the parts of one mapping file share while it is read: its mistakes, dictionaries, and the columns that it names. */
final class Reading {

    /** Deeper than this, no one understands it; it also ends what contains itself. */
    static final int DEEPEST = 20;

    final Mistakes mistakes;
    final Targets targets;
    final Map<String, Dictionary> dictionaries = new LinkedHashMap<>();
    /** Every foreign column that is named, with the line of its first mention. */
    final Map<String, Integer> columns = new LinkedHashMap<>();

    Reading(Mistakes mistakes, Targets targets) {
        this.mistakes = mistakes;
        this.targets = targets;
    }

    /** The name of a foreign column; a JSON pointer to a member of the row itself is its name. */
    String column(Node node) {
        String name = Entries.word(node, "le nom d’une colonne", mistakes).strip();
        if (name.isEmpty()) {
            mistakes.add(node, "il manque le nom d’une colonne");
            return "";
        }
        String column = name.startsWith("/") && name.indexOf('/', 1) < 0 && name.length() > 1
                ? name.substring(1).replace("~1", "/").replace("~0", "~")
                : name;
        columns.putIfAbsent(column, Mistakes.line(node));
        return column;
    }

    Optional<BoundedPattern> pattern(Node node) {
        String text = Entries.word(node, "une expression régulière", mistakes);
        try {
            return Optional.of(BoundedPattern.read(text));
        } catch (PatternSyntaxException e) {
            mistakes.add(node, "expression régulière fausse « " + shortened(text) + " » : " + e.getDescription());
            return Optional.empty();
        }
    }

    /** Yes or no; a mistake for anything else. */
    boolean yes(Node node) {
        Optional<Boolean> yes = YesNo.read(Entries.word(node, "oui ou non", mistakes));
        if (yes.isEmpty()) {
            mistakes.add(node, "il faut ici oui ou non");
        }
        return yes.orElse(false);
    }

    /** Whether it is deeper than can be; tells it once. */
    boolean isTooDeep(Node node, int depth) {
        if (depth > DEEPEST) {
            mistakes.add(node, "plus de " + DEEPEST + " niveaux imbriqués");
        }
        return depth > DEEPEST;
    }

    /** Tells the words that a column with a closed list does not take. */
    void check(String target, Iterable<String> words, Node at) {
        for (String word : words) {
            for (String one : word.split("\\|", -1)) {
                if (!target.isEmpty() && !targets.accepts(target, one.strip())) {
                    mistakes.add(at, "« " + shortened(one) + " » n’est pas un mot du standard pour « " + target + " »");
                }
            }
        }
    }

    static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
