package fr.maillage.design;

import java.util.function.BooleanSupplier;

/**
 * An entry of the public pages’ menu; each module brings its own as beans.
 *
 * @param titleKey message key of its words
 * @param url where it leads
 * @param order lowest first
 * @param shown asked by every page: whether there is anything there; must be quick
 */
public record PublicEntry(String titleKey, String url, int order, BooleanSupplier shown) {

    /** One that is always there. */
    public PublicEntry(String titleKey, String url, int order) {
        this(titleKey, url, order, () -> true);
    }

    /** Whether there is anything there. */
    public boolean isShown() {
        return shown.getAsBoolean();
    }
}
