package fr.maillage.tours.domain.planning.search;

import ai.timefold.solver.core.api.score.director.ScoreDirector;
import ai.timefold.solver.core.impl.heuristic.selector.move.factory.MoveIteratorFactory;
import fr.maillage.tours.domain.planning.search.Reroute.Change;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes the moves that the search tries: changes that break no limit, some small, some large. */
public final class Neighbours implements MoveIteratorFactory<Quarter, Reroute> {

    private static final int ATTEMPTS = 2_000;
    private static final long MANY = 1_000_000_000;

    private @Nullable Workshop workshop;

    @Override
    public long getSize(ScoreDirector<Quarter> director) {
        return MANY; // some selectors multiply it
    }

    @Override
    public Iterator<Reroute> createOriginalMoveIterator(ScoreDirector<Quarter> director) {
        throw new UnsupportedOperationException("There is no end to the moves: they are drawn.");
    }

    @Override
    public Iterator<Reroute> createRandomMoveIterator(ScoreDirector<Quarter> director, Random random) {
        Quarter quarter = director.getWorkingSolution();
        if (workshop == null) {
            workshop = new Workshop(quarter);
        }
        workshop.take(quarter);
        return new Draw(workshop, quarter, random);
    }

    /** Draws until a change turns up; ends when none does for long. */
    private static final class Draw implements Iterator<Reroute> {
        private final Workshop workshop;
        private final Quarter quarter;
        private final Random random;
        private @Nullable Reroute next;

        Draw(Workshop workshop, Quarter quarter, Random random) {
            this.workshop = workshop;
            this.quarter = quarter;
            this.random = random;
        }

        @Override
        public boolean hasNext() {
            for (int i = 0; next == null && i < ATTEMPTS; i++) {
                List<Change> changes = workshop.change(quarter, random);
                next = changes.isEmpty() ? null : new Reroute(new ArrayList<>(changes));
            }
            return next != null;
        }

        @Override
        public Reroute next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Reroute drawn = Objects.requireNonNull(next);
            next = null;
            quarter.watch().beat();
            return drawn;
        }
    }
}
