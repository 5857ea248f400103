package fr.maillage.directory.domain.exchange;

import fr.maillage.directory.domain.exchange.CommuneLookup.KnownCommune;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes a postal code agree with the commune. The commune is what a place is shown under, so it is believed; codes of large
 * users (« cedex ») belong to no commune’s list and are left alone.
 */
final class PostalAgreement {

    private PostalAgreement() {}

    /**
     * The code to keep; null when the one given is not the commune’s and the commune has several.
     *
     * @param commune null when it is not known
     * @param texts of the row, where « cedex » may stand
     */
    static @Nullable String of(
            @Nullable String given, @Nullable KnownCommune commune, Stream<String> texts, Doubts doubts) {
        if (given == null || commune == null) {
            return given;
        }
        List<String> own = commune.postalCodes();
        if (own.isEmpty() || own.contains(given) || isCedex(given, own, texts)) {
            return given;
        }
        String kept = own.size() == 1 ? own.getFirst() : null;
        doubts.add(
                StandardField.POSTAL_CODE,
                given,
                "ce n’est pas un code postal de la commune, ignoré : "
                        + (kept == null
                                ? commune.name() + " en a plusieurs, " + String.join(", ", own)
                                : "celui de " + commune.name() + " est " + kept));
        return kept;
    }

    /** The word, or a number as large users have: of the same département, and unlike those of communes not round. */
    private static boolean isCedex(String given, List<String> own, Stream<String> texts) {
        boolean near = own.stream().anyMatch(code -> code.regionMatches(0, given, 0, 2));
        return near
                && (!given.endsWith("0")
                        || texts.anyMatch(text -> text.toLowerCase(Locale.ROOT).contains("cedex")));
    }
}
