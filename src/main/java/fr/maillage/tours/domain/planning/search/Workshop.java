package fr.maillage.tours.domain.planning.search;

import fr.maillage.tours.domain.planning.judge.Draft;
import fr.maillage.tours.domain.planning.judge.Mark;
import fr.maillage.tours.domain.planning.judge.Outing;
import fr.maillage.tours.domain.planning.judge.Site;
import fr.maillage.tours.domain.planning.search.Reroute.Change;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Tries changes on a draft that follows the plan of the search, tells them as new stops of days, and takes them back. */
final class Workshop {

    private final Draft draft;
    private final Changes changes;
    private final TreeMap<Integer, List<Mark>> before = new TreeMap<>();
    private final List<List<Call>> callsOf = new ArrayList<>();
    private final boolean[] used;

    Workshop(Quarter quarter) {
        draft = new Draft(quarter.ground());
        changes = new Changes(this, draft);
        used = new boolean[quarter.calls().size()];
        quarter.ground().sites().forEach(site -> callsOf.add(new ArrayList<>()));
        quarter.calls().forEach(call -> callsOf.get(call.site().index()).add(call));
    }

    /** Follows the plan: takes over the days that are not as they were. */
    void take(Quarter quarter) {
        Arrays.fill(used, false);
        for (DayOut day : quarter.days()) {
            List<Mark> known = draft.route(day.outing());
            List<Call> calls = day.getCalls();
            boolean same = known.size() == calls.size();
            for (int i = 0; i < calls.size(); i++) {
                used[calls.get(i).id()] = true;
                same = same && known.get(i).equals(calls.get(i).mark());
            }
            if (!same) {
                draft.set(day.outing(), calls.stream().map(Call::mark).toList());
            }
        }
    }

    /** A change drawn; empty when the draw came to nothing. */
    List<Change> change(Quarter quarter, Random random) {
        changes.draw(random);
        List<Change> made = new ArrayList<>(before.size());
        Deque<Call> free = new ArrayDeque<>();
        before.forEach((index, was) -> {
            if (!was.equals(route(index))) {
                free.addAll(quarter.days().get(index).getCalls());
            }
        });
        List<Call> given = new ArrayList<>();
        boolean possible = true;
        for (Map.Entry<Integer, List<Mark>> was : before.entrySet()) {
            int index = was.getKey();
            if (!was.getValue().equals(route(index))) {
                List<Call> calls = new ArrayList<>();
                for (Mark mark : route(index)) {
                    Call call = call(mark, free, given);
                    possible &= call != null;
                    if (call != null) {
                        calls.add(call);
                    }
                }
                made.add(new Change(quarter.days().get(index), calls));
            }
        }
        before.forEach((index, was) -> draft.set(draft.ground().outings().get(index), was));
        before.clear();
        return possible ? made : List.of();
    }

    private List<Mark> route(int index) {
        return draft.route(draft.ground().outings().get(index));
    }

    private @Nullable Call call(Mark mark, Deque<Call> free, List<Call> given) {
        for (Call call : free) {
            if (call.mark().equals(mark)) {
                free.remove(call);
                return call;
            }
        }
        for (Call call : callsOf.get(mark.site().index())) {
            if (!used[call.id()] && call.pin() == null && mark.pin() == null && !given.contains(call)) {
                given.add(call);
                return call;
            }
        }
        return null;
    }

    /** A day is about to be changed. */
    private void touch(Outing outing) {
        if (!before.containsKey(outing.index())) {
            before.put(outing.index(), List.copyOf(draft.route(outing)));
        }
    }

    Mark remove(Outing outing, int position) {
        touch(outing);
        return draft.remove(outing, position);
    }

    void add(Outing outing, int position, Mark mark) {
        touch(outing);
        draft.add(outing, position, mark.site(), mark.pin());
    }

    void add(Outing outing, int position, Site site) {
        add(outing, position, new Mark(site, null));
    }
}
