package fr.maillage.mapping.domain;

import fr.maillage.shared.PlainText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What foreign words become: first by the whole word, then by words that it contains, then by regular expressions. Case,
 * accents and punctuation do not count, save in regular expressions and in words that are nothing but punctuation.
 *
 * @param name for remarks; empty for one written in place
 * @param exact by the whole word, plain
 * @param all whether every « contient » and « motif » that fits counts, rather than the first
 * @param otherwise what becomes of a word that nothing fits
 * @param standIn what it becomes then, for {@link Otherwise#VALUE}
 */
record Dictionary(
        String name,
        Map<String, List<String>> exact,
        List<Part> contained,
        List<Expression> expressions,
        boolean all,
        Otherwise otherwise,
        List<String> standIn)
        implements Step {

    /** What becomes of a word that the dictionary does not have. */
    enum Otherwise {
        KEEP,
        DROP,
        VALUE
    }

    /** Words that a value may contain, plain, and what it becomes. */
    record Part(String words, List<String> become) {}

    /** A regular expression that a value may fit, and what it becomes. */
    record Expression(BoundedPattern pattern, List<String> become) {}

    /** A word as dictionaries compare it. */
    static String key(String word) {
        String plain = PlainText.of(word);
        return plain.isEmpty() ? word.strip() : plain;
    }

    @Override
    public List<String> apply(List<String> values, Row row) {
        Set<String> become = new LinkedHashSet<>();
        for (String value : values) {
            become.addAll(find(value, row).orElseGet(() -> otherwise(value, row)));
        }
        return List.copyOf(become);
    }

    /** Every word that may come out of it, of those that the author wrote. */
    Set<String> outcomes() {
        Set<String> outcomes = new LinkedHashSet<>(standIn);
        exact.values().forEach(outcomes::addAll);
        contained.forEach(part -> outcomes.addAll(part.become()));
        expressions.forEach(expression -> outcomes.addAll(expression.become()));
        return outcomes;
    }

    private Optional<List<String>> find(String value, Row row) {
        @Nullable List<String> whole = exact.get(key(value));
        if (whole != null) {
            return Optional.of(whole);
        }
        List<String> found = new ArrayList<>();
        boolean any = false;
        String words = " " + key(value);
        for (Part part : contained) {
            if (words.contains(" " + part.words())) {
                found.addAll(part.become());
                any = true;
                if (!all) {
                    return Optional.of(found);
                }
            }
        }
        for (Expression expression : expressions) {
            if (expression.pattern().finds(value, row)) {
                found.addAll(expression.become());
                any = true;
                if (!all) {
                    return Optional.of(found);
                }
            }
        }
        return any ? Optional.of(found) : Optional.empty();
    }

    private List<String> otherwise(String value, Row row) {
        return switch (otherwise) {
            case KEEP -> List.of(value);
            case VALUE -> standIn;
            case DROP -> {
                row.remark(
                        value,
                        name.isEmpty()
                                ? "mot absent de la correspondance : laissé"
                                : "mot absent du dictionnaire « " + name + " » : laissé");
                yield List.of();
            }
        };
    }
}
