package fr.maillage.tours.domain.unit;

import fr.maillage.directory.Service;
import fr.maillage.tours.UnitId;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who goes with a unit.
 *
 * @param person whoever has an account; null for nobody
 * @param services what they can help with; none ticked stands for all that is done aboard
 * @param leftOn the first day on which they are not of it any more; null as long as they stay
 * @param version grows with every change
 */
public record CrewMember(
        UUID id,
        UnitId unit,
        @Nullable UUID person,
        String name,
        boolean drives,
        boolean animates,
        Set<Service> services,
        @Nullable LocalDate leftOn,
        int version) {

    /** The same under another identifier. */
    public CrewMember as(UUID other) {
        return new CrewMember(other, unit, person, name, drives, animates, services, leftOn, version);
    }

    /** As it was, or will be, read with that version. */
    public CrewMember at(int read) {
        return new CrewMember(id, unit, person, name, drives, animates, services, leftOn, read);
    }

    /** Whether both are of the same person with the same unit. */
    public boolean isSamePerson(CrewMember other) {
        return unit.equals(other.unit) && Objects.equals(person, other.person) && name.equals(other.name);
    }

    /** Whether they are of the crew on that day. */
    public boolean isThere(LocalDate day) {
        return leftOn == null || day.isBefore(leftOn);
    }
}
