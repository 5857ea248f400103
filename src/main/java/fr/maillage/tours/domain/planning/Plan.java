package fr.maillage.tours.domain.planning;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;

/**
 * A proposal: who goes where, when.
 *
 * @param visits by unit, in the order of the input, then by date and hour; they never break a limit
 * @param refused the pins that could not be kept, with what was in the way
 * @param hard 0 when every pin is kept, else minus how many are not
 * @param points what it is worth; comparable between plans of the same input only
 * @param moves how many changes were tried
 */
public record Plan(List<Visit> visits, List<Refused> refused, long hard, long points, long moves) {

    /**
     * A unit stops in a village.
     *
     * @param arrives when the door opens, on a quarter of an hour
     * @param leaves when it closes; open bound; a stop that lasts over midday is 45 minutes longer, for the pause
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

    /** A pin that could not be kept. */
    public record Refused(PlanInput.Pin pin, Limit limit) {}
}
