package fr.maillage.design;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A territory’s own colour for what acts (links, buttons, marks), in both themes. It stands in for the token {@code fir};
 * what goes with it is worked out.
 *
 * @param light on light screens; readable, as {@link #doubts} says
 * @param dark on dark screens
 */
public record Accent(Colour light, Colour dark) {

    /** What text must reach (WCAG 2.2, criterion 1.4.3). */
    public static final double ENOUGH = 4.5;

    private static final Colour BLACK = new Colour(0, 0, 0);
    private static final Colour WHITE = new Colour(255, 255, 255);
    private static final double STEP = 0.005;

    /** The two sets of grounds of {@code tokens.css}, in the order in which it names them. */
    public enum Theme {
        /** Ink on paper. */
        LIGHT("#faf6ee", "#fffdf8", "#f1eadb", "#faebcd", "#e2ede0", "#f9e4da", "#fffdf8"),
        /** The other way round. */
        DARK("#151a17", "#1d2420", "#232b26", "#3a2e18", "#1f3528", "#40231d", "#0e2118");

        @SuppressWarnings("ImmutableEnumChecker") // never handed out, never changed
        private final Map<String, Colour> grounds = new LinkedHashMap<>();

        Theme(String paper, String card, String linen, String doubt, String good, String alarm, String onFir) {
            grounds.put("paper", Colour.of(paper));
            grounds.put("card", Colour.of(card));
            grounds.put("linen", Colour.of(linen));
            grounds.put("doubt", Colour.of(doubt));
            grounds.put("good", Colour.of(good));
            grounds.put("alarm", Colour.of(alarm));
            grounds.put("on-fir", Colour.of(onFir));
        }

        /** What the colour is read on, or carries: by token. */
        public Map<String, Colour> grounds() {
            return Map.copyOf(grounds);
        }
    }

    /** This colour on light screens, and its lighter sister on dark ones. */
    public static Accent of(Colour light) {
        return new Accent(light, nearest(Theme.DARK, light.towards(WHITE, 0.5)));
    }

    /** Where the colour cannot be read: the token of the ground and the contrast there; empty when it is readable everywhere. */
    public static Map<String, Double> doubts(Theme theme, Colour colour) {
        Map<String, Double> doubts = new LinkedHashMap<>();
        theme.grounds.forEach((token, ground) -> {
            double contrast = colour.contrast(ground);
            if (contrast < ENOUGH) {
                doubts.put(token, contrast);
            }
        });
        return doubts;
    }

    /** The nearest shade of a colour that is readable everywhere: darker on light screens, lighter on dark ones. */
    public static Colour nearest(Theme theme, Colour colour) {
        Colour end = theme == Theme.LIGHT ? BLACK : WHITE;
        for (double part = 0; part < 1; part += STEP) {
            Colour shade = colour.towards(end, part);
            if (doubts(theme, shade).isEmpty()) {
                return shade;
            }
        }
        return end;
    }

    /** The tokens that change, as a style sheet. Made of checked codes only. */
    String css() {
        return "@layer tokens{:root{--fir:" + light.code() + ";--deep:"
                + light.towards(BLACK, 0.35).code()
                + "}@media (prefers-color-scheme:dark){:root{--fir:"
                + dark.code() + ";--deep:" + dark.towards(WHITE, 0.4).code() + "}}}";
    }
}
