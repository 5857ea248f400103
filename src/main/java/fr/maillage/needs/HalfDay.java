package fr.maillage.needs;

import java.time.DayOfWeek;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/**
 * A morning or an afternoon of the week. In the database a set is an integer: bit {@code 2 × (ISO day − 1)} for a morning, the
 * next one for the afternoon; 0 says that any suits.
 */
public record HalfDay(DayOfWeek day, boolean morning) implements Comparable<HalfDay> {

    private static final Comparator<HalfDay> ORDER = Comparator.comparingInt(HalfDay::bit);

    private int bit() {
        return 2 * (day.getValue() - 1) + (morning ? 0 : 1);
    }

    /** The set as an integer. */
    public static int mask(Set<HalfDay> days) {
        return days.stream().mapToInt(one -> 1 << one.bit()).reduce(0, (a, b) -> a | b);
    }

    /** The set of that integer, in the week's order. */
    public static Set<HalfDay> of(int mask) {
        Set<HalfDay> days = new TreeSet<>();
        for (DayOfWeek day : EnumSet.allOf(DayOfWeek.class)) {
            for (boolean morning : new boolean[] {true, false}) {
                HalfDay one = new HalfDay(day, morning);
                if ((mask & 1 << one.bit()) != 0) {
                    days.add(one);
                }
            }
        }
        return days;
    }

    @Override
    public int compareTo(HalfDay other) {
        return ORDER.compare(this, other);
    }
}
