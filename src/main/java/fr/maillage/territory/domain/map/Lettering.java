package fr.maillage.territory.domain.map;

/**
 * How wide words will be. The reader's own serif is unknown, so the widths are those of a generous one: a narrower font
 * leaves more air, never an overlap.
 */
final class Lettering {

    private Lettering() {}

    /** In the unit of the size. */
    static double width(String text, double size) {
        double ems = 0;
        for (int i = 0; i < text.length(); i++) {
            ems += ems(text.charAt(i));
        }
        return ems * size;
    }

    private static double ems(char letter) {
        if ("iljtfrI’'.,;:-– ·!()".indexOf(letter) >= 0) {
            return 0.38;
        }
        if ("mwMWŒœÆæ".indexOf(letter) >= 0) {
            return 0.98;
        }
        if (letter > 0x2E7F || Character.isSurrogate(letter)) {
            return 1;
        }
        return Character.isUpperCase(letter) ? 0.7 : 0.58;
    }
}
