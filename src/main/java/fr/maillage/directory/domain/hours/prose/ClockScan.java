package fr.maillage.directory.domain.hours.prose;

import org.jspecify.annotations.Nullable;

/**
 * Reads one number at a place in a text: a time (9h, 9 h 30, 09:30, 9.30, 1730), a phone number, or a number. What could be
 * two things (« 9h15h ») is neither.
 */
final class ClockScan {

    private static final int DAY = 24 * 60;

    private final String text;
    private int at;

    private ClockScan(String text, int at) {
        this.text = text;
        this.at = at;
    }

    /**
     * What was found.
     *
     * @param minute minutes after midnight; -1 for a plain number
     * @param number the plain number; -1 for a time
     * @param end where the next piece begins
     */
    record Found(int minute, int number, boolean phone, int end) {}

    /**
     * Reads at a digit.
     *
     * @param text in lower case, without accents
     * @return null when it makes no sense
     */
    static @Nullable Found read(String text, int at) {
        int phone = phoneEnd(text, at);
        return phone > 0 ? new Found(-1, -1, true, phone) : new ClockScan(text, at).read();
    }

    private @Nullable Found read() {
        int start = at;
        int digits = run();
        at += digits;
        if (digits == 4) {
            int hour = number(start, 2);
            boolean year = hour == 19 || hour == 20;
            return year ? null : time(hour, number(start + 2, 2));
        }
        if (digits > 2) {
            return null;
        }
        int first = number(start, digits);
        if (isHourSign(at)) {
            return afterHour(first, at == start + digits && sign(at) != ' ');
        }
        int colon = sign(at) == ' ' && sign(at + 1) == ':' && isDigit(at + 2) ? at + 1 : at;
        if (sign(colon) == ':' || (sign(colon) == '.' && isDigit(colon + 1) && isDigit(colon + 2))) {
            return afterColon(first, colon);
        }
        return new Found(-1, first, false, at);
    }

    private @Nullable Found afterHour(int hour, boolean tight) {
        at = skipSpaces(at) + 1;
        if (text.startsWith("eures", at) || text.startsWith("rs", at)) {
            at += text.startsWith("eures", at) ? 5 : 2;
        } else if (text.startsWith("eure", at)) {
            at += 4;
        }
        int afterSign = at;
        int minutesAt = skipSpaces(at);
        boolean spaced = minutesAt > afterSign;
        at = minutesAt;
        int digits = run();
        at = afterSign;
        if (digits == 0 || (spaced && digits != 2)) {
            return time(hour, 0);
        }
        if (digits == 1) {
            at = minutesAt + 1;
            return sign(minutesAt) == '0' ? time(hour, 0) : null;
        }
        int minute = number(minutesAt, 2);
        at = minutesAt + 2;
        boolean hourAgain = digits == 2 && isHourSign(at);
        if (!hourAgain && spaced && minute % 15 != 0) {
            return afterSpace(hour, minute, tight, afterSign);
        }
        if (!hourAgain) {
            return time(hour, minute);
        }
        return beforeHourSign(hour, minute, afterSign, spaced);
    }

    /** « 9h12h » is two times, « 8h30h » is one with a letter too many, « 9h15h » nobody knows. */
    private @Nullable Found beforeHourSign(int hour, int minute, int afterSign, boolean spaced) {
        if (minute > 24) {
            at = skipSpaces(at) + 1;
            return time(hour, minute);
        }
        boolean asMinutes = minute <= hour || minute == 10 || minute == 15 || minute == 20;
        if (!spaced && asMinutes) {
            return null;
        }
        at = afterSign;
        return time(hour, 0);
    }

    /** « 9h 12 » is two numbers, « 9 h 50 » is a time, « 9 h 12 » nobody knows. */
    private @Nullable Found afterSpace(int hour, int minute, boolean tight, int afterSign) {
        if (tight) {
            at = afterSign;
            return time(hour, 0);
        }
        return minute > hour && minute <= 24 ? null : time(hour, minute);
    }

    private @Nullable Found afterColon(int hour, int colon) {
        at = colon + 1;
        if (!isDigit(at)) {
            int next = skipSpaces(at);
            char sign = sign(next);
            boolean ends = next == text.length() || sign == '-' || sign == '/' || text.startsWith("a ", next);
            if (ends) {
                return time(hour, 0);
            }
            at = colon;
            return new Found(-1, hour, false, at);
        }
        if (run() != 2) {
            return null;
        }
        int minute = number(at, 2);
        at += 2;
        if (sign(at) == ':' && isDigit(at + 1)) {
            return null;
        }
        if (sign(at) == 'h' && !Character.isLetter(sign(at + 1)) && !isDigit(at + 1)) {
            at++;
        }
        return time(hour, minute);
    }

    private @Nullable Found time(int hour, int minute) {
        int all = hour * 60 + minute;
        return minute < 60 && all <= DAY ? new Found(all, -1, false, at) : null;
    }

    /** An h that counts hours: tight after the digits, or alone, or « heures »; not the beginning of another word. */
    private boolean isHourSign(int from) {
        int sign = skipSpaces(from);
        if (sign(sign) != 'h') {
            return false;
        }
        return sign == from || !Character.isLetter(sign(sign + 1)) || text.startsWith("heure", sign);
    }

    private int run() {
        int end = at;
        while (isDigit(end)) {
            end++;
        }
        return end - at;
    }

    private int number(int from, int length) {
        return Integer.parseInt(text, from, from + length, 10);
    }

    private int skipSpaces(int from) {
        int next = from;
        while (sign(next) == ' ') {
            next++;
        }
        return next;
    }

    private boolean isDigit(int index) {
        return sign(index) >= '0' && sign(index) <= '9';
    }

    private char sign(int index) {
        return index < text.length() ? text.charAt(index) : '\0';
    }

    /** Ten digits in pairs, from a zero, with dots, spaces or nothing between. */
    private static int phoneEnd(String text, int from) {
        if (text.charAt(from) != '0') {
            return -1;
        }
        int at = from;
        int digits = 0;
        while (at < text.length() && digits < 10) {
            char sign = text.charAt(at);
            boolean between = (sign == ' ' || sign == '.') && digits % 2 == 0 && digits > 0;
            boolean digit = sign >= '0' && sign <= '9';
            if (!digit && !(between && text.charAt(at - 1) != sign)) {
                return -1;
            }
            digits += digit ? 1 : 0;
            at++;
        }
        boolean more = at < text.length() && Character.isDigit(text.charAt(at));
        return digits == 10 && !more ? at : -1;
    }
}
