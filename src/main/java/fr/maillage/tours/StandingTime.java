package fr.maillage.tours;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * Hours of the week in which a unit may stand at a spot: « le mardi, de 14 h à 18 h ». Of a spot without any it may at all times.
 *
 * @param from minute of the day, from 0
 * @param to likewise, open bound, 1440 at most
 */
public record StandingTime(DayOfWeek day, int from, int to) {

    /** Minutes of a day. */
    public static final int DAY = 24 * 60;

    public StandingTime {
        if (from < 0 || to > DAY || from >= to) {
            throw new IllegalArgumentException(day + " " + from + "–" + to);
        }
    }

    /** Whether a unit may stand there all that time; over midnight only where it may at all times. */
    public static boolean allow(List<StandingTime> times, LocalDateTime from, LocalDateTime to) {
        long begins = ChronoUnit.MINUTES.between(from.toLocalDate().atStartOfDay(), from);
        long ends = ChronoUnit.MINUTES.between(from.toLocalDate().atStartOfDay(), to);
        return times.isEmpty()
                || times.stream()
                        .anyMatch(time -> time.day == from.getDayOfWeek() && time.from <= begins && ends <= time.to);
    }
}
