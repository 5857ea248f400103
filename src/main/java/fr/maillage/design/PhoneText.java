package fr.maillage.design;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Phone numbers as people in France write and say them. */
public final class PhoneText {

    private static final Pattern FRENCH = Pattern.compile("(?:\\+33|0)(\\d{9})");
    private static final Pattern SHORT = Pattern.compile("\\d{4}");
    private static final Pattern PAIR = Pattern.compile("(\\d\\d)(?=\\d)");

    private PhoneText() {}

    /** {@code +33261910040} gives « 02 61 91 00 40 », {@code 3949} gives « 39 49 », with non-breaking spaces; what is neither stays as it is. */
    public static String inPairs(String dialled) {
        Matcher french = FRENCH.matcher(dialled);
        if (french.matches()) {
            return PAIR.matcher("0" + french.group(1)).replaceAll("$1\u00a0");
        }
        return SHORT.matcher(dialled).matches() ? PAIR.matcher(dialled).replaceAll("$1\u00a0") : dialled;
    }
}
