package fr.maillage.tours.app.proposal;

import fr.maillage.shared.UuidV7;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.planning.PlanInput;
import fr.maillage.tours.domain.planning.PlanSearch;
import fr.maillage.tours.domain.planning.TravelTimes;
import fr.maillage.tours.domain.proposal.Effort;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.proposal.Wish;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * Searches plans in the background: one after another on one thread, eight waiting at most, one a proposal whoever asks. The
 * best plan so far is in the database within a second or two; killed in the middle, nothing but that is lost.
 */
@Component
public class SearchTourProposal implements DisposableBean {

    /** What came of asking for a search. */
    public enum Started {
        /** It is under way, or waits for its turn. */
        DONE,
        /** Somebody asked before; that search goes on. */
        ALREADY,
        /** Too many wait. */
        BUSY
    }

    private static final Logger LOG = LoggerFactory.getLogger(SearchTourProposal.class);
    private static final int MOST_WAITING = 8;
    private static final int LAST_SECONDS = 5;

    private final PlanSearch search;
    private final TravelTimes travel;
    private final SearchRuns runs;
    private final ProposalWishes wishes;
    private final Clock clock;
    private final Map<UUID, Run> under = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor searching = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(MOST_WAITING),
            Thread.ofPlatform().daemon().name("proposals").factory());
    private final ScheduledExecutorService beating = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("proposals-beat").factory());
    private volatile boolean closing;

    SearchTourProposal(PlanSearch search, TravelTimes travel, SearchRuns runs, ProposalWishes wishes, Clock clock) {
        this.search = search;
        this.travel = travel;
        this.runs = runs;
        this.wishes = wishes;
        this.clock = clock;
        var ignored = beating.scheduleWithFixedDelay(this::beat, 1, 1, TimeUnit.SECONDS);
    }

    /** One search under way here. */
    private static final class Run {
        final UUID proposal;
        final UUID id;
        final PlanInput input;
        final Effort effort;
        final @Nullable Plan from;
        final CountDownLatch ended = new CountDownLatch(1);
        volatile PlanSearch.@Nullable Progress latest;
        volatile @Nullable Plan written;
        volatile boolean stopped;

        Run(UUID proposal, UUID id, PlanInput input, Effort effort, @Nullable Plan from) {
            this.proposal = proposal;
            this.id = id;
            this.input = input;
            this.effort = effort;
            this.from = from;
        }

        @Nullable
        Plan best() {
            PlanSearch.Progress now = latest;
            return now == null ? null : now.best();
        }

        double share() {
            PlanSearch.Progress now = latest;
            return now == null ? 0 : now.share();
        }
    }

    /**
     * Sets a search going with the wishes as they are now; call it outside a transaction.
     *
     * @param anew from nothing; else from the plan that is there
     */
    public Started start(TourProposal proposal, boolean anew) {
        if (searching.getQueue().remainingCapacity() == 0) {
            return Started.BUSY;
        }
        UUID id = UuidV7.at(clock.instant());
        if (!runs.begin(proposal, id)) {
            return Started.ALREADY;
        }
        Run run = new Run(
                proposal.id(),
                id,
                Wish.in(proposal.input(), wishes.list(proposal.id())),
                proposal.effort(),
                anew ? null : proposal.plan());
        under.put(id, run);
        try {
            searching.execute(() -> search(run));
            return Started.DONE;
        } catch (RejectedExecutionException full) {
            under.remove(id);
            runs.breakOff(run.proposal, id, null);
            return Started.BUSY;
        }
    }

    /** Asks the search of a proposal to end, and waits some seconds for what it found; a search of another instance ends by itself. */
    public void stop(TourProposal proposal) {
        runs.askToStop(proposal);
        under.values().stream()
                .filter(run -> run.proposal.equals(proposal.id()))
                .forEach(run -> {
                    run.stopped = true;
                    await(run);
                });
    }

    /** Waits until no search of that proposal is under way here. */
    public void join(UUID proposal) throws InterruptedException {
        for (Run run : under.values()) {
            if (run.proposal.equals(proposal)) {
                run.ended.await();
            }
        }
    }

    private static void await(Run run) {
        try {
            if (!run.ended.await(LAST_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("A search takes its time to end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void search(Run run) {
        try {
            Plan found = search.search(
                    run.input,
                    travel,
                    run.effort.budget(),
                    run.from,
                    progress -> run.latest = progress,
                    () -> run.stopped);
            if (closing) {
                runs.breakOff(run.proposal, run.id, found);
            } else {
                runs.end(run.proposal, run.id, found);
            }
        } catch (RuntimeException e) {
            LOG.error("A search of tours failed", e);
            runs.breakOff(run.proposal, run.id, run.best());
        } finally {
            under.remove(run.id);
            run.ended.countDown();
        }
    }

    private void beat() {
        for (Run run : under.values()) {
            try {
                Plan best = run.best();
                Plan better = Objects.equals(best, run.written) ? null : best;
                if (runs.beat(run.proposal, run.id, run.share(), better).orElse(true)) {
                    run.stopped = true;
                }
                run.written = best;
            } catch (RuntimeException e) {
                LOG.warn("A search of tours could not say how far it is", e);
            }
        }
    }

    @Override
    public void destroy() {
        closing = true;
        searching.shutdown();
        under.values().forEach(run -> run.stopped = true);
        try {
            if (!searching.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                LOG.info("A search is left where it is");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        beating.shutdownNow();
    }
}
