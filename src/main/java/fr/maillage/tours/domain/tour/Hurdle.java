package fr.maillage.tours.domain.tour;

import fr.maillage.tours.domain.unit.UnitDay;
import java.time.LocalDate;
import java.time.LocalTime;

/** What gets in the way of a visit. Whoever has read it may know better, unless it {@link #refuses}. */
public sealed interface Hurdle {

    /** The day that it is about. */
    LocalDate day();

    /** Whether nobody may insist: neither a unit nor the room that one is received in is had twice at an hour. */
    default boolean refuses() {
        return this instanceof Elsewhere || (this instanceof RoomLent lent && lent.inside());
    }

    /** The unit is at another visit at that hour. */
    record Elsewhere(Visit wanted, Visit other) implements Hurdle {
        @Override
        public LocalDate day() {
            return wanted.day();
        }
    }

    /**
     * The room is lent at that hour.
     *
     * @param who in words, such as « prêtée à la mairie de Brenac »
     * @param inside whether people are received in it; else the spot is only called so, and the unit may stand in front of it
     */
    record RoomLent(Visit wanted, String who, boolean inside) implements Hurdle {
        @Override
        public LocalDate day() {
            return wanted.day();
        }
    }

    /** One may not stand there at that hour. */
    record MayNotStand(Visit wanted) implements Hurdle {
        @Override
        public LocalDate day() {
            return wanted.day();
        }
    }

    /** The unit stays in on that day. */
    record StaysIn(LocalDate day, UnitDay.Why why) implements Hurdle {}

    /**
     * It would leave its depot too early or be back too late, driving included.
     *
     * @param leaves the depot
     * @param back at the depot
     * @param from when it may leave
     * @param to when it must be back
     */
    record OutOfHours(LocalDate day, LocalTime leaves, LocalTime back, LocalTime from, LocalTime to)
            implements Hurdle {}

    /** More stops than it makes in a day. */
    record TooManyStops(LocalDate day, int stops, int most) implements Hurdle {}

    /** From one stop to the next the road takes longer than there is time, in minutes. */
    record TooShort(Visit before, Visit after, int needed, int there) implements Hurdle {
        @Override
        public LocalDate day() {
            return after.day();
        }
    }

    /** More driving than it does in a day, in minutes, the way back included. */
    record TooMuchDriving(LocalDate day, int minutes, int most) implements Hurdle {}
}
