package fr.maillage.tours.app.tour;

import fr.maillage.agenda.AgendaRules.When;
import fr.maillage.tours.domain.tour.Tour;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The days of a tour, which the rules of its stops stay within.
 *
 * @param last included; null for no end
 */
record TourDays(LocalDate first, @Nullable LocalDate last) {

    private static final Pattern EVERY = Pattern.compile("INTERVAL=(\\d{1,2})");

    static TourDays of(Tour tour) {
        return new TourDays(tour.first(), tour.last());
    }

    /** Whether a day is one of them. */
    boolean has(LocalDate day) {
        return !day.isBefore(first) && (last == null || !day.isAfter(last));
    }

    /** A rule within these days; of several weeks the same ones count. A rule that would begin after the end has one day left, its first. */
    When clamp(When when) {
        LocalDate starts = when.startsOn().isBefore(first) ? inStep(when, first) : when.startsOn();
        return with(when, starts, earlier(when.until(), last));
    }

    /** A rule of these days, once the tour has others: what began or ended with the tour still does. */
    When follow(When when, TourDays now) {
        LocalDate starts = when.startsOn().isAfter(inStep(when, first)) ? when.startsOn() : inStep(when, now.first);
        LocalDate until = when.until();
        boolean endsWithTour = last == null ? until == null : until == null || !until.isBefore(last);
        return now.clamp(with(when, starts, endsWithTour ? now.last : until));
    }

    private static When with(When when, LocalDate starts, @Nullable LocalDate until) {
        return new When(
                when.rhythm(),
                starts,
                until != null && until.isBefore(starts) ? starts : until,
                when.from(),
                when.to(),
                when.offOnPublicHolidays(),
                when.school());
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isBefore(other) ? one : other;
    }

    /** The first day from one on that lies in a week of the rule: « every other week » counts from the week of its first day. */
    private static LocalDate inStep(When when, LocalDate day) {
        Matcher every = EVERY.matcher(when.rhythm());
        int weeks = every.find() ? Integer.parseInt(every.group(1)) : 1;
        LocalDate monday = monday(day);
        int ahead = Math.floorMod((int) ChronoUnit.WEEKS.between(monday(when.startsOn()), monday), weeks);
        return ahead == 0 ? day : monday.plusWeeks((long) weeks - ahead);
    }

    private static LocalDate monday(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }
}
