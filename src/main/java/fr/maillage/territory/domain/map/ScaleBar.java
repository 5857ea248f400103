package fr.maillage.territory.domain.map;

/**
 * A round distance and how long it is on the drawing.
 *
 * @param metres 1, 2 or 5 times a power of ten
 * @param units its length on the drawing, at most the length asked for
 */
record ScaleBar(int metres, double units) {

    static ScaleBar within(double metresPerUnit, double mostUnits) {
        double most = metresPerUnit * mostUnits;
        int power = (int) Math.pow(10, Math.floor(Math.log10(Math.max(1, most))));
        int metres = power * (most >= 5 * power ? 5 : most >= 2 * power ? 2 : 1);
        return new ScaleBar(metres, metres / metresPerUnit);
    }

    /** « 5 km » or « 500 m », with a space that does not break. */
    String text() {
        return metres >= 1000 ? metres / 1000 + " km" : metres + " m";
    }
}
