package fr.maillage.design;

import org.jspecify.annotations.Nullable;

/**
 * Who speaks on every page. Filled in by a module that knows the territory.
 *
 * @param territoryName for instance « Pays de Lorande »
 * @param phone the number to call when nothing else helps, as dialled ({@code +33…}); null when the territory gave none
 * @param demo whether everything shown is invented
 * @param accent the territory’s own colour; null for the house’s
 * @param logo the territory’s own; null for the mesh
 */
public record SiteIdentity(
        String territoryName,
        @Nullable String phone,
        boolean demo,
        @Nullable Accent accent,
        @Nullable Logo logo) {

    /** A site that looks as the house does. */
    public SiteIdentity(String territoryName, @Nullable String phone, boolean demo) {
        this(territoryName, phone, demo, null, null);
    }

    /** A picture of ours: where it is and its measures in pixels. */
    public record Logo(String url, int width, int height) {}

    /** Where the identity comes from; asked at each page, so it must be quick. */
    public interface Source {
        SiteIdentity current();
    }
}
