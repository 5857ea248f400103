package fr.maillage.directory.app;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.maillage.directory.domain.search.Expression;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.directory.domain.search.Target;
import fr.maillage.directory.domain.search.Vocabulary;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Turns everyday words, misspelt or not, into terms of the standard. */
@Service
class UnderstandNeed {

    private static final Set<String> NEGATIONS = Set.of("pas", "plus", "sans", "aucun", "aucune");

    private final KnownWords words;
    private final Expressions expressions;
    private final Cache<String, Need> recent = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofMinutes(1))
            .build();

    UnderstandNeed(KnownWords words, Expressions expressions) {
        this.words = words;
        this.expressions = expressions;
    }

    /** What was understood; never fails, whatever was typed. */
    Need of(@Nullable String text) {
        String said = tidy(text);
        return said.isEmpty() ? Need.NONE : recent.get(said, this::understand);
    }

    /** Looks at nothing that was understood before: the vocabulary has just changed. */
    void forget() {
        recent.invalidateAll();
        expressions.forget();
    }

    /** The same without looking at recent answers. */
    Need understand(String said) {
        Vocabulary vocabulary = expressions.vocabulary();
        List<KnownWords.Reading> readings = words.read(said);
        List<String> stems = readings.stream()
                .map(KnownWords.Reading::stem)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        List<Expression> found = vocabulary.match(new LinkedHashSet<>(stems), isNegated(readings)).stream()
                .map(Vocabulary.Match::expression)
                .toList();
        Set<Target> leading = new LinkedHashSet<>();
        Set<Target> helping = new LinkedHashSet<>();
        for (Expression expression : found) {
            leading.add(expression.targets().getFirst());
            helping.addAll(expression.targets());
        }
        String corrected = readings.stream().anyMatch(KnownWords.Reading::isCorrected)
                ? readings.stream().map(KnownWords.Reading::read).collect(Collectors.joining(" "))
                : "";
        return new Need(said, corrected, found.stream().map(Expression::text).toList(), leading, helping, stems);
    }

    /** Whether something is missing or fails; « pas cher » is no such thing. */
    private static boolean isNegated(List<KnownWords.Reading> readings) {
        for (int i = 0; i < readings.size(); i++) {
            boolean cheap =
                    i + 1 < readings.size() && "cher".equals(readings.get(i + 1).stem());
            if (NEGATIONS.contains(readings.get(i).said()) && !cheap) {
                return true;
            }
        }
        return false;
    }

    private static String tidy(@Nullable String text) {
        if (text == null) {
            return "";
        }
        String plain = text.codePoints()
                .filter(c -> !Character.isISOControl(c)
                        && Character.getType(c) != Character.FORMAT
                        && Character.isDefined(c))
                .limit(Need.MOST_CHARACTERS)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return plain.strip().replaceAll("\\s+", " ");
    }
}
