package fr.maillage.directory.domain.hours;

import ch.poole.openinghoursparser.Rule;
import ch.poole.openinghoursparser.Util;
import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.OpeningHours.Unreadable;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads hours in three steps: {@link HoursText} checks the words, {@link RuleSequence} has the parser read the
 * syntax, in its lenient mode, which corrects what can be read in one way only; {@link RuleReader} refuses what is not
 * evaluated.
 */
final class OpeningHoursReader {

    private OpeningHoursReader() {}

    static OpeningHours read(String raw) {
        if (raw.length() > OpeningHours.LONGEST) {
            return new Unreadable(raw, Reason.TOO_LONG, raw.length() + " characters");
        }
        try {
            String clean = HoursText.clean(raw);
            List<Rule> parsed = RuleSequence.parse(clean);
            List<DayRule> rules = understand(parsed);
            return new Parsed(rules, canonicalText(Util.rulesToOpeningHoursString(parsed), clean, rules));
        } catch (NotUnderstood refusal) {
            return new Unreadable(raw, refusal.reason(), refusal.detail());
        }
    }

    private static List<DayRule> understand(List<Rule> parsed) throws NotUnderstood {
        List<DayRule> rules = new ArrayList<>();
        for (Rule rule : parsed) {
            rules.add(RuleReader.read(rule));
        }
        refuseClosuresAlone(rules);
        Contradictions.refuseIn(rules);
        return rules;
    }

    /** The parser writes a few rare forms back wrongly (Th[1,1]): what it writes must mean the same, or is left. */
    private static String canonicalText(String written, String clean, List<DayRule> rules) {
        if (written.equals(clean)) {
            return written;
        }
        try {
            return understand(RuleSequence.parse(written)).equals(rules) ? written : clean;
        } catch (NotUnderstood different) {
            return clean;
        }
    }

    /** "We off" says nothing of the other days; "off" says all. */
    private static void refuseClosuresAlone(List<DayRule> rules) throws NotUnderstood {
        boolean saysSomething = rules.stream()
                .anyMatch(rule -> rule.meaning() != DayRule.Meaning.CLOSED
                        || (rule.days().isEveryDay() && rule.times().isEmpty()));
        if (!saysSomething) {
            throw new NotUnderstood(Reason.NO_TIMES, "closures alone");
        }
    }
}
