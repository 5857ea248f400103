package fr.maillage.tours.domain.proposal;

import fr.maillage.tours.domain.planning.Plan;
import java.util.List;

/**
 * A visit that cannot be announced as it was planned.
 *
 * @param needs codes of needs, for {@link Reason#NEED_CLOSED}; else none
 */
public record Stale(Plan.Visit visit, Reason reason, List<String> needs) {

    /** What changed since the input was read, the worst first. */
    public enum Reason {
        /** The day is over. */
        PAST,
        /** The unit is put away, away, without a crew, or works other hours. */
        UNIT_AWAY,
        /** The unit is elsewhere at that hour, be it a draft, or would not get there in time. */
        UNIT_ELSEWHERE,
        /** With what it does already that day, the unit would make too many stops or drive too long. */
        DAY_FULL,
        /** The room of the stop is lent at that hour. */
        ROOM_LENT,
        /** The stop is somewhere else now, or is no stop any more. */
        STOP_MOVED,
        /** The hours in which the unit may stand there are others. */
        NOT_THERE,
        /** A need that it answers waits for nothing any more, or was planned otherwise. */
        NEED_CLOSED,
        /** The commune is not served any more. */
        VILLAGE_GONE
    }
}
