package fr.maillage.directory.domain.hours;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a time of day as people type it: 9, 9h, 9 h 30, 9:30, 09.30, 0930, 24h. */
public final class TypedClock {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})\\s*(?:[hH:.]\\s*(\\d{2})?)?");
    private static final Pattern DIGITS = Pattern.compile("(\\d{1,2})(\\d{2})");
    private static final int LONGEST = 12;

    private TypedClock() {}

    /** Minutes after midnight, 1,440 at most; empty when it is no time of day. */
    public static OptionalInt read(String typed) {
        String text = typed.replaceAll("[\\s\\u00A0\\u202F]+", " ").strip();
        if (text.length() > LONGEST) {
            return OptionalInt.empty();
        }
        Matcher time = TIME.matcher(text);
        Matcher digits = DIGITS.matcher(text);
        Matcher found = time.matches() ? time : digits.matches() ? digits : null;
        if (found == null) {
            return OptionalInt.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = found.group(2) == null ? 0 : Integer.parseInt(found.group(2));
        int all = hour * 60 + minute;
        return minute < 60 && all <= TimeSpan.DAY ? OptionalInt.of(all) : OptionalInt.empty();
    }
}
