package fr.maillage.tours.domain.unit;

import fr.maillage.directory.Service;
import fr.maillage.tours.UnitId;
import java.time.LocalDate;
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

    /** Whether they are of the crew on that day. */
    public boolean isThere(LocalDate day) {
        return leftOn == null || day.isBefore(leftOn);
    }
}
