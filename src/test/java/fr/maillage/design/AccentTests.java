package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.design.Accent.Theme;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A territory's colour can be read by everybody, whatever it chose. */
class AccentTests {

    private static final String TOKENS = Palette.source("tokens.css");

    @Test
    void knowsTheGroundsOfTheTokens() {
        Theme.LIGHT.grounds().forEach((token, ground) -> assertThat(ground.code())
                .as(token)
                .isEqualTo(Palette.light(TOKENS).colours().get(token)));
        Theme.DARK.grounds().forEach((token, ground) -> assertThat(ground.code())
                .as(token)
                .isEqualTo(Palette.dark(TOKENS).colours().get(token)));
    }

    @Test
    void measuresContrastAsTheTokensTestsDo() {
        assertThat(Colour.of("#000").contrast(Colour.of("#fff"))).isEqualTo(21);
        assertThat(Colour.of("#1f4d3a").contrast(Colour.of("#faf6ee")))
                .isEqualTo(Palette.light(TOKENS).contrast("fir", "paper"));
    }

    @Test
    void whateverIsChosenHasAReadableShadeInBothThemes() {
        Random random = new Random(26);
        for (int i = 0; i < 2000; i++) {
            Colour any = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            Colour light = Accent.nearest(Theme.LIGHT, any);
            Accent accent = Accent.of(light);

            assertThat(Accent.doubts(Theme.LIGHT, accent.light())).as(any.code()).isEmpty();
            assertThat(Accent.doubts(Theme.DARK, accent.dark())).as(any.code()).isEmpty();
            if (Accent.doubts(Theme.LIGHT, any).isEmpty()) {
                assertThat(light).isEqualTo(any);
            }
        }
    }

    @Test
    void theShadeOfferedIsNoDarkerThanItMustBe() {
        Random random = new Random(6);
        for (int i = 0; i < 500; i++) {
            Colour any = new Colour(random.nextInt(256), random.nextInt(256), random.nextInt(256));
            Colour light = Accent.nearest(Theme.LIGHT, any);
            if (!light.equals(any)) {
                double weakest = Theme.LIGHT.grounds().values().stream()
                        .mapToDouble(light::contrast)
                        .min()
                        .orElseThrow();
                assertThat(weakest).as(any.code()).isBetween(4.5, 4.75);
            }
        }
    }

    @Test
    void whatGoesWithItIsReadableToo() {
        String css = Accent.of(Colour.of("#8b6100")).css();

        Palette light = Palette.light(TOKENS);
        assertThat(css).contains("--fir:#8b6100").matches("[@\\w\\s{}:;#()-]+");
        Colour deep = Colour.of(css.replaceFirst("(?s).*?--deep:(#[0-9a-f]{6}).*", "$1"));
        assertThat(deep.contrast(Colour.of(light.colours().get("linen")))).isGreaterThan(4.5);
    }

    @Test
    void readsTheCodesThatPeopleCopy() {
        assertThat(Colour.read(" #1F4D3A ")).contains(Colour.of("#1f4d3a"));
        assertThat(Colour.read("1f4d3a")).isPresent();
        assertThat(Colour.read("#abc")).contains(Colour.of("#aabbcc"));
        for (String wrong : new String[] {"", "vert", "#12", "#1234567", "rgb(0,0,0)", "#1f4d3a;}", "url(x)"}) {
            assertThat(Colour.read(wrong)).as(wrong).isEmpty();
        }
    }
}
