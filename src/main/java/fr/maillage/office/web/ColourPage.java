package fr.maillage.office.web;

import fr.maillage.design.Mistake;
import fr.maillage.office.domain.Swatch;
import fr.maillage.office.web.TerritoryPage.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The territory’s colour.
 *
 * @param nearest the nearest readable shade of one that is refused; null when none is
 * @param samples how the chosen colour looks, light then dark; empty when there is nothing to show
 */
public record ColourPage(
        ColourForm form, Step step, List<Mistake> mistakes, @Nullable String nearest, List<Sample> samples) {

    /** The colours on offer. */
    public List<Swatch> swatches() {
        return List.of(Swatch.values());
    }

    /**
     * A colour at work, as the drawing needs it; all are {@code #rrggbb}.
     *
     * @param label which theme, with the colour’s code
     * @param weakest the lowest contrast, in words
     */
    public record Sample(
            String label, String weakest, String paper, String ink, String accent, String onAccent, String linen) {}
}
