package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.PlanInput.Demand;
import fr.maillage.tours.domain.planning.PlanInput.Village;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A village, made ready: what each visit could bring, day by day, is reckoned once. Visits are told by {@link #code}. */
public final class Site {

    private final int index;
    private final Village village;
    private final Party party;
    private final Worth worth;
    private final boolean[] free;
    private final boolean[] taken;
    private final int[] @Nullable [] open;
    private final int[][] needs;
    private final long residents;
    private final int sinceLast;
    private final int[] standing;

    /**
     * @param party its EPCI
     * @param worth what its visits are reckoned with
     * @param free by outing: nobody forbade it
     * @param taken by outing: it is less than a week from a passage that stands
     * @param open by outing: when one may stop there, first and last minute by turns, in order; null for at all times
     * @param needs points by need, then by code
     * @param residents points of a first visit
     * @param sinceLast days from the last visit to the plan's first day; {@link Integer#MAX_VALUE} when there was none
     * @param standing days, since the plan's first, of the passages that stand from then on, in order
     */
    Site(
            int index,
            Village village,
            Party party,
            Worth worth,
            boolean[] free,
            boolean[] taken,
            int[] @Nullable [] open,
            int[][] needs,
            long residents,
            int sinceLast,
            int[] standing) {
        this.index = index;
        this.village = village;
        this.party = party;
        this.worth = worth;
        this.free = free;
        this.taken = taken;
        this.open = open;
        this.needs = needs;
        this.residents = residents;
        this.sinceLast = sinceLast;
        this.standing = standing;
    }

    /** A visit as one number: grows with time; twice the outing, plus one from 13 h on. */
    public static int code(Outing outing, int arrives) {
        return 2 * outing.index() + (arrives < Timetable.NOON ? 0 : 1);
    }

    /** Among the sites; also its place on the ground. */
    public int index() {
        return index;
    }

    /** As it was given. */
    public Village village() {
        return village;
    }

    /** Its EPCI. */
    public Party party() {
        return party;
    }

    int epci() {
        return party.epci();
    }

    /** What its visits are reckoned with. */
    public Worth worth() {
        return worth;
    }

    boolean isFree(Outing outing) {
        return free[outing.index()];
    }

    boolean isTaken(Outing outing) {
        return taken[outing.index()];
    }

    boolean opens(Outing outing) {
        int[] times = open[outing.index()];
        return times == null || times.length > 0;
    }

    int @Nullable [] open(Outing outing) {
        return open[outing.index()];
    }

    /** In the order of {@link #needs}. */
    List<Demand> demands() {
        return village.needs();
    }

    int[][] needs() {
        return needs;
    }

    long residents() {
        return residents;
    }

    int sinceLast() {
        return sinceLast;
    }

    int[] standing() {
        return standing;
    }

    /** The same in each run; two are equal only if they are the same. */
    @Override
    public int hashCode() {
        return index;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public String toString() {
        return village.name();
    }
}
