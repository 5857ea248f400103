package fr.maillage.tours.domain.tour;

import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.TourId;
import fr.maillage.tours.UnitId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The stops that a unit makes, again and again.
 *
 * @param code ends its address; never changes
 * @param depot the commune of the unit's depot: whoever answers for it answers for the tour
 * @param announced whether the public reads its dates
 * @param first the first day
 * @param last the last day, included; null as long as nobody ends it
 * @param stops how many it has, retired ones left out
 * @param version grows with every change
 */
public record Tour(
        TourId id,
        String code,
        UnitId unit,
        String unitName,
        CommuneCode depot,
        String name,
        boolean announced,
        LocalDate first,
        @Nullable LocalDate last,
        int stops,
        int version) {

    /** Whether a day is one of its days. */
    public boolean has(LocalDate day) {
        return meets(day, day);
    }

    /** Whether what begins on a day and lasts until another, null for no end, falls on any of its days. */
    public boolean meets(LocalDate from, @Nullable LocalDate until) {
        return (last == null || !from.isAfter(last)) && (until == null || !until.isBefore(first));
    }

    /** Whether its last day is past. */
    public boolean isOver(LocalDate today) {
        return last != null && last.isBefore(today);
    }
}
