package fr.maillage.tours.domain.planning.search;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.move.AbstractMove;
import java.util.List;

/** Gives some days other stops. */
final class Reroute extends AbstractMove<Quarter> {

    private static final String CALLS = "calls";

    private final List<Change> changes;

    Reroute(List<Change> changes) {
        this.changes = changes;
    }

    @Override
    public boolean isMoveDoable(ScoreDirector<Quarter> director) {
        return !changes.isEmpty();
    }

    @Override
    protected void doMoveOnGenuineVariables(ScoreDirector<Quarter> director) {
        int[] kept = new int[changes.size()];
        for (int i = 0; i < kept.length; i++) {
            kept[i] = clear(director, changes.get(i));
        }
        for (int i = 0; i < kept.length; i++) {
            fill(director, changes.get(i), kept[i]);
        }
    }

    /** Takes away all but what stays at the beginning of the day. */
    private static int clear(ScoreDirector<Quarter> director, Change change) {
        List<Call> now = change.day().getCalls();
        List<Call> then = change.calls();
        int same = 0;
        while (same < now.size() && same < then.size() && now.get(same).equals(then.get(same))) {
            same++;
        }
        int size = now.size();
        if (same < size) {
            List<Call> gone = List.copyOf(now.subList(same, size));
            gone.forEach(call -> director.beforeListVariableElementUnassigned(change.day(), CALLS, call));
            director.beforeListVariableChanged(change.day(), CALLS, same, size);
            now.subList(same, size).clear();
            director.afterListVariableChanged(change.day(), CALLS, same, same);
            gone.forEach(call -> director.afterListVariableElementUnassigned(change.day(), CALLS, call));
        }
        return same;
    }

    private static void fill(ScoreDirector<Quarter> director, Change change, int from) {
        List<Call> now = change.day().getCalls();
        List<Call> come = change.calls().subList(from, change.calls().size());
        if (!come.isEmpty()) {
            come.forEach(call -> director.beforeListVariableElementAssigned(change.day(), CALLS, call));
            director.beforeListVariableChanged(change.day(), CALLS, from, from);
            now.addAll(come);
            director.afterListVariableChanged(change.day(), CALLS, from, now.size());
            come.forEach(call -> director.afterListVariableElementAssigned(change.day(), CALLS, call));
        }
    }

    @Override
    public String toString() {
        return changes.toString();
    }

    /** A day and what it then holds. */
    record Change(DayOut day, List<Call> calls) {}
}
