package fr.maillage.agenda.domain.feed;

/** Content lines of 75 octets at most, ends not counted, never cut within a character (RFC 5545, section 3.1). */
final class Folding {

    private static final int MOST_OCTETS = 75;
    private static final int ONE_OCTET = 0x80;
    private static final int TWO_OCTETS = 0x800;

    private Folding() {}

    /** Folds lines that end in CRLF. */
    static String fold(String lines) {
        StringBuilder folded = new StringBuilder(lines.length() + lines.length() / 32);
        int octets = 0;
        for (int i = 0; i < lines.length(); ) {
            int point = lines.codePointAt(i);
            i += Character.charCount(point);
            if (point == '\r' || point == '\n') {
                octets = 0;
            } else {
                int width = octets(point);
                if (octets + width > MOST_OCTETS) {
                    folded.append("\r\n ");
                    octets = 1;
                }
                octets += width;
            }
            folded.appendCodePoint(point);
        }
        return folded.toString();
    }

    /** In UTF-8. */
    private static int octets(int point) {
        if (point < ONE_OCTET) {
            return 1;
        }
        if (point < TWO_OCTETS) {
            return 2;
        }
        return Character.isBmpCodePoint(point) ? 3 : 4;
    }
}
