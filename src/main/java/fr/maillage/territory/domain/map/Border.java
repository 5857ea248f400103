package fr.maillage.territory.domain.map;

/**
 * A stretch of border between two points where more than two communes meet. It belongs to both neighbours and is drawn
 * once.
 *
 * @param start number of the point where it begins; the same as {@code end} for a border that closes on itself
 */
record Border(Course course, Kind kind, int start, int end) {

    /** What a border parts. */
    enum Kind {
        /** The land this instance serves from the rest. */
        PERIMETER,
        /** Two EPCI, inside the perimeter. */
        EPCI,
        /** Two communes of one EPCI, inside the perimeter. */
        COMMUNE,
        /** Two communes outside the perimeter, or one of them from land unknown. */
        OUTSIDE
    }
}
