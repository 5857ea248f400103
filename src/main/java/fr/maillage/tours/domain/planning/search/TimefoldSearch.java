package fr.maillage.tours.domain.planning.search;

import ai.timefold.solver.core.api.solver.Solver;
import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.move.factory.MoveIteratorFactoryConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.decider.acceptor.LocalSearchAcceptorConfig;
import ai.timefold.solver.core.config.localsearch.decider.forager.LocalSearchForagerConfig;
import ai.timefold.solver.core.config.solver.EnvironmentMode;
import ai.timefold.solver.core.config.solver.SolverConfig;
import ai.timefold.solver.core.config.solver.termination.TerminationConfig;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.Plan.Refused;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanSearch;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.planning.judge.Draft;
import fr.maillage.tours.domain.planning.judge.Drafts;
import fr.maillage.tours.domain.planning.judge.Greedy;
import fr.maillage.tours.domain.planning.judge.Ground;
import fr.maillage.tours.domain.planning.judge.Pins;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Searches with Timefold: a greedy plan to begin with, then changes that are accepted late. One thread: the same input gives the
 * same plan on every machine.
 */
public final class TimefoldSearch implements PlanSearch {

    private static final int LATE = 50;

    private final EnvironmentMode mode;

    /** As it is used. */
    public TimefoldSearch() {
        this(EnvironmentMode.NO_ASSERT);
    }

    /** Checking itself as {@code mode} says. */
    TimefoldSearch(EnvironmentMode mode) {
        this.mode = mode;
    }

    @Override
    public Plan search(
            PlanInput input,
            TravelTimes travel,
            Budget budget,
            @Nullable Plan from,
            Consumer<Progress> told,
            BooleanSupplier stopped) {
        Ground ground = new Ground(input, travel);
        Draft draft = new Draft(ground);
        List<Refused> refused = from == null ? Pins.place(draft, null) : Drafts.load(draft, from);
        long before = from == null ? 0 : from.moves();
        Greedy.fill(draft);
        Plan start = Drafts.plan(draft, refused, before);
        told.accept(new Progress(start, 0));
        if (budget.moves() <= 0 || ground.sites().isEmpty() || ground.outings().isEmpty() || stopped.getAsBoolean()) {
            return start;
        }
        Plan[] best = {start};
        AtomicReference<@Nullable Quarter> found = new AtomicReference<>();
        Watch[] watch = new Watch[1];
        watch[0] = new Watch(budget, stopped, share -> {
            Quarter better = found.getAndSet(null);
            if (better != null) {
                best[0] = Drafts.plan(better.draft(), refused, before + watch[0].moves());
            }
            told.accept(new Progress(best[0], share));
        });
        Solver<Quarter> solver = solver(input.seed(), budget);
        watch[0].endBy(solver::terminateEarly);
        solver.addEventListener(event -> found.set(event.getNewBestSolution()));
        Quarter last = solver.solve(new Quarter(draft, watch[0]));
        Plan plan = Drafts.plan(last.draft(), refused, before + watch[0].moves());
        return plan.points() >= start.points() ? plan : start;
    }

    private Solver<Quarter> solver(long seed, Budget budget) {
        SolverConfig config = new SolverConfig()
                .withEnvironmentMode(mode)
                .withRandomSeed(seed)
                .withSolutionClass(Quarter.class)
                .withEntityClasses(DayOut.class)
                .withConstraintProviderClass(Judgement.class)
                .withTerminationConfig(new TerminationConfig()
                        .withMoveCountLimit(budget.moves())
                        .withSecondsSpentLimit((long) Math.max(1, budget.seconds())))
                .withPhases(new LocalSearchPhaseConfig()
                        .withMoveSelectorConfig(
                                new MoveIteratorFactoryConfig().withMoveIteratorFactoryClass(Neighbours.class))
                        .withAcceptorConfig(new LocalSearchAcceptorConfig().withLateAcceptanceSize(LATE))
                        .withForagerConfig(new LocalSearchForagerConfig().withAcceptedCountLimit(1)));
        return SolverFactory.<Quarter>create(config).buildSolver();
    }
}
