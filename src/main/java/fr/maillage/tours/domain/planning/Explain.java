package fr.maillage.tours.domain.planning;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** « Pourquoi ce village cette semaine ? » and « pourquoi pas celui-là ? », computed from the plan, never told from memory. */
public interface Explain {

    /** Why a visit is in the plan. */
    Why why(PlanInput input, TravelTimes travel, Plan plan, Plan.Visit visit);

    /** Why a village is not in the plan, or not more often. */
    WhyNot whyNot(PlanInput input, TravelTimes travel, Plan plan, String commune);

    /**
     * What a visit brings.
     *
     * @param needs of the village that it answers
     * @param people who asked for them
     * @param newlyNear residents who have no other help within reach
     * @param helpKm how far other help is; null when there is none
     * @param sameWeekday other visits of the plan to the village on that day of the week
     * @param drivingMetres what it adds to the unit's way
     * @param points what the plan would lose without it, by reason, reasons of 0 left out; exact
     * @param displaced what would be there instead if it were not; null when nothing would
     */
    record Why(
            List<UUID> needs,
            int people,
            int newlyNear,
            @Nullable Double helpKm,
            String helpName,
            int sameWeekday,
            int drivingMetres,
            List<Share> points,
            @Nullable Instead displaced) {}

    /** What one reason is worth; below 0 for a cost. */
    record Share(Reason reason, long points) {}

    /** Another village that the unit could have visited in its stead, and what the plan would lose. */
    record Instead(String commune, long points) {}

    /**
     * What is in the way.
     *
     * @param limit what is in the way on the day that comes nearest; null when the limits would allow it, but it is worth less than what it costs
     * @param best the day that comes nearest; null when no unit is out at all
     * @param unit which would go there then
     * @param displaced the village that would have to make room; null when there is room, or when a limit is in the way
     * @param points what the plan would lose by going there then; 0 when a limit is in the way
     */
    record WhyNot(
            @Nullable Limit limit,
            @Nullable LocalDate best,
            @Nullable UUID unit,
            @Nullable String displaced,
            long points) {}
}
