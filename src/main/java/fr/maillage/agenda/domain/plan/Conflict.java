package fr.maillage.agenda.domain.plan;

import fr.maillage.agenda.SessionId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Something that gets in the way of a session that is being planned. */
public sealed interface Conflict {

    /** The same person leads another one meanwhile. */
    record AnimatorBusy(String animator, Busy by) implements Conflict {}

    /** The same room of the same place is taken. */
    record RoomBusy(Busy by) implements Conflict {}

    /** The same kit is elsewhere; the only one that nobody can say « je sais » to. */
    record KitBusy(Busy by) implements Conflict {}

    /** A public holiday there. */
    record PublicDay(LocalDate day, String name) implements Conflict {}

    /** Schools are closed there; many stay away. */
    record SchoolDay(LocalDate day) implements Conflict {}

    /** The other session. */
    record Busy(SessionId session, String name, Instant startsAt, Instant endsAt, ZoneId zone) {}
}
