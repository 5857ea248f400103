package fr.maillage.registration.domain;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** How long a freed seat is held for whoever is offered it. */
public final class OfferTime {

    /** What is left to answer when the session is far. */
    public static final Duration LONGEST = Duration.ofDays(1);

    /** By voice it takes longer: one of us has to find them at home. */
    public static final Duration LONGEST_BY_CALL = Duration.ofDays(2);

    /** Never less, unless the session begins. */
    public static final Duration SHORTEST = Duration.ofHours(1);

    /** When the session is near, this part of what is left until it begins. */
    private static final int PART = 4;

    /** Of the hours in which people look and answer, so many at least. */
    private static final Duration HEARD = Duration.ofHours(4);

    private static final LocalTime OPENS = LocalTime.of(10, 0);
    private static final LocalTime CLOSES = LocalTime.of(19, 0);
    private static final LocalTime MORNING = LocalTime.of(8, 0);
    private static final LocalTime EVENING = LocalTime.of(20, 0);

    private OfferTime() {}

    /**
     * Until when. The night does not count, nor Sunday for those who are reached by telephone, nor Saturday for those who
     * are called. It ends between 10 h and 19 h on a working day or a Saturday, after four such hours at least, unless the
     * session begins before. Never after the session begins.
     *
     * @param zone where the clock is read
     */
    public static Instant until(Instant now, Instant begins, ContactChannel channel, ZoneId zone) {
        Instant from = reachable(now.atZone(zone), channel).toInstant();
        Duration longest = channel == ContactChannel.CALL ? LONGEST_BY_CALL : LONGEST;
        Duration part = Duration.between(from, begins).dividedBy(PART);
        Duration held = part.compareTo(longest) < 0 ? part : longest;
        Instant until = from.plus(held.compareTo(SHORTEST) < 0 ? SHORTEST : held);
        Instant humane = byDay(now.atZone(zone), until.atZone(zone), channel).toInstant();
        if (humane.isBefore(begins)) {
            return humane;
        }
        return until.isBefore(begins) ? until : begins;
    }

    private static ZonedDateTime byDay(ZonedDateTime now, ZonedDateTime until, ContactChannel channel) {
        ZonedDateTime at = open(now, channel);
        Duration missing = HEARD;
        while (at.plus(missing).isAfter(at.with(CLOSES))) {
            missing = missing.minus(Duration.between(at, at.with(CLOSES)));
            at = open(at.with(CLOSES).plusSeconds(1), channel);
        }
        ZonedDateTime heard = at.plus(missing);
        ZonedDateTime wanted = open(until, channel);
        return heard.isAfter(wanted) ? heard : wanted;
    }

    /** The first moment from then on at which people look and answer. */
    private static ZonedDateTime open(ZonedDateTime from, ContactChannel channel) {
        ZonedDateTime at = from;
        if (at.toLocalTime().isAfter(CLOSES)) {
            at = at.plusDays(1).with(OPENS);
        } else if (at.toLocalTime().isBefore(OPENS)) {
            at = at.with(OPENS);
        }
        while (at.getDayOfWeek() == DayOfWeek.SUNDAY || isIdle(at.getDayOfWeek(), channel)) {
            at = at.plusDays(1).with(OPENS);
        }
        return at;
    }

    private static ZonedDateTime reachable(ZonedDateTime now, ContactChannel channel) {
        ZonedDateTime at = now;
        if (!at.toLocalTime().isBefore(EVENING)) {
            at = morning(at.plusDays(1));
        } else if (at.toLocalTime().isBefore(MORNING)) {
            at = morning(at);
        }
        while (isIdle(at.getDayOfWeek(), channel)) {
            at = morning(at.plusDays(1));
        }
        return at;
    }

    private static boolean isIdle(DayOfWeek day, ContactChannel channel) {
        return switch (channel) {
            case EMAIL, NONE -> false;
            case SMS -> day == DayOfWeek.SUNDAY;
            case CALL -> day == DayOfWeek.SUNDAY || day == DayOfWeek.SATURDAY;
        };
    }

    private static ZonedDateTime morning(ZonedDateTime day) {
        return day.with(MORNING);
    }
}
