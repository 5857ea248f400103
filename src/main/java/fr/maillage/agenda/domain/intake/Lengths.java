package fr.maillage.agenda.domain.intake;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How long something lasts, as calendars write it: {@code PT1H30M}, {@code P2W} (RFC 5545, section 3.3.6). */
final class Lengths {

    private static final Pattern FORM = Pattern.compile(
            "\\+?P(?:(\\d{1,4})W)?(?:(\\d{1,4})D)?(?:T(?:(\\d{1,4})H)?(?:(\\d{1,5})M)?(?:(\\d{1,6})S)?)?");
    private static final int DAYS_A_WEEK = 7;

    private Lengths() {}

    static Optional<Duration> of(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            return Optional.empty();
        }
        Duration length = Duration.ofDays(DAYS_A_WEEK * number(form, 1) + number(form, 2))
                .plusHours(number(form, 3))
                .plusMinutes(number(form, 4))
                .plusSeconds(number(form, 5));
        return length.isZero() ? Optional.empty() : Optional.of(length);
    }

    private static long number(Matcher form, int group) {
        return form.group(group) == null ? 0 : Long.parseLong(form.group(group));
    }
}
