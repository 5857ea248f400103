package fr.maillage.mapping.domain;

import fr.maillage.shared.HtmlText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** Reads what is done to values on their way. */
final class StepReader {

    static final Set<String> NAMES = Set.of(
            "sans-html",
            "extraire",
            "remplacer",
            "decouper",
            "dictionnaire",
            "oui-non",
            "date",
            "telephone",
            "code-postal",
            "code-insee",
            "decimale-virgule",
            "casse",
            "empreinte",
            "prefixe",
            "suffixe");

    private static final Step NOTHING = (values, _) -> values;

    private final Reading reading;
    private final DictionaryReader dictionaries;

    StepReader(Reading reading) {
        this.reading = reading;
        this.dictionaries = new DictionaryReader(reading);
    }

    /** The step; a mistake and nothing to do when it is not understood. */
    Step read(String name, Node node, String target, int depth) {
        if (reading.isTooDeep(node, depth)) {
            return NOTHING;
        }
        return switch (name) {
            case "sans-html" -> switched(node, (value, _) -> HtmlText.of(value));
            case "telephone" -> switched(node, (value, _) -> Digits.phone(value));
            case "code-postal", "code-insee" -> switched(node, (value, _) -> Digits.code(value));
            case "empreinte" -> switched(node, (value, _) -> Fingerprint.of(value));
            case "decimale-virgule" -> switched(node, (value, _) -> Position.number(value));
            case "extraire" ->
                reading.pattern(node)
                        .map(pattern -> Step.each(pattern::extract))
                        .orElse(NOTHING);
            case "remplacer" -> replace(node);
            case "decouper" -> cut(node);
            case "dictionnaire" -> dictionaries.use(node, target);
            case "oui-non" -> yesNo(node, target);
            case "date" -> dates(node);
            case "casse" -> casing(node);
            default -> around(name.equals("prefixe"), Entries.word(node, "un texte", reading.mistakes));
        };
    }

    private Step switched(Node node, Step.One one) {
        return reading.yes(node) ? Step.each(one) : NOTHING;
    }

    private static Step around(boolean before, String text) {
        return (values, _) -> values.stream()
                .map(value -> before ? text + value : value + text)
                .toList();
    }

    private Step replace(Node node) {
        List<Step> steps = new ArrayList<>();
        List<Node> each = node instanceof SequenceNode list ? list.getValue() : List.of(node);
        for (Node one : each) {
            Entries entries = Entries.ofOurs(one, Set.of("motif", "texte", "par"), reading.mistakes);
            String found = entries.text("par", "un texte de remplacement");
            String by = found == null ? "" : found;
            Optional<Node> pattern = entries.find("motif");
            Optional<Node> text = entries.find("texte");
            if (pattern.isPresent() == text.isPresent()) {
                reading.mistakes.add(one, "il faut « motif » (expression régulière) ou « texte », puis « par »");
            }
            text.map(what -> Entries.word(what, "un texte à remplacer", reading.mistakes))
                    .filter(what -> !what.isEmpty())
                    .ifPresent(what -> steps.add(Step.each((value, _) -> value.replace(what, by))));
            pattern.flatMap(reading::pattern).ifPresent(what -> {
                if (!what.accepts(by)) {
                    reading.mistakes.add(one, "« par » nomme un groupe ($1…) que le motif n’a pas");
                }
                steps.add(Step.each((value, row) -> what.replace(value, by, row)));
            });
        }
        return (values, row) -> {
            List<String> now = values;
            for (Step step : steps) {
                now = step.apply(now, row);
            }
            return now;
        };
    }

    private Step cut(Node node) {
        if (node instanceof MappingNode) {
            Entries entries = Entries.ofOurs(node, Set.of("motif"), reading.mistakes);
            if (entries.find("motif").isEmpty()) {
                reading.mistakes.add(node, "il faut un séparateur, ou « motif » et une expression régulière");
            }
            return entries.find("motif")
                    .flatMap(reading::pattern)
                    .map(pattern -> cutBy((value, row) -> pattern.split(value, row)))
                    .orElse(NOTHING);
        }
        String separator = Entries.word(node, "un séparateur", reading.mistakes);
        if (separator.isEmpty()) {
            reading.mistakes.add(node, "le séparateur est vide");
            return NOTHING;
        }
        String literal = java.util.regex.Pattern.quote(separator);
        return cutBy((value, _) -> value.split(literal, -1));
    }

    private static Step cutBy(java.util.function.BiFunction<String, Row, String[]> cut) {
        return (values, row) -> {
            Set<String> pieces = new LinkedHashSet<>();
            values.forEach(value -> Arrays.stream(cut.apply(value, row))
                    .map(String::strip)
                    .filter(piece -> !piece.isEmpty())
                    .forEach(pieces::add));
            return List.copyOf(pieces);
        };
    }

    private Step yesNo(Node node, String target) {
        Entries entries = Entries.ofOurs(node, Set.of("oui", "non"), reading.mistakes);
        String whenYes = orEmpty(entries.text("oui", "un texte"));
        String whenNo = orEmpty(entries.text("non", "un texte"));
        reading.check(
                target,
                java.util.stream.Stream.of(whenYes, whenNo)
                        .filter(word -> !word.isEmpty())
                        .toList(),
                node);
        return Step.each((value, row) -> {
            Optional<Boolean> yes = YesNo.read(value);
            if (yes.isEmpty()) {
                row.remark(value, "ni oui ni non : laissé");
            }
            return yes.map(is -> is ? whenYes : whenNo).orElse("");
        });
    }

    private Step dates(Node node) {
        List<Dates> orders = new ArrayList<>();
        for (String word : Entries.words(node, "un ordre de date", reading.mistakes)) {
            Optional<Dates> order = Dates.find(word);
            order.ifPresent(orders::add);
            if (order.isEmpty()) {
                reading.mistakes.add(
                        node, "ordre de date inconnu « " + word + " » : " + String.join(", ", Dates.words()));
            }
        }
        return Step.each(Dates.step(orders));
    }

    private Step casing(Node node) {
        String kind = Entries.plain(Entries.word(node, "« nom-propre »", reading.mistakes));
        if (!kind.equals("nom-propre")) {
            reading.mistakes.add(node, "casse inconnue : seule « nom-propre » existe");
        }
        return Step.each((value, _) -> ProperCase.of(value));
    }

    private static String orEmpty(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
