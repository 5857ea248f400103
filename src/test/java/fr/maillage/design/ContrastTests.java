package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Colours that can be read: WCAG 2.2, criteria 1.4.3 (text, 4.5) and 1.4.11 (what shows a control or a state, 3). */
class ContrastTests {

    private static final String TOKENS = Palette.source("tokens.css");
    private static final String MAP = Palette.source("map/map.css");
    private static final List<String> GROUNDS = List.of("paper", "card", "linen", "doubt", "good", "alarm");

    @Test
    void textCanBeReadOnEveryGroundInBothThemes() {
        for (Palette palette : List.of(Palette.light(TOKENS), Palette.dark(TOKENS))) {
            for (String ground : GROUNDS) {
                for (String text : List.of("ink", "soft", "fir", "deep", "danger")) {
                    assertAtLeast(4.5, palette, text, ground);
                }
            }
            assertAtLeast(4.5, palette, "on-fir", "fir");
            assertAtLeast(4.5, palette, "on-fir", "deep");
        }
    }

    @Test
    void controlsFocusAndMarksStandOutInBothThemes() {
        for (Palette palette : List.of(Palette.light(TOKENS), Palette.dark(TOKENS))) {
            for (String ground : GROUNDS) {
                assertAtLeast(3, palette, "edge", ground);
                assertAtLeast(3, palette, "focus", ground);
            }
            assertAtLeast(3, palette, "ochre", "paper");
            assertAtLeast(3, palette, "ochre", "card");
        }
    }

    @Test
    void namesOfRiversCanBeReadOnTheMap() {
        for (Palette palette : List.of(Palette.light(MAP), Palette.dark(MAP))) {
            assertAtLeast(4.5, palette, "map-water-name", "map-land");
        }
    }

    private static void assertAtLeast(double ratio, Palette palette, String one, String other) {
        assertThat(palette.contrast(one, other))
                .as(
                        "%s %s on %s %s",
                        one,
                        palette.colours().get(one),
                        other,
                        palette.colours().get(other))
                .isGreaterThanOrEqualTo(ratio);
    }
}
