package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.Limit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The hours of one outing, reckoned from its stops in their order. Doors open on a quarter of an hour. Whoever is out from before
 * noon until after 14 h rests 45 minutes between 12 and 14 h: on the way when there is time, else while the stop is closed, which
 * then lasts 45 minutes longer. Used again for each reckoning: not for two threads.
 */
public final class Timetable {

    /** Where the afternoon begins, in minutes of the day. */
    public static final int NOON = 13 * 60;

    /** How long the midday pause lasts, in minutes. */
    public static final int PAUSE = 45;

    private static final int PAUSE_FROM = 12 * 60;
    private static final int PAUSE_TO = 14 * 60;
    private static final int QUARTER = 15;
    private static final int MOST = 64;

    private final Ground ground;
    private final int[] arrives = new int[MOST];
    private final int[] leaves = new int[MOST];
    private int stops;
    private int closed;
    private int driving;
    private int metres;
    private int back;

    /** Over a ground. */
    public Timetable(Ground ground) {
        this.ground = ground;
    }

    static int quarter(int time) {
        return Math.ceilDiv(time, QUARTER) * QUARTER;
    }

    /**
     * Reckons the hours.
     *
     * @param route the stops
     * @param count how many of them
     */
    public Timetable run(Outing outing, Site[] route, int count) {
        stops = count;
        driving = 0;
        metres = 0;
        closed = 0;
        int place = outing.depot();
        int time = outing.from();
        boolean paused = outing.from() >= PAUSE_FROM;
        for (int i = 0; i < count; i++) {
            Site site = route[i];
            int drive = ground.minutes(place, site.index());
            driving += drive;
            metres += ground.metres(place, site.index());
            int there = time + drive;
            paused = stop(i, there, ground.stay(site), site.open(outing), paused);
            time = leaves[i];
            place = site.index();
        }
        if (count > 0) {
            int home = ground.minutes(place, outing.depot());
            driving += home;
            metres += ground.metres(place, outing.depot());
            back = time + home;
            if (!paused && back > PAUSE_TO) {
                back += PAUSE;
            }
        } else {
            back = time;
        }
        return this;
    }

    /** At the first hours that suit, whatever else; whether the pause is over then. */
    private boolean stop(int i, int there, int stay, int @Nullable [] open, boolean paused) {
        if (open != null) {
            for (int time = 0; time < open.length; time += 2) {
                boolean rested = stop(i, there, open[time], stay, paused);
                if (leaves[i] <= open[time + 1]) {
                    return rested;
                }
            }
            closed++;
        }
        return stop(i, there, 0, stay, paused);
    }

    private boolean stop(int i, int there, int earliest, int stay, boolean paused) {
        int length = stay;
        int opens = Math.max(quarter(there), earliest);
        boolean rested = paused;
        if (!paused) {
            int after = quarter(Math.max(there, PAUSE_FROM) + PAUSE);
            if (opens >= PAUSE_FROM) {
                opens = Math.max(opens, after);
                rested = true;
            } else if (opens + length > PAUSE_TO - PAUSE) {
                rested = true;
                if (opens >= PAUSE_FROM - PAUSE) {
                    opens = after;
                } else {
                    length += PAUSE;
                }
            }
        }
        arrives[i] = opens;
        leaves[i] = opens + length;
        return rested;
    }

    /** The first limit that the day breaks by itself; null for none. */
    public @Nullable Limit broken(Outing outing) {
        if (closed > 0) {
            return Limit.OPENS;
        }
        if (stops > outing.mostStops()) {
            return Limit.STOPS;
        }
        if (driving > outing.mostDriving()) {
            return Limit.DRIVING;
        }
        return back > outing.to() ? Limit.HOURS : null;
    }

    /** How many stops are outside what their place opens. */
    public int closed() {
        return closed;
    }

    /** Minutes on the road, the way back included. */
    public int driving() {
        return driving;
    }

    /** Likewise. */
    public int metres() {
        return metres;
    }

    /** When the unit is back, in minutes of the day. */
    public int back() {
        return back;
    }

    /** When a stop begins, in minutes of the day. */
    public int arrives(int stop) {
        return arrives[stop];
    }

    /** When it ends; open bound. */
    public int leaves(int stop) {
        return leaves[stop];
    }

    int[] arrivals() {
        return Arrays.copyOf(arrives, stops);
    }
}
