package fr.maillage.registration.domain.figures;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which lines are about so few people that their numbers could tell something of one of them. Of such a line only the sessions
 * are shown. Where lines add up to a total and only one would be kept back, the next smallest is kept back too: a subtraction
 * must not bring it out.
 */
public final class SmallNumbers {

    /** From so many people on, numbers are shown. */
    public static final int ENOUGH = 5;

    private SmallNumbers() {}

    /** Whether one line alone is about too few. */
    public static boolean isSmall(FigureLine line) {
        return line.people() > 0 && line.people() < ENOUGH;
    }

    /**
     * The keys of the lines to keep back.
     *
     * @param partition whether each session is in exactly one line
     */
    public static Set<String> keptBack(List<FigureLine> lines, boolean partition) {
        Set<String> small = new HashSet<>();
        lines.stream().filter(SmallNumbers::isSmall).map(FigureLine::key).forEach(small::add);
        if (partition && small.size() == 1) {
            lines.stream()
                    .filter(line -> line.people() >= ENOUGH)
                    .min(Comparator.comparingInt(FigureLine::people).thenComparing(FigureLine::key))
                    .ifPresent(line -> small.add(line.key()));
        }
        return small;
    }
}
