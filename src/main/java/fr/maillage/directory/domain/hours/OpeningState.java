package fr.maillage.directory.domain.hours;

import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/** What a person finds at the door at an instant. */
public sealed interface OpeningState {

    /**
     * Open now.
     *
     * @param until when it closes, absent if it never does within a fortnight ("24/7")
     */
    record Open(@Nullable ZonedDateTime until, @Nullable String comment) implements OpeningState {}

    /**
     * Open now, and the closing time is not known.
     *
     * @param atLeastUntil the earliest closing time, absent if not even that is known
     */
    record OpenEndUnknown(
            @Nullable ZonedDateTime atLeastUntil, @Nullable String comment) implements OpeningState {}

    /**
     * Closed now.
     *
     * @param next the next opening that is certain, absent when there is none in the next 60 days
     * @param comment what the source says of the closure
     * @param holiday the public holiday it is today, if it is one
     */
    record Closed(
            @Nullable Opening next,
            @Nullable String comment,
            @Nullable PublicHoliday holiday) implements OpeningState {

        /** When it opens next, absent when there is no certain opening in the next 60 days. */
        public @Nullable ZonedDateTime nextOpening() {
            return next == null ? null : next.at();
        }
    }

    /**
     * The hours alone cannot tell.
     *
     * @param comment what the source says, always there when the doubt is {@link Doubt#DEPENDS_ON_COMMENT}
     * @param holiday the public holiday it is today, if it is one
     */
    record Uncertain(
            Doubt why, @Nullable String comment, @Nullable PublicHoliday holiday) implements OpeningState {}

    /** An opening to come, with the condition that the source puts on it ("sur rendez-vous"). */
    record Opening(ZonedDateTime at, @Nullable String comment) {}
}
