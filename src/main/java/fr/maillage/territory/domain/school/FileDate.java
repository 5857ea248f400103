package fr.maillage.territory.domain.school;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A day or an instant as school calendars write it: {@code 2026-10-17}, {@code 17/10/2026},
 * {@code 2026-10-16T22:00:00+00:00}, {@code 20261017}, {@code 20261016T220000Z}.
 */
record FileDate(LocalDate day, LocalTime time) {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final Pattern FORM =
            Pattern.compile("(?:(?<y>\\d{4})-?(?<m>\\d{2})-?(?<d>\\d{2})|(?<d2>\\d{1,2})/(?<m2>\\d{1,2})/(?<y2>\\d{4}))"
                    + "(?:[T ](?<h>\\d{2}):?(?<min>\\d{2})(?::?\\d{2}(?:\\.\\d+)?)?(?<zone>Z|[+-]\\d{2}:?\\d{2})?)?");

    /** Reads one; empty when it is no date at all. An instant is read on the clocks of France. */
    static Optional<FileDate> of(@Nullable String text) {
        Matcher form = FORM.matcher(text == null ? "" : text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            boolean slashes = form.group("d2") != null;
            LocalDate day = LocalDate.of(
                    number(form, slashes ? "y2" : "y"),
                    number(form, slashes ? "m2" : "m"),
                    number(form, slashes ? "d2" : "d"));
            if (form.group("h") == null) {
                return Optional.of(new FileDate(day, LocalTime.MIDNIGHT));
            }
            LocalDateTime moment = day.atTime(number(form, "h"), number(form, "min"));
            LocalDateTime here = form.group("zone") == null
                    ? moment
                    : OffsetDateTime.of(moment, ZoneOffset.of(form.group("zone")))
                            .atZoneSameInstant(FRANCE)
                            .toLocalDateTime();
            return Optional.of(new FileDate(here.toLocalDate(), here.toLocalTime()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The last whole or begun day before it, for it ends something. */
    LocalDate lastDay() {
        return time.equals(LocalTime.MIDNIGHT) ? day.minusDays(1) : day;
    }

    private static int number(Matcher form, String group) {
        return Integer.parseInt(form.group(group));
    }
}
