package fr.maillage.agenda;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One date of an activity.
 *
 * @param code short and stable, its public address
 * @param title of this date only; empty when the activity's says it all
 * @param note said on the page; may be empty
 * @param endsAt open bound
 * @param zone in which its clock is read
 * @param seats null when one just comes
 * @param language of what is said there, such as {@code fr}
 * @param reason why it was cancelled or moved, as the public reads it; may be empty
 * @param movedFrom when it was first announced for, if it was moved since
 * @param movedPlace where it was first announced, in words, if that changed since; else empty
 * @param animatorId who leads this one
 * @param animatorName as it is shown; may be empty
 * @param sequence grows whenever calendars must know (RFC 5545, section 3.8.7.4)
 * @param version grows with every change
 */
public record Session(
        SessionId id,
        String code,
        Activity activity,
        @Nullable PartOf series,
        @Nullable Occurrence occurrence,
        String title,
        String note,
        Instant startsAt,
        Instant endsAt,
        ZoneId zone,
        Spot spot,
        @Nullable UUID kit,
        @Nullable Seats seats,
        String language,
        Set<Feature> features,
        SessionState state,
        String reason,
        @Nullable Instant movedFrom,
        String movedPlace,
        @Nullable UUID animatorId,
        String animatorName,
        int sequence,
        int version,
        Instant updatedAt) {

    /** The series that it is part of, and its number there, from 1. */
    public record PartOf(UUID series, String title, int number, int of) {}

    /** The rule of a permanence that gave it, and the day it gave, whatever it was moved to (RFC 5545, RECURRENCE-ID). */
    public record Occurrence(UUID recurrence, LocalDate day) {}

    /** Its public address. */
    public String path() {
        return "/seances/" + code;
    }

    /** What it is called. */
    public String name() {
        return title.isEmpty() ? activity.title() : title;
    }

    /** When it begins on the clock of where it is. */
    public ZonedDateTime start() {
        return startsAt.atZone(zone);
    }

    /** When it ends on the clock of where it is. */
    public ZonedDateTime end() {
        return endsAt.atZone(zone);
    }

    /** Whether it is over. */
    public boolean isPast(Instant now) {
        return !endsAt.isAfter(now);
    }

    /** Whether it was called off. */
    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    /** Whether one may sign up now: announced, with seats, and not too late. Says nothing of whether any is left. */
    public boolean takesRegistrations(Instant now) {
        return state == SessionState.PUBLISHED
                && seats != null
                && now.isBefore(startsAt.minusSeconds(60L * seats.closesMinutes()));
    }
}
