package fr.maillage.territory;

import org.jspecify.annotations.Nullable;

/**
 * What makes the site look like the territory’s own.
 *
 * @param accent colour of what acts, {@code #rrggbb}; null for the house’s own
 * @param accentDark the same on dark screens; null exactly when the other is
 * @param logo null when there is none
 */
public record Look(
        @Nullable String accent, @Nullable String accentDark, @Nullable Logo logo) {

    /** As the house looks by itself. */
    public static final Look PLAIN = new Look(null, null, null);

    /**
     * The logo’s measures.
     *
     * @param fingerprint of its bytes; part of its address
     * @param width pixels
     * @param height pixels
     */
    public record Logo(String fingerprint, int width, int height) {

        /** Where it is served, for ever the same bytes. */
        public String url() {
            return "/logo/" + fingerprint + ".png";
        }
    }
}
