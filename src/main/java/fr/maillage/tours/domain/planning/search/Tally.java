package fr.maillage.tours.domain.planning.search;

import fr.maillage.tours.domain.planning.judge.Outing;
import java.util.List;

/**
 * A day reckoned: minutes of the day, minutes on the road, points of its way.
 *
 * @param astray stops that somebody forbade, or pinned elsewhere
 * @param closed stops outside what their place opens
 */
record Tally(Outing outing, List<Stay> stays, int astray, int closed, int driving, int back, long distance) {

    int stopsTooMany() {
        return Math.max(0, stays.size() - outing.mostStops());
    }

    int drivingTooMuch() {
        return stays.isEmpty() ? 0 : Math.max(0, driving - outing.mostDriving());
    }

    int minutesTooLate() {
        return stays.isEmpty() ? 0 : Math.max(0, back - outing.to());
    }
}
