package fr.maillage.tours.domain.unit;

import fr.maillage.directory.Service;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;

/** What a unit can do on a day. */
public sealed interface UnitDay {

    /** The day. */
    LocalDate date();

    /**
     * It can be out.
     *
     * @param services what the unit has and the crew of that day can do
     */
    record Out(LocalDate date, LocalTime from, LocalTime to, Set<Service> services) implements UnitDay {}

    /** It stays in. */
    record In(LocalDate date, Why why) implements UnitDay {}

    /** The first reason that holds, in this order. */
    enum Why {
        /** It was retired. */
        RETIRED,
        /** It never drives on that day of the week. */
        NO_HOURS,
        /** A day off by law where its depot is. */
        HOLIDAY,
        /** The unit is at the garage, or lent. */
        UNIT_AWAY,
        /** Nobody who drives is there. */
        NO_DRIVER,
        /** Nobody who animates is there. */
        NO_ANIMATOR
    }
}
