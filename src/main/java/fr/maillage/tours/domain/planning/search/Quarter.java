package fr.maillage.tours.domain.planning.search;

import ai.timefold.solver.core.api.domain.solution.PlanningEntityCollectionProperty;
import ai.timefold.solver.core.api.domain.solution.PlanningScore;
import ai.timefold.solver.core.api.domain.solution.PlanningSolution;
import ai.timefold.solver.core.api.domain.solution.ProblemFactCollectionProperty;
import ai.timefold.solver.core.api.domain.valuerange.ValueRangeProvider;
import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import fr.maillage.tours.domain.planning.judge.Draft;
import fr.maillage.tours.domain.planning.judge.Ground;
import fr.maillage.tours.domain.planning.judge.Mark;
import fr.maillage.tours.domain.planning.judge.Outing;
import fr.maillage.tours.domain.planning.judge.Site;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All days of a plan, and all visits that they could hold. */
@PlanningSolution
public class Quarter {

    @PlanningEntityCollectionProperty
    private List<DayOut> days = new ArrayList<>();

    @ProblemFactCollectionProperty
    @ValueRangeProvider
    private List<Call> calls = new ArrayList<>();

    @PlanningScore
    private @Nullable HardSoftLongScore score;

    private @Nullable Ground ground;
    private @Nullable Watch watch;

    /** For the search, which copies plans. */
    public Quarter() {}

    /** A draft, with as many visits of each village to spare as the plan has weeks. */
    Quarter(Draft draft, Watch watch) {
        this.ground = draft.ground();
        this.watch = watch;
        int weeks = ground.outings().isEmpty() ? 0 : ground.outings().getLast().day() / Ground.APART + 1;
        int[] used = new int[ground.sites().size()];
        for (Outing outing : ground.outings()) {
            DayOut day = new DayOut(ground, outing);
            for (Mark mark : draft.route(outing)) {
                Call call = new Call(calls.size(), mark.site(), mark.pin());
                used[mark.site().index()]++;
                calls.add(call);
                day.getCalls().add(call);
            }
            days.add(day);
        }
        for (Site site : ground.sites()) {
            for (int i = used[site.index()]; i < weeks; i++) {
                calls.add(new Call(calls.size(), site, null));
            }
        }
    }

    @SuppressWarnings(
            "NullAway") // only the empty constructor, which the search follows with a copy of all fields, leaves it out
    Ground ground() {
        return ground;
    }

    @SuppressWarnings("NullAway")
    Watch watch() {
        return watch;
    }

    List<DayOut> days() {
        return days;
    }

    List<Call> calls() {
        return calls;
    }

    @Nullable
    HardSoftLongScore score() {
        return score;
    }

    /** As a draft. */
    Draft draft() {
        Draft draft = new Draft(ground());
        for (DayOut day : days) {
            draft.set(
                    day.outing(),
                    day.getCalls().stream()
                            .map(call -> new Mark(call.site(), call.pin()))
                            .toList());
        }
        return draft;
    }
}
