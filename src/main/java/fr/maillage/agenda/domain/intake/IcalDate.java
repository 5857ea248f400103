package fr.maillage.agenda.domain.intake;

import fr.maillage.agenda.domain.intake.ForeignEvent.Oddity;
import fr.maillage.agenda.domain.intake.IcalBlocks.Line;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A date of a calendar line, with or without its time, dashes and colons.
 *
 * @param at on the clock of {@code zone}; midnight for a whole day
 */
record IcalDate(LocalDateTime at, ZoneId zone, boolean wholeDay) {

    private static final Pattern FORM = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2})(?::?(\\d{2}))?(?:\\.\\d+)?(Z|[+-]\\d{2}:?\\d{2})?)?");

    /** Reads a line; adds what had to be guessed to {@code oddities}. */
    static Optional<IcalDate> of(Line line, Set<Oddity> oddities) {
        return of(line.value(), line.parameters().getOrDefault("TZID", ""), oddities);
    }

    static Optional<IcalDate> of(String value, String zoneName, Set<Oddity> oddities) {
        Matcher form = FORM.matcher(value.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            LocalDate day = LocalDate.of(number(form.group(1)), number(form.group(2)), number(form.group(3)));
            if (form.group(4) == null) {
                return Optional.of(new IcalDate(day.atStartOfDay(), Clocks.FRANCE, true));
            }
            int second = form.group(6) == null ? 0 : Math.min(59, number(form.group(6)));
            LocalDateTime at = day.atTime(LocalTime.of(number(form.group(4)), number(form.group(5)), second));
            String offset = form.group(7);
            if (offset != null) {
                // an instant: told on the clock that people there read
                ZoneId zone =
                        Clocks.zone(zoneName).filter(one -> !zoneName.isEmpty()).orElse(Clocks.FRANCE);
                return Optional.of(new IcalDate(
                        at.toInstant(ZoneOffset.of(offset)).atZone(zone).toLocalDateTime(), zone, false));
            }
            if (zoneName.isEmpty()) {
                oddities.add(Oddity.FLOATING);
                return Optional.of(new IcalDate(at, Clocks.FRANCE, false));
            }
            Optional<ZoneId> zone = Clocks.zone(zoneName);
            if (zone.isEmpty()) {
                oddities.add(Oddity.UNKNOWN_ZONE);
            }
            return Optional.of(new IcalDate(at, zone.orElse(Clocks.FRANCE), false));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
