package fr.maillage.notifications.domain;

import fr.maillage.notifications.Channel;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * When nobody wants to be disturbed: the night for e-mails and SMS, Sunday too for SMS. Letters and calls follow the
 * office’s own hours.
 *
 * @param from when the night begins, such as 20:00; this minute is quiet
 * @param until when it ends, such as 08:00; this minute is not
 * @param zone where the people live
 */
public record QuietHours(LocalTime from, LocalTime until, ZoneId zone) {

    /** The first instant, from the one wanted on, at which this channel may be used. */
    public Instant earliest(Instant wanted, Channel channel) {
        if (channel == Channel.LETTER || channel == Channel.CALL) {
            return wanted;
        }
        ZonedDateTime at = wanted.atZone(zone);
        if (isNight(at.toLocalTime())) {
            at = at.toLocalTime().isBefore(until) ? morningOf(at) : morningOf(at.plusDays(1));
        }
        if (channel == Channel.SMS && at.getDayOfWeek() == DayOfWeek.SUNDAY) {
            at = morningOf(at.plusDays(1));
        }
        return at.toInstant();
    }

    private ZonedDateTime morningOf(ZonedDateTime day) {
        return day.toLocalDate().atTime(until).atZone(zone);
    }

    private boolean isNight(LocalTime time) {
        if (from.equals(until)) {
            return false;
        }
        return from.isAfter(until)
                ? !time.isBefore(from) || time.isBefore(until)
                : !time.isBefore(from) && time.isBefore(until);
    }
}
