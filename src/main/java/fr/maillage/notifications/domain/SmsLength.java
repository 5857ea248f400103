package fr.maillage.notifications.domain;

/**
 * How much room a text takes as SMS: 160 characters of the GSM alphabet (3GPP TS 23.038, section 6.2.1), or 70 as soon as
 * one is not in it; less in each part when there are several, for the parts are numbered.
 *
 * @param characters as the network counts them: {@code €}, brackets and the like take two
 * @param gsm whether every character is in the GSM alphabet
 * @param parts how many SMS are sent, and paid for
 */
public record SmsLength(int characters, boolean gsm, int parts) {

    private static final String BASIC = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?"
            + "¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà";
    private static final String EXTENDED = "^{}\\[~]|€\f";

    /** Counts a text as it will be sent. */
    public static SmsLength of(String text) {
        int septets = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BASIC.indexOf(c) >= 0) {
                septets++;
            } else if (EXTENDED.indexOf(c) >= 0) {
                septets += 2;
            } else {
                return new SmsLength(text.length(), false, parts(text.length(), 70, 67));
            }
        }
        return new SmsLength(septets, true, parts(septets, 160, 153));
    }

    /**
     * The text with what our screens need and SMS pay dearly for replaced by what looks alike: typographic apostrophes,
     * quotation marks, non-breaking spaces, dashes, and the accents that the GSM alphabet lacks. Keeps a text that is
     * not in Latin letters as it is.
     */
    public static String simplified(String text) {
        String simple = text.replace('’', '\'')
                .replace("« ", "\"")
                .replace(" »", "\"")
                .replace("«\u00a0", "\"")
                .replace("\u00a0»", "\"")
                .replace('\u00a0', ' ')
                .replace('\u202f', ' ')
                .replace('–', '-')
                .replace('—', '-')
                .replace("…", "...")
                .replace("œ", "oe")
                .replace("Œ", "Oe");
        StringBuilder out = new StringBuilder(simple.length());
        simple.codePoints().forEach(c -> out.appendCodePoint(known(c) ? c : bare(c)));
        String result = out.toString();
        return of(result).gsm() ? result : simple;
    }

    private static boolean known(int c) {
        return BASIC.indexOf(c) >= 0 || EXTENDED.indexOf(c) >= 0;
    }

    private static int bare(int c) {
        String parts = java.text.Normalizer.normalize(Character.toString(c), java.text.Normalizer.Form.NFD);
        return parts.length() > 1 && known(parts.charAt(0)) ? parts.charAt(0) : c;
    }

    private static int parts(int length, int whole, int part) {
        return length <= whole ? 1 : (length + part - 1) / part;
    }
}
