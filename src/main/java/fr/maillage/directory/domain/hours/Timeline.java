package fr.maillage.directory.domain.hours;

import fr.maillage.directory.domain.hours.Segment.Kind;
import fr.maillage.directory.domain.hours.Segment.Paint;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What holds during a day and the night after it: segments in order, none over another, nothing said in between
 * (closed). Later paint covers earlier paint.
 */
final class Timeline {

    private static final Comparator<Segment> IN_ORDER = Comparator.comparingInt(Segment::start);

    private List<Segment> segments = new ArrayList<>(4);

    void paint(int start, int end, Paint paint) {
        List<Segment> after = new ArrayList<>(segments.size() + 2);
        for (Segment segment : segments) {
            keep(after, segment.start(), Math.min(segment.end(), start), segment.paint());
            keep(after, Math.max(segment.start(), end), segment.end(), segment.paint());
        }
        after.add(new Segment(start, end, paint));
        after.sort(IN_ORDER);
        segments = after;
    }

    /** Paints only what nothing but closures cover. */
    void paintWhereClosed(int start, int end, Paint paint) {
        int from = start;
        for (Segment segment : List.copyOf(segments)) {
            if (segment.paint().isClosed() || segment.end() <= from || segment.start() >= end) {
                continue;
            }
            if (from < segment.start()) {
                paint(from, segment.start(), paint);
            }
            from = segment.end();
        }
        if (from < end) {
            paint(from, end, paint);
        }
    }

    void repaint(UnaryOperator<Paint> change) {
        segments.replaceAll(segment -> new Segment(segment.start(), segment.end(), change.apply(segment.paint())));
    }

    Optional<Segment> find(int minute) {
        return segments.stream().filter(segment -> segment.contains(minute)).findFirst();
    }

    /** All segments in order, those that touch and say the same joined. */
    List<Segment> list() {
        List<Segment> joined = new ArrayList<>(segments.size());
        for (Segment segment : segments) {
            Segment last = joined.isEmpty() ? null : joined.getLast();
            if (last != null && joins(last, segment)) {
                joined.set(joined.size() - 1, new Segment(last.start(), segment.end(), last.paint()));
            } else {
                joined.add(segment);
            }
        }
        return joined;
    }

    /** What both say; where they differ, the doubt. */
    static Timeline agreement(Timeline one, Timeline other, Doubt doubt) {
        TreeSet<Integer> bounds = new TreeSet<>();
        one.segments.forEach(segment -> bounds.addAll(List.of(segment.start(), segment.end())));
        other.segments.forEach(segment -> bounds.addAll(List.of(segment.start(), segment.end())));
        Timeline agreed = new Timeline();
        for (int start : bounds) {
            Integer end = bounds.higher(start);
            Paint first = one.paintAt(start);
            Paint second = other.paintAt(start);
            if (end != null && (first != null || second != null)) {
                agreed.paint(start, end, agree(first, second, doubt));
            }
        }
        return agreed;
    }

    private static Paint agree(@Nullable Paint first, @Nullable Paint second, Doubt doubt) {
        boolean firstClosed = first == null || first.isClosed();
        boolean secondClosed = second == null || second.isClosed();
        if (Objects.equals(first, second) && first != null) {
            return first;
        }
        return firstClosed && secondClosed ? new Paint(Kind.CLOSED, null, null) : Paint.doubtful(doubt);
    }

    private @Nullable Paint paintAt(int minute) {
        return find(minute).map(Segment::paint).orElse(null);
    }

    private static boolean joins(Segment last, Segment next) {
        return last.end() == next.start() && last.paint().equals(next.paint());
    }

    private static void keep(List<Segment> kept, int start, int end, Paint paint) {
        if (start < end) {
            kept.add(new Segment(start, end, paint));
        }
    }
}
