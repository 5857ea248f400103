package fr.maillage.tours.domain.unit;

import fr.maillage.tours.UnitId;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit, or one of its crew, is away.
 *
 * @param member null when the unit itself is
 * @param first included
 * @param last included
 */
public record Absence(UUID id, UnitId unit, @Nullable UUID member, LocalDate first, LocalDate last, AwayReason reason) {

    /** The same under another identifier. */
    public Absence as(UUID other) {
        return new Absence(other, unit, member, first, last, reason);
    }

    /** Whether that day is part of it. */
    public boolean holds(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** Whether it is the unit itself that is away. */
    public boolean isOfTheUnit() {
        return member == null;
    }
}
