package fr.maillage.agenda.domain.plan;

import fr.maillage.agenda.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Something that gets in the way of a session that is being planned. */
public sealed interface Conflict {

    /** Whether the kit cannot be there. */
    default boolean takesTheKit() {
        return this instanceof KitBusy || this instanceof KitLent;
    }

    /** The same person leads another one meanwhile. */
    record AnimatorBusy(String animator, Busy by) implements Conflict {}

    /** The same room of the same place is taken. */
    record RoomBusy(Busy by) implements Conflict {}

    /** The same kit is elsewhere; nobody can say « je sais » to that. */
    record KitBusy(Busy by) implements Conflict {}

    /**
     * The same kit is lent; nobody can say « je sais » to that either.
     *
     * @param who has it, in words
     * @param href where the loan is seen; null beyond reach
     */
    record KitLent(
            String who,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            @Nullable String href) implements Conflict {}

    /** The same room is lent, told in the same way; as with two sessions, whoever knows may share it. */
    record RoomLent(
            String who,
            Instant startsAt,
            Instant endsAt,
            ZoneId zone,
            @Nullable String href) implements Conflict {}

    /** A public holiday there. */
    record PublicDay(LocalDate day, String name) implements Conflict {}

    /** Schools are closed there; many stay away. */
    record SchoolDay(LocalDate day) implements Conflict {}

    /** The other session. */
    record Busy(SessionId session, String name, Instant startsAt, Instant endsAt, ZoneId zone) {}
}
