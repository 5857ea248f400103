package fr.maillage.directory.domain.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.RuleModifier;
import fr.maillage.directory.domain.hours.DayRule.Joining;
import fr.maillage.directory.domain.hours.DayRule.Meaning;
import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns a rule of the parser into ours, or refuses it. */
final class RuleReader {

    private RuleReader() {}

    static DayRule read(Rule rule) throws NotUnderstood {
        if (rule.isEmpty() && rule.getModifier() == null) {
            throw new NotUnderstood(Reason.SYNTAX, "empty rule");
        }
        Meaning meaning = meaningOf(rule);
        List<TimeSpan> times = timesOf(rule);
        DaySelector days = DaySelectorReader.read(rule);
        if (times.isEmpty() && !mayLackTimes(rule, meaning)) {
            throw new NotUnderstood(Reason.NO_TIMES, rule.toString());
        }
        return new DayRule(joiningOf(rule), days, times, meaning, commentOf(rule), rule.isTwentyfourseven());
    }

    /** Without times the syntax means the whole day, but only who wrote a word for it can be trusted to mean it. */
    private static boolean mayLackTimes(Rule rule, Meaning meaning) {
        return rule.isTwentyfourseven() || meaning != Meaning.OPEN || modifierOf(rule) != null;
    }

    private static Joining joiningOf(Rule rule) {
        if (rule.isFallBack()) {
            return Joining.FALLS_BACK;
        }
        return rule.isAdditive() ? Joining.ADDS : Joining.REPLACES;
    }

    private static Meaning meaningOf(Rule rule) {
        RuleModifier.Modifier modifier = modifierOf(rule);
        if (modifier != null) {
            return switch (modifier) {
                case OPEN -> Meaning.OPEN;
                case CLOSED, OFF -> Meaning.CLOSED;
                case UNKNOWN -> commentOf(rule) == null ? Meaning.UNKNOWN : Meaning.DEPENDS_ON_COMMENT;
            };
        }
        return rule.getModifier() == null ? Meaning.OPEN : Meaning.DEPENDS_ON_COMMENT;
    }

    private static RuleModifier.@Nullable Modifier modifierOf(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        return modifier == null ? null : modifier.getModifier();
    }

    /** What stands between quotes, before the days or at the end of the rule. */
    private static @Nullable String commentOf(Rule rule) {
        RuleModifier modifier = rule.getModifier();
        String comment = Stream.of(rule.getComment(), modifier == null ? null : modifier.getComment())
                .filter(text -> text != null && !text.isBlank())
                .map(String::strip)
                .collect(Collectors.joining(" · "));
        return comment.isEmpty() ? null : comment;
    }

    private static List<TimeSpan> timesOf(Rule rule) throws NotUnderstood {
        List<TimeSpan> times = new ArrayList<>();
        if (rule.getTimes() != null) {
            for (ch.poole.openinghoursparser.TimeSpan time : rule.getTimes()) {
                times.add(TimeSpanReader.read(time));
            }
        }
        return times;
    }
}
