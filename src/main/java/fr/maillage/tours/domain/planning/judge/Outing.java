package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.PlanInput.Vehicle;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One unit on one day: what it may do then. Minutes are of the day, from midnight.
 *
 * @param index among all outings, by date, then by unit
 * @param depot its place among those of the ground
 * @param day since the plan's first day
 */
public record Outing(
        int index,
        Vehicle vehicle,
        int depot,
        WorkDay workDay,
        int day,
        int from,
        int to,
        int mostStops,
        int services) {

    private static final int FREE_KM = 60;
    private static final int FREE_HOUR = 2_500;
    private static final int METRES_A_KM = 1_000;
    private static final int MINUTES_AN_HOUR = 60;

    /** Itself alone: each exists once on its ground, and searches ask all the time. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return index;
    }

    /** When. */
    public LocalDate date() {
        return workDay.date();
    }

    /** Minutes on the road that day at most, the way back included. */
    public int mostDriving() {
        return workDay.mostDriving(vehicle);
    }

    /** What a way costs, in cents; a unit whose costs nobody gave counts 60 c a kilometre and 25 € an hour. */
    long cents(int metres, int minutes) {
        boolean unknown = vehicle.centsPerKm() <= 0 && vehicle.centsPerHour() <= 0;
        long km = unknown ? FREE_KM : Math.max(0, vehicle.centsPerKm());
        long hour = unknown ? FREE_HOUR : Math.max(0, vehicle.centsPerHour());
        return metres * km / METRES_A_KM + minutes * hour / MINUTES_AN_HOUR;
    }
}
