package fr.maillage.directory.domain.hours.prose;

import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.prose.HoursReading.Repaired;
import fr.maillage.directory.domain.hours.prose.Remark.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Mends the slips of programs that write the syntax: a time lost from a pair, days lost from a rule. What is lost stays lost:
 * its days are marked as to be checked, the others stand.
 */
final class OsmRepair {

    private static final String DAY = "(?:Mo|Tu|We|Th|Fr|Sa|Su|PH|SH)";
    private static final Pattern RULE =
            Pattern.compile("(" + DAY + "(?:[-,]" + DAY + ")*+)\\s++([0-9][0-9:,+ -]*+)", Pattern.CASE_INSENSITIVE);

    private final List<Remark> remarks = new ArrayList<>();
    private final List<String> rules = new ArrayList<>();
    private boolean sound;

    private OsmRepair() {}

    static Optional<Repaired> read(String raw) {
        return raw.indexOf('"') >= 0 ? Optional.empty() : new OsmRepair().repair(raw);
    }

    private Optional<Repaired> repair(String raw) {
        for (String rule : raw.split(";", -1)) {
            if (!rule.isBlank()) {
                add(rule.strip());
            }
        }
        return remarks.isEmpty() || !sound ? closuresOnly(raw) : whole(String.join("; ", rules));
    }

    private void add(String rule) {
        Matcher named = RULE.matcher(rule);
        if (named.matches()) {
            BrokenTimes times = BrokenTimes.read(named.group(1), named.group(2));
            times.remark().ifPresent(remarks::add);
            rules.add(times.rule());
            sound |= times.sayOpen();
        } else if (!rules.isEmpty() && carriesDays(rule)) {
            rules.set(rules.size() - 1, rules.getLast() + "," + rule);
            remarks.add(Remark.of(Kind.DAYS_BEFORE, rule));
        } else {
            rules.add(rule);
        }
    }

    /** "Mo-Fr 09:30-12:00; 14:00-16:30": the afternoon would take the place of the morning, every day of the week. */
    private boolean carriesDays(String rule) {
        Matcher before = RULE.matcher(rules.getLast());
        if (!before.matches() || rule.isEmpty() || !Character.isDigit(rule.charAt(0))) {
            return false;
        }
        BrokenTimes both = BrokenTimes.read(before.group(1), before.group(2) + "," + rule);
        return both.remark().isEmpty() && both.isOrdered();
    }

    private Optional<Repaired> closuresOnly(String raw) {
        if (!rules.stream().allMatch(rule -> rule.endsWith(" off") || rule.endsWith(" closed"))) {
            return Optional.empty();
        }
        remarks.add(Remark.of(Kind.CLOSURES_ONLY));
        return whole("unknown; " + raw.strip());
    }

    private Optional<Repaired> whole(String text) {
        return OpeningHours.parse(text) instanceof Parsed parsed
                ? Optional.of(new Repaired(parsed, Remark.confidence(remarks), remarks))
                : Optional.empty();
    }
}
