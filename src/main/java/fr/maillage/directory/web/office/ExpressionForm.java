package fr.maillage.directory.web.office;

import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.search.Target;
import fr.maillage.directory.domain.search.Target.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * A line of the vocabulary as typed.
 *
 * @param targets the first one leads
 */
record ExpressionForm(String text, List<Target> targets) {

    /** The lists that a line may point into, in the order of the form. */
    static final Map<StandardField, Kind> LISTS = lists();

    private static final int LONGEST = 100;

    private static Map<StandardField, Kind> lists() {
        Map<StandardField, Kind> lists = new LinkedHashMap<>();
        lists.put(StandardField.SERVICES, Kind.SERVICE);
        lists.put(StandardField.TYPOLOGY, Kind.TYPOLOGY);
        lists.put(StandardField.PROGRAMMES, Kind.PROGRAMME);
        lists.put(StandardField.AUDIENCES, Kind.AUDIENCE);
        lists.put(StandardField.SPECIFIC_CARES, Kind.CARE);
        return Collections.unmodifiableMap(lists);
    }

    static ExpressionForm read(MultiValueMap<String, String> sent) {
        List<Target> targets = new ArrayList<>();
        LISTS.forEach((field, kind) -> {
            List<String> codes = sent.getOrDefault(field.column(), List.of());
            FieldKind.terms(field).stream()
                    .filter(term -> codes.contains(term.code()))
                    .map(term -> new Target(kind, value(kind, term)))
                    .forEach(targets::add);
        });
        return new ExpressionForm(tidy(sent.getFirst("expression")), targets);
    }

    /** How a target writes a term: a service by its constant, a kind of house by its code, the rest by their labels. */
    static String value(Kind kind, StandardTerm term) {
        return switch (kind) {
            case SERVICE -> term.name();
            case TYPOLOGY -> FieldKind.written(term);
            case PROGRAMME, AUDIENCE, CARE -> term.label();
        };
    }

    /** The term that a target means. */
    static Optional<? extends StandardTerm> term(Target target) {
        return LISTS.entrySet().stream()
                .filter(entry -> entry.getValue() == target.kind())
                .flatMap(entry -> FieldKind.terms(entry.getKey()).stream())
                .filter(term -> value(target.kind(), term).equals(target.value()))
                .findFirst();
    }

    static String tidy(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() > LONGEST ? plain.substring(0, LONGEST).strip() : plain;
    }
}
