package fr.maillage.tours.domain.planning.search;

import ai.timefold.solver.core.api.domain.entity.PlanningEntity;
import ai.timefold.solver.core.api.domain.lookup.PlanningId;
import ai.timefold.solver.core.api.domain.variable.PlanningListVariable;
import fr.maillage.tours.domain.planning.judge.Ground;
import fr.maillage.tours.domain.planning.judge.Outing;
import fr.maillage.tours.domain.planning.judge.Site;
import fr.maillage.tours.domain.planning.judge.Timetable;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the search decides: where one unit stops on one day, in which order. */
@PlanningEntity
public class DayOut {

    @PlanningId
    @SuppressWarnings("UnusedVariable") // read by the search
    private int id;

    private @Nullable Outing outing;
    private @Nullable Ground ground;

    @PlanningListVariable(allowsUnassignedValues = true)
    private List<Call> calls = new ArrayList<>();

    /** For the search, which copies plans. */
    public DayOut() {}

    DayOut(Ground ground, Outing outing) {
        this.id = outing.index();
        this.outing = outing;
        this.ground = ground;
    }

    @SuppressWarnings(
            "NullAway") // only the empty constructor, which the search follows with a copy of all fields, leaves it out
    Outing outing() {
        return outing;
    }

    /** The stops, in order. */
    public List<Call> getCalls() {
        return calls;
    }

    /** For the search. */
    public void setCalls(List<Call> calls) {
        this.calls = calls;
    }

    /** The day reckoned. */
    @SuppressWarnings("NullAway")
    Tally tally() {
        Site[] route = new Site[calls.size()];
        for (int i = 0; i < route.length; i++) {
            route[i] = calls.get(i).site();
        }
        Timetable hours = new Timetable(ground).run(outing, route, route.length);
        List<Stay> stays = new ArrayList<>(route.length);
        for (int i = 0; i < route.length; i++) {
            stays.add(new Stay(calls.get(i), outing, Site.code(outing, hours.arrives(i))));
        }
        return new Tally(
                outing,
                stays,
                (int) stays.stream().filter(stay -> stay.isAstray(ground)).count(),
                hours.closed(),
                hours.driving(),
                hours.back(),
                ground.distance(outing, hours.metres(), hours.driving()));
    }

    @Override
    public String toString() {
        return outing().date() + " " + outing().vehicle().name();
    }
}
