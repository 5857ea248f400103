package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.prose.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** The times of one rule of the syntax, of which some may have lost an end. */
final class BrokenTimes {

    private static final int HOUR = 60;
    private static final int MORNING_STARTS_BY = 10 * HOUR + 30;
    private static final int MORNING_ENDS_BY = 12 * HOUR + 45;
    private static final int AFTERNOON_FROM = 13 * HOUR;
    private static final int AFTERNOON_STARTS_BY = 14 * HOUR + 45;

    private final String days;
    private final String given;
    private final List<int[]> spans = new ArrayList<>();
    private final List<String> written = new ArrayList<>();
    private @Nullable Kind kind;

    private BrokenTimes(String days, String given) {
        this.days = days;
        this.given = given;
    }

    static BrokenTimes read(String days, String given) {
        BrokenTimes times = new BrokenTimes(days, given.strip());
        for (String part : times.given.split(",", -1)) {
            times.add(part.strip());
        }
        return times;
    }

    /** The rule as mended. */
    String rule() {
        return kind == Kind.NO_SPAN ? days + " unknown \"" + given + "\"" : days + " " + String.join(",", written);
    }

    /** What was mended; empty when nothing was wrong. */
    Optional<Remark> remark() {
        return kind == null ? Optional.empty() : Optional.of(Remark.of(kind, days + " " + given));
    }

    boolean sayOpen() {
        return kind != Kind.NO_SPAN;
    }

    boolean isOrdered() {
        for (int i = 1; i < spans.size(); i++) {
            if (spans.get(i)[0] < spans.get(i - 1)[1]) {
                return false;
            }
        }
        return true;
    }

    private void add(String part) {
        if (part.endsWith("+")) {
            written.add(part);
            return;
        }
        List<Integer> minutes = new ArrayList<>();
        for (String time : part.split("-", -1)) {
            OptionalInt minute = clock(time.strip());
            if (minute.isEmpty()) {
                kind = Kind.NO_SPAN;
                return;
            }
            minutes.add(minute.getAsInt());
        }
        String[] times = part.split("-", -1);
        if (minutes.size() == 2 && !minutes.getFirst().equals(minutes.getLast())) {
            span(minutes.getFirst(), minutes.getLast(), part);
        } else if (minutes.size() <= 2) {
            lone(minutes.getFirst(), times[0].strip());
        } else if (minutes.size() == 3 && isMorning(minutes.get(0), minutes.get(1))) {
            span(minutes.get(0), minutes.get(1), times[0].strip() + "-" + times[1].strip());
            lone(minutes.get(2), times[2].strip());
        } else {
            kind = Kind.NO_SPAN;
        }
    }

    private void span(int start, int end, String text) {
        if (end < start && end > 3 * HOUR) {
            kind = Kind.NO_SPAN;
        }
        spans.add(new int[] {start, end});
        written.add(text);
    }

    /** A start when nothing else is likely: nobody closes at nine, nor opens for the afternoon at five. */
    private void lone(int minute, String text) {
        boolean first = spans.isEmpty() && minute >= 6 * HOUR && minute <= MORNING_STARTS_BY;
        boolean second = !spans.isEmpty()
                && isMorning(spans.getLast()[0], spans.getLast()[1])
                && minute >= AFTERNOON_FROM
                && minute <= AFTERNOON_STARTS_BY;
        if (kind != Kind.NO_SPAN) {
            kind = first || second ? Kind.NO_END : Kind.NO_SPAN;
        }
        spans.add(new int[] {minute, minute});
        written.add(text + "+");
    }

    private static boolean isMorning(int start, int end) {
        return start < end && end <= MORNING_ENDS_BY;
    }

    private static OptionalInt clock(String text) {
        int colon = text.indexOf(':');
        boolean shaped = (colon == 1 || colon == 2) && text.length() == colon + 3;
        if (!shaped || !text.chars().allMatch(sign -> sign == ':' || (sign >= '0' && sign <= '9'))) {
            return OptionalInt.empty();
        }
        int minute = Integer.parseInt(text, 0, colon, 10) * HOUR + Integer.parseInt(text, colon + 1, text.length(), 10);
        return minute <= 24 * HOUR ? OptionalInt.of(minute) : OptionalInt.empty();
    }
}
