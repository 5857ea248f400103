package fr.maillage.agenda.domain.feed;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.time.zone.ZoneRules;
import net.fortuna.ical4j.model.component.Daylight;
import net.fortuna.ical4j.model.component.Observance;
import net.fortuna.ical4j.model.component.Standard;
import net.fortuna.ical4j.model.component.VTimeZone;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.RRule;
import net.fortuna.ical4j.model.property.TzId;
import net.fortuna.ical4j.model.property.TzOffsetFrom;
import net.fortuna.ical4j.model.property.TzOffsetTo;

/**
 * A zone's clock as VTIMEZONE (RFC 5545, section 3.6.5), from the same rules that tell us what time it is: those in force
 * since 1996, when Europe changed its clocks on the days it does today, and no history.
 */
final class ZoneDefinition {

    private static final int SINCE = 1996;
    private static final int DAYS_A_WEEK = 7;

    private ZoneDefinition() {}

    static VTimeZone of(ZoneId zone) {
        ZoneRules rules = zone.getRules();
        VTimeZone definition = new VTimeZone();
        definition.add(new TzId(zone.getId()));
        for (ZoneOffsetTransitionRule rule : rules.getTransitionRules()) {
            definition.add(observance(rules, rule));
        }
        if (rules.getTransitionRules().isEmpty()) {
            ZoneOffset offset = rules.getOffset(Year.of(SINCE + 30).atDay(1).atStartOfDay());
            definition.add(observance(new Standard(), Year.of(SINCE).atDay(1).atStartOfDay(), offset, offset));
        }
        return definition;
    }

    private static Observance observance(ZoneRules rules, ZoneOffsetTransitionRule rule) {
        ZoneOffsetTransition first = rule.createTransition(SINCE);
        Observance observance = observance(
                rules.isDaylightSavings(first.getInstant()) ? new Daylight() : new Standard(),
                first.getDateTimeBefore(),
                rule.getOffsetBefore(),
                rule.getOffsetAfter());
        observance.add(new RRule<>("FREQ=YEARLY;BYMONTH=" + rule.getMonth().getValue() + ";BYDAY=" + day(rule)));
        return observance;
    }

    private static Observance observance(
            Observance observance, LocalDateTime start, ZoneOffset before, ZoneOffset after) {
        observance.add(new DtStart<>(start));
        observance.add(new TzOffsetFrom(before));
        observance.add(new TzOffsetTo(after));
        return observance;
    }

    /** « The last Sunday », « the second Sunday »: what all zones whose clocks change say, written otherwise by Java. */
    private static String day(ZoneOffsetTransitionRule rule) {
        int from = rule.getDayOfMonthIndicator();
        boolean last = from < 0 || from == rule.getMonth().maxLength() - (DAYS_A_WEEK - 1);
        int week = last ? -1 : (from - 1) / DAYS_A_WEEK + 1;
        return week + rule.getDayOfWeek().name().substring(0, 2);
    }
}
