package fr.maillage.directory;

import fr.maillage.shared.PlainText;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Sets of standard terms as bit masks (bit n is the constant of ordinal n, at most 31 constants), and terms from text. */
public final class Terms {

    private static final int MOST_CONSTANTS = 31;

    private static final ClassValue<Map<String, Object>> WORDS = new ClassValue<>() {
        @Override
        protected Map<String, Object> computeValue(Class<?> type) {
            Map<String, Object> words = new HashMap<>();
            for (Object constant : type.getEnumConstants()) {
                StandardTerm term = (StandardTerm) constant;
                words.put(term.label(), constant);
                words.put(PlainText.of(term.code()), constant);
                words.put(PlainText.of(term.label()), constant);
                words.put(PlainText.of(term.name()), constant);
            }
            return Map.copyOf(words);
        }
    };

    private Terms() {}

    /** The mask of the terms; 0 for none. */
    public static int mask(Collection<? extends StandardTerm> terms) {
        int mask = 0;
        for (StandardTerm term : terms) {
            if (term.ordinal() >= MOST_CONSTANTS) {
                throw new IllegalArgumentException(term.name() + " has no bit: its list is too long for a mask");
            }
            mask |= 1 << term.ordinal();
        }
        return mask;
    }

    /** The terms of a mask in the standard's order; bits that no constant has are ignored. */
    public static <T extends Enum<T> & StandardTerm> Set<T> fromMask(Class<T> type, int mask) {
        Set<T> terms = EnumSet.noneOf(type);
        for (T constant : type.getEnumConstants()) {
            StandardTerm term = constant;
            if (term.ordinal() < MOST_CONSTANTS && (mask & (1 << term.ordinal())) != 0) {
                terms.add(constant);
            }
        }
        return terms;
    }

    /** The term that a text names by code, label or constant, whatever its case, accents and punctuation. */
    public static <T extends Enum<T> & StandardTerm> Optional<T> find(Class<T> type, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        Map<String, Object> words = WORDS.get(type);
        Object exact = words.get(text);
        return Optional.ofNullable(exact == null ? words.get(PlainText.of(text)) : exact)
                .map(type::cast);
    }

    /** The terms as their labels, joined as files carry them: {@code Jeunes|Femmes}. */
    public static String labels(Collection<? extends StandardTerm> terms) {
        return String.join("|", terms.stream().map(StandardTerm::label).toList());
    }
}
