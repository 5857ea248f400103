package fr.maillage.office.web;

import fr.maillage.design.Accent;
import fr.maillage.design.Colour;
import fr.maillage.office.domain.Swatch;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A choice of colour.
 *
 * @param choix one of the offered codes, or {@code autre}
 * @param code the other one, as typed
 * @param nuance the shade that was offered instead, when its button was pressed
 * @param version of the settings when the form was opened
 * @param acte {@code publier} writes, {@code modifier} goes back to the form, anything else shows the effect
 */
public record ColourForm(
        @Nullable String choix,
        @Nullable String code,
        @Nullable String nuance,
        @Nullable Integer version,
        @Nullable String acte) {

    /** Says that the colour is none of those on offer. */
    public static final String OTHER = "autre";

    static ColourForm of(@Nullable String accent, int version) {
        String code = accent == null ? Swatch.FIR.code() : accent;
        boolean offered = isOffered(code);
        return new ColourForm(offered ? code : OTHER, offered ? "" : code, null, version, "");
    }

    /** The same after pressing « Prendre #… ». */
    ColourForm settled() {
        return nuance == null || nuance.isEmpty() ? this : new ColourForm(OTHER, nuance, null, version, acte);
    }

    ColourForm at(int newVersion) {
        return new ColourForm(choix, code, null, newVersion, acte);
    }

    /** The colour that was chosen; empty when it is not one. */
    Optional<Colour> colour() {
        return OTHER.equals(choix)
                ? Colour.read(code == null ? "" : code)
                : Colour.read(choix == null ? "" : choix).filter(colour -> isOffered(colour.code()));
    }

    /** What to keep: nothing for the house’s own. */
    static @Nullable Accent accent(Colour colour) {
        return colour.code().equals(Swatch.FIR.code()) ? null : Accent.of(colour);
    }

    private static boolean isOffered(String code) {
        return Arrays.stream(Swatch.values()).anyMatch(swatch -> swatch.code().equals(code));
    }
}
