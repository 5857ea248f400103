package fr.maillage.agenda.domain.recurrence;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;

/** What a rhythm must hold to be one; each answers with a copy in order. */
final class Checks {

    private Checks() {}

    static Set<DayOfWeek> some(Set<DayOfWeek> days) {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("No day of the week");
        }
        return Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** From the first to the last: 1, 2… then {@link Rhythm#LAST}. */
    static Set<Integer> numbers(Set<Integer> numbers, int most) {
        if (numbers.isEmpty()) {
            throw new IllegalArgumentException("No number");
        }
        TreeSet<Integer> ordered = new TreeSet<>((a, b) -> Integer.compare(place(a), place(b)));
        for (int number : numbers) {
            if (number != Rhythm.LAST) {
                between(number, 1, most);
            }
            ordered.add(number);
        }
        return Collections.unmodifiableSet(ordered);
    }

    static void between(int number, int least, int most) {
        if (number < least || number > most) {
            throw new IllegalArgumentException(number + " is not between " + least + " and " + most);
        }
    }

    private static int place(int number) {
        return number == Rhythm.LAST ? Integer.MAX_VALUE : number;
    }
}
