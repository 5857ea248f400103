package fr.maillage.mapping.domain;

import fr.maillage.mapping.NearWord;
import fr.maillage.mapping.domain.Dictionary.Expression;
import fr.maillage.mapping.domain.Dictionary.Otherwise;
import fr.maillage.mapping.domain.Dictionary.Part;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;

/** Reads dictionaries: a short one is words and what they become; a long one says « exact », « contient », « motif », « sinon ». */
final class DictionaryReader {

    private static final Set<String> LONG = Set.of("exact", "contient", "motif", "sinon", "toutes");
    private static final Dictionary NONE =
            new Dictionary("", Map.of(), List.of(), List.of(), false, Otherwise.KEEP, List.of());

    private final Reading reading;

    DictionaryReader(Reading reading) {
        this.reading = reading;
    }

    /** A dictionary by its name, or one written in place. */
    Dictionary use(Node node, String target) {
        Dictionary dictionary;
        if (node instanceof MappingNode) {
            dictionary = read("", node);
        } else {
            String name = Entries.word(node, "le nom d’un dictionnaire", reading.mistakes);
            Dictionary named = reading.dictionaries.get(name);
            if (named == null) {
                reading.mistakes.add(
                        node,
                        "dictionnaire inconnu « " + name + " »"
                                + NearWord.suggestion(name, reading.dictionaries.keySet()));
                return NONE;
            }
            dictionary = named;
        }
        reading.check(target, dictionary.outcomes(), node);
        return dictionary;
    }

    Dictionary read(String name, Node node) {
        Entries theirs = Entries.ofTheirs(node, reading.mistakes);
        boolean isLong = theirs.values().keySet().stream().map(Entries::plain).anyMatch(LONG::contains);
        if (!isLong) {
            return new Dictionary(name, exact(theirs), List.of(), List.of(), false, Otherwise.DROP, List.of());
        }
        Entries entries = Entries.ofOurs(node, LONG, new Mistakes());
        theirs.values().keySet().stream()
                .filter(key -> !LONG.contains(Entries.plain(key)))
                .forEach(key -> reading.mistakes.add(
                        theirs.keyOf(key),
                        "clé inconnue « " + key
                                + " » : un dictionnaire dit « exact », « contient », « motif », « sinon » et"
                                + " « toutes », ou seulement des mots"));
        List<Part> parts = new ArrayList<>();
        entries.find("contient")
                .ifPresent(one -> Entries.ofTheirs(one, reading.mistakes)
                        .values()
                        .forEach((key, value) -> parts.add(new Part(Dictionary.key(key), become(value)))));
        List<Expression> expressions = new ArrayList<>();
        entries.find("motif").ifPresent(one -> expressions(one, expressions));
        Otherwise otherwise = Otherwise.DROP;
        List<String> standIn = List.of();
        Node rest = entries.values().get("sinon");
        if (rest instanceof MappingNode) {
            Entries value = Entries.ofOurs(rest, Set.of("valeur"), reading.mistakes);
            otherwise = Otherwise.VALUE;
            standIn = value.find("valeur").map(this::become).orElse(List.of());
        } else if (rest != null) {
            otherwise = otherwise(rest);
        }
        return new Dictionary(
                name,
                entries.find("exact")
                        .map(one -> exact(Entries.ofTheirs(one, reading.mistakes)))
                        .orElse(Map.of()),
                parts,
                expressions,
                entries.find("toutes").map(reading::yes).orElse(false),
                otherwise,
                standIn);
    }

    private Otherwise otherwise(Node node) {
        return switch (Entries.plain(Entries.word(node, "garder, laisser, ou « valeur: … »", reading.mistakes))) {
            case "garder" -> Otherwise.KEEP;
            case "laisser" -> Otherwise.DROP;
            default -> {
                reading.mistakes.add(node, "« sinon » est garder, laisser, ou « {valeur: …} »");
                yield Otherwise.DROP;
            }
        };
    }

    private void expressions(Node node, List<Expression> into) {
        Entries entries = Entries.ofTheirs(node, reading.mistakes);
        entries.values().forEach((text, value) -> {
            try {
                into.add(new Expression(BoundedPattern.read(text), become(value)));
            } catch (PatternSyntaxException e) {
                reading.mistakes.add(
                        entries.keyOf(text),
                        "expression régulière fausse « " + Reading.shortened(text) + " » : " + e.getDescription());
            }
        });
    }

    private Map<String, List<String>> exact(Entries entries) {
        Map<String, List<String>> exact = new LinkedHashMap<>();
        entries.values().forEach((word, value) -> {
            List<String> become = become(value);
            List<String> before = exact.putIfAbsent(Dictionary.key(word), become);
            if (before != null && !before.equals(become)) {
                reading.mistakes.add(
                        entries.keyOf(word),
                        "« " + word + " » est là deux fois (la casse, les accents et la ponctuation ne comptent pas)");
            }
        });
        return exact;
    }

    private List<String> become(Node value) {
        return Entries.words(value, "un texte ou une liste de textes", reading.mistakes).stream()
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
