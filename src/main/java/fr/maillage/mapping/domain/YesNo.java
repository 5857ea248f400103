package fr.maillage.mapping.domain;

import fr.maillage.shared.PlainText;
import java.util.Optional;
import java.util.Set;

/** Yes and no as files write them. */
final class YesNo {

    private static final Set<String> YES =
            Set.of("oui", "o", "yes", "y", "true", "vrai", "v", "1", "1 0", "x", "on", "t");
    private static final Set<String> NO = Set.of("non", "n", "no", "false", "faux", "0", "0 0", "off", "f", "");

    private YesNo() {}

    /** Empty for a text that is neither; no text, and a dash, are no. */
    static Optional<Boolean> read(String text) {
        String plain = PlainText.of(text);
        if (YES.contains(plain)) {
            return Optional.of(true);
        }
        return NO.contains(plain)
                        && (!plain.isEmpty() || text.isBlank() || text.strip().matches("-{1,3}"))
                ? Optional.of(false)
                : Optional.empty();
    }
}
