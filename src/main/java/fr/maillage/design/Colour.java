package fr.maillage.design;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A colour of a screen, {@code sRGB}, without transparency. */
public record Colour(int red, int green, int blue) {

    private static final Pattern LONG = Pattern.compile("#?[0-9a-fA-F]{6}");
    private static final Pattern SHORT = Pattern.compile("#?[0-9a-fA-F]{3}");

    /** Reads {@code #1f4d3a}, {@code 1F4D3A} or {@code #abc}; empty for anything else. */
    public static Optional<Colour> read(String text) {
        String code = text.strip();
        if (SHORT.matcher(code).matches()) {
            code = code.replace("#", "").replaceAll("(.)", "$1$1");
        } else if (!LONG.matcher(code).matches()) {
            return Optional.empty();
        }
        int rgb = Integer.parseInt(code.replace("#", ""), 16);
        return Optional.of(new Colour(rgb >> 16, rgb >> 8 & 0xff, rgb & 0xff));
    }

    /** A colour written in the code. */
    static Colour of(String code) {
        return read(code).orElseThrow();
    }

    /** {@code #rrggbb}, lower case. */
    public String code() {
        return String.format(Locale.ROOT, "#%02x%02x%02x", red, green, blue);
    }

    /** Contrast with another, from 1 to 21 (WCAG 2.2, “contrast ratio”). */
    public double contrast(Colour other) {
        double one = luminance();
        double two = other.luminance();
        return (Math.max(one, two) + 0.05) / (Math.min(one, two) + 0.05);
    }

    /** WCAG 2.2, “relative luminance”. */
    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : Math.pow((c + 0.055) / 1.055, 2.4);
    }

    /** On the way to another: 0 is this one, 1 the other. */
    Colour towards(Colour other, double part) {
        return new Colour(
                between(red, other.red, part), between(green, other.green, part), between(blue, other.blue, part));
    }

    private static int between(int from, int to, double part) {
        return (int) Math.round(from + (to - from) * part);
    }
}
