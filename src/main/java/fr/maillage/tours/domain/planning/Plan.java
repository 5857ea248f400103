package fr.maillage.tours.domain.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A proposal: who goes where, when.
 *
 * @param visits by unit, date and hour
 * @param hard 0 when no limit is broken, else minus how much is
 * @param points what it is worth; comparable between plans of the same input only
 * @param moves how many changes were tried
 */
public record Plan(List<Visit> visits, long hard, long points, long moves) {

    /**
     * A unit stops in a village.
     *
     * @param arrives when the door opens
     * @param leaves when it closes; open bound
     * @param drivingMinutes to get there, from the depot or from the stop before
     * @param drivingMetres likewise
     * @param pinned whether somebody wanted it so
     */
    public record Visit(
            UUID unit,
            LocalDate date,
            String commune,
            LocalTime arrives,
            LocalTime leaves,
            int drivingMinutes,
            int drivingMetres,
            boolean pinned) {}
}
