package fr.maillage.directory.domain.hours;

import fr.maillage.directory.domain.hours.OpeningState.Closed;
import fr.maillage.directory.domain.hours.OpeningState.Open;
import fr.maillage.directory.domain.hours.OpeningState.OpenEndUnknown;
import fr.maillage.directory.domain.hours.OpeningState.Opening;
import fr.maillage.directory.domain.hours.OpeningState.Uncertain;
import fr.maillage.directory.domain.hours.Segment.Kind;
import fr.maillage.directory.domain.hours.Segment.Paint;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Hours set on a calendar: answers for instants and dates. Times are those of the clock on the wall in the place's
 * zone; a night on which the clocks change keeps its written hours.
 */
public final class Schedule {

    private static final int DAYS_SEARCHED = 60;

    /** Past that many days without closing, no closing time is told. */
    private static final int DAYS_OPEN_IN_A_ROW = 14;

    private final DayEvaluation days;
    private final HolidayCalendar calendar;
    private final ZoneId zone;

    Schedule(List<DayRule> rules, HolidayCalendar calendar, ZoneId zone) {
        this.days = new DayEvaluation(rules, calendar);
        this.calendar = calendar;
        this.zone = zone;
    }

    /** What one finds at the door at this instant, whatever the zone it is given in. */
    public OpeningState stateAt(ZonedDateTime instant) {
        LocalDateTime now = instant.withZoneSameInstant(zone).toLocalDateTime();
        PublicHoliday holiday = calendar.findPublicHoliday(now.toLocalDate()).orElse(null);
        Found found = find(now).orElse(null);
        if (found == null || found.paint().isClosed()) {
            String comment = found == null ? null : found.paint().comment();
            return new Closed(findOpening(now).orElse(null), comment, holiday);
        }
        if (found.paint().isOpen()) {
            return openAt(now, found.paint().comment());
        }
        return new Uncertain(doubtOf(found.paint()), found.paint().comment(), holiday);
    }

    /**
     * Whether the door is surely open at this instant: what is doubtful counts as closed. The quick question of a
     * filter, which looks for no next opening.
     */
    public boolean isSurelyOpenAt(ZonedDateTime instant) {
        LocalDateTime now = instant.withZoneSameInstant(zone).toLocalDateTime();
        return find(now).filter(found -> found.paint().isOpen()).isPresent();
    }

    /** The hours of so many days in a row, from the first one on. */
    public List<DayHours> week(LocalDate firstDay, int days) {
        return IntStream.range(0, days)
                .mapToObj(firstDay::plusDays)
                .map(this::day)
                .toList();
    }

    /** The hours of one date. */
    public DayHours day(LocalDate date) {
        List<Segment> segments = days.timelineOf(date).list();
        String closure = segments.stream()
                .filter(segment -> segment.paint().isClosed())
                .flatMap(segment -> Stream.ofNullable(segment.paint().comment()))
                .findFirst()
                .orElse(null);
        return new DayHours(
                date,
                segments.stream().flatMap(Schedule::spanOf).toList(),
                calendar.findPublicHoliday(date).orElse(null),
                closure,
                days.isExceptional(date));
    }

    private static Stream<DayHours.Span> spanOf(Segment segment) {
        Doubt doubt = segment.paint().doubt();
        if (segment.paint().isClosed() || doubt == Doubt.CLOSING_TIME || segment.start() >= TimeSpan.DAY) {
            return Stream.empty();
        }
        boolean withoutEnd = segment.paint().kind() == Kind.OPEN_WITHOUT_END;
        boolean endUnknown = withoutEnd || segment.paint().kind() == Kind.OPEN_AT_LEAST;
        int end = withoutEnd ? segment.start() : segment.end();
        TimeSpan time = new TimeSpan(segment.start(), end, endUnknown);
        return Stream.of(new DayHours.Span(time, doubt, segment.paint().comment()));
    }

    /** Follows the openings that touch each other to the time at which the last one ends. */
    private OpeningState openAt(LocalDateTime now, @Nullable String comment) {
        LocalDateTime limit = now.plusDays(DAYS_OPEN_IN_A_ROW);
        LocalDateTime end = now;
        while (!end.isAfter(limit)) {
            Found next = find(end).orElse(null);
            if (next == null || !next.paint().isOpen()) {
                return new Open(end.atZone(zone), comment);
            }
            if (next.paint().kind() == Kind.OPEN_WITHOUT_END) {
                return new OpenEndUnknown(end.equals(now) ? null : end.atZone(zone), comment);
            }
            end = next.midnight().plusMinutes(next.segment().end());
            if (next.paint().kind() == Kind.OPEN_AT_LEAST) {
                return new OpenEndUnknown(end.atZone(zone), comment);
            }
        }
        return new Open(null, comment);
    }

    /** Today's segment or what is left of yesterday's night, the stronger of the two. */
    private Optional<Found> find(LocalDateTime time) {
        LocalDateTime midnight = time.toLocalDate().atStartOfDay();
        int minute = time.getHour() * 60 + time.getMinute();
        Optional<Found> ofToday =
                days.timelineOf(time.toLocalDate()).find(minute).map(segment -> new Found(midnight, segment));
        Optional<Found> ofYesterday = days.timelineOf(time.toLocalDate().minusDays(1))
                .find(minute + TimeSpan.DAY)
                .filter(segment -> !segment.paint().isClosed())
                .map(segment -> new Found(midnight.minusDays(1), segment));
        return Stream.concat(ofToday.stream(), ofYesterday.stream())
                .max(Comparator.comparing(found -> found.paint().kind()));
    }

    private Optional<Opening> findOpening(LocalDateTime now) {
        LocalDate today = now.toLocalDate();
        for (int ahead = 0; ahead <= DAYS_SEARCHED; ahead++) {
            LocalDate date = today.plusDays(ahead);
            for (Segment segment : days.timelineOf(date).list()) {
                boolean toCome =
                        date.atStartOfDay().plusMinutes(segment.start()).isAfter(now);
                if (toCome && segment.paint().isAnOpening()) {
                    String comment = segment.paint().comment();
                    return Optional.of(new Opening(at(date.atStartOfDay(), segment.start()), comment));
                }
            }
        }
        return Optional.empty();
    }

    private ZonedDateTime at(LocalDateTime midnight, int minute) {
        return midnight.plusMinutes(minute).atZone(zone);
    }

    private static Doubt doubtOf(Paint paint) {
        Doubt doubt = paint.doubt();
        return doubt == null ? Doubt.STATED : doubt;
    }

    /** A segment and the midnight from which it counts. */
    private record Found(LocalDateTime midnight, Segment segment) {

        Paint paint() {
            return segment.paint();
        }
    }
}
