package fr.maillage.design;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks on every page. Filled in by a module that knows the territory.
 *
 * @param territoryName for instance « Pays de Lorande »
 * @param phone the number to call when nothing else helps, as dialled ({@code +33…}); null when the territory gave none
 * @param demo whether everything shown is invented
 */
public record SiteIdentity(String territoryName, @Nullable String phone, boolean demo) {

    /** Where the identity comes from; asked at each page, so it must be quick. */
    public interface Source {
        SiteIdentity current();
    }
}
