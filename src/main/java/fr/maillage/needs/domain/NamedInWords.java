package fr.maillage.needs.domain;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A person who asks to be taken out, wherever somebody wrote their name, number or address into free words. */
public final class NamedInWords {

    /** Shorter words of a name, such as « de », say nothing of anybody. */
    private static final int LEAST_LETTERS = 3;

    private static final String GONE = "…";
    private static final String BETWEEN = "[ .\u00a0-]*";

    private final List<Pattern> traces;

    /** @param phone E.164 */
    public NamedInWords(String name, @Nullable String phone, @Nullable String email) {
        Stream<String> words = Arrays.stream(name.split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= LEAST_LETTERS)
                .map(word -> "\\b" + Pattern.quote(word) + "\\b");
        traces = Stream.concat(words, Stream.concat(address(email), number(phone)))
                .map(trace -> Pattern.compile(
                        trace, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS))
                .toList();
    }

    private static Stream<String> address(@Nullable String email) {
        return Stream.ofNullable(email).map(Pattern::quote);
    }

    /** Written together or in pairs, with the country or a zero. */
    private static Stream<String> number(@Nullable String phone) {
        return Stream.ofNullable(phone)
                .map(all -> all.replaceFirst("^\\+33", ""))
                .map(digits -> "(\\+33|0)"
                        + digits.codePoints()
                                .mapToObj(digit -> BETWEEN + Character.toString(digit))
                                .collect(Collectors.joining()));
    }

    /** The words without them. */
    public String outOf(String words) {
        String left = words;
        for (Pattern trace : traces) {
            left = trace.matcher(left).replaceAll(GONE);
        }
        return left.replaceAll("…([ -]*…)+", GONE);
    }
}
