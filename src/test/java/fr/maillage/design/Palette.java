package fr.maillage.design;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The colours of a style sheet's tokens, in one of the two themes. */
record Palette(Map<String, String> colours) {

    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+): (#[0-9a-f]{3,6})\\b");
    private static final String DARK = "@media (prefers-color-scheme: dark)";

    static Palette light(String css) {
        return read(css.substring(0, css.indexOf(DARK)));
    }

    /** The dark theme changes the light one: what it does not name stays. */
    static Palette dark(String css) {
        Map<String, String> colours = new HashMap<>(light(css).colours());
        colours.putAll(read(css.substring(css.indexOf(DARK))).colours());
        return new Palette(colours);
    }

    static String source(String name) {
        try {
            return Files.readString(Path.of("src/main/java/fr/maillage/design", name));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Palette read(String css) {
        Map<String, String> colours = new HashMap<>();
        Matcher found = COLOUR.matcher(css);
        while (found.find()) {
            colours.put(found.group(1), found.group(2));
        }
        return new Palette(colours);
    }

    /** Contrast ratio of two tokens, from 1 to 21 (WCAG 2.2, definition of contrast ratio). */
    double contrast(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private double luminance(String token) {
        int rgb = Integer.parseInt(colours.get(token).substring(1), 16);
        return 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8 & 0xff) + 0.0722 * linear(rgb & 0xff);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }
}
