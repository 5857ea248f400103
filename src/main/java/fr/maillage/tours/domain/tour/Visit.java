package fr.maillage.tours.domain.tour;

import fr.maillage.shared.LatLon;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A unit is somewhere for some hours, on French clocks.
 *
 * @param session of the agenda; null for one that is only wished
 * @param to open bound
 * @param where in a few words
 */
public record Visit(@Nullable UUID session, LocalDateTime from, LocalDateTime to, LatLon at, String where) {

    /** The day on which it begins. */
    public LocalDate day() {
        return from.toLocalDate();
    }

    /** Whether both want the unit at the same minute. */
    public boolean overlaps(Visit other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
