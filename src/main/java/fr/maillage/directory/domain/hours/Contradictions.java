package fr.maillage.directory.domain.hours;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import java.time.DayOfWeek;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * Refuses hours in which later rules leave nothing of an earlier one ("Mo 09:00-12:00; Mo 14:00-17:00"). The syntax
 * keeps the afternoon only; the author meant both, or mistook a day: nobody can tell.
 */
final class Contradictions {

    private Contradictions() {}

    static void refuseIn(List<DayRule> rules) throws NotUnderstood {
        for (int index = 0; index < rules.size(); index++) {
            DayRule rule = rules.get(index);
            List<DayRule> later = rules.subList(index + 1, rules.size()).stream()
                    .filter(next -> next.forgetsEarlier() && !saysTheSame(rule, next))
                    .toList();
            if (isWipedOut(rule, later)) {
                throw new NotUnderstood(Reason.CONTRADICTORY, "rule " + (index + 1) + " is wiped out");
            }
        }
    }

    private static boolean isWipedOut(DayRule rule, List<DayRule> later) {
        if (later.stream().anyMatch(next -> next.days().equals(rule.days()))) {
            return true;
        }
        if (!rule.days().isPlainWeek()) {
            return false;
        }
        Set<DayOfWeek> left = weekdays(rule);
        later.stream().filter(next -> next.days().holdsEveryWeek()).forEach(next -> left.removeAll(weekdays(next)));
        return left.isEmpty();
    }

    private static boolean saysTheSame(DayRule one, DayRule other) {
        return one.meaning() == other.meaning()
                && one.times().equals(other.times())
                && Objects.equals(one.comment(), other.comment());
    }

    private static Set<DayOfWeek> weekdays(DayRule rule) {
        Set<DayOfWeek> days = EnumSet.allOf(DayOfWeek.class);
        List<WeekdaySpan> spans = rule.days().weekdays();
        if (!spans.isEmpty()) {
            days.removeIf(day -> spans.stream().noneMatch(span -> span.contains(day)));
        }
        return days;
    }
}
