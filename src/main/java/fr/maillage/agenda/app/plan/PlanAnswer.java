package fr.maillage.agenda.app.plan;

import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.domain.plan.Conflict;
import java.util.List;

/** What came of a wish about sessions. Whatever is not {@link Done} has changed nothing. */
public sealed interface PlanAnswer {

    /** It was done, to these. */
    record Done(List<SessionId> sessions) implements PlanAnswer {

        /** The first of them. */
        public SessionId first() {
            return sessions.getFirst();
        }
    }

    /** Something gets in the way; whoever knows may ask again. */
    record InTheWay(List<Conflict> conflicts) implements PlanAnswer {}

    /** The kit is elsewhere or lent ({@link Conflict#takesTheKit}); it cannot be in two places, whoever knows. */
    record KitTaken(Conflict conflict) implements PlanAnswer {}

    /** So many people hold a seat or wait for one: there cannot be fewer seats. */
    record SeatsHeld(int people) implements PlanAnswer {}

    /** Somebody else changed it meanwhile. */
    record ChangedMeanwhile() implements PlanAnswer {}

    /** It is over. */
    record Past() implements PlanAnswer {}

    /** It cannot be done to a session in this state: a cancelled one is not moved, an announced one is not deleted. */
    record WrongState() implements PlanAnswer {}
}
