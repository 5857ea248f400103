package fr.maillage.directory.domain.search;

import java.util.Optional;

/**
 * One term of the standard that an everyday expression points to.
 *
 * @param kind which of the standard's lists the term belongs to
 * @param value the enum constant's name for a service, the standard's code for a typology, its exact label for the rest
 */
public record Target(Kind kind, String value) {

    /** The lists of the standard that an expression may point into. */
    public enum Kind {
        SERVICE,
        TYPOLOGY,
        PROGRAMME,
        AUDIENCE,
        CARE
    }

    /** Reads {@code service:ADMINISTRATIVE_HELP}; empty when it is not of that form. */
    public static Optional<Target> parse(String text) {
        int colon = text.indexOf(':');
        if (colon <= 0 || colon == text.length() - 1) {
            return Optional.empty();
        }
        for (Kind kind : Kind.values()) {
            if (kind.name().equalsIgnoreCase(text.substring(0, colon).strip())) {
                return Optional.of(new Target(kind, text.substring(colon + 1).strip()));
            }
        }
        return Optional.empty();
    }
}
