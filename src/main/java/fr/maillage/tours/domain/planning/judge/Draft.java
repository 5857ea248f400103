package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.PlanInput.Pin;
import fr.maillage.tours.domain.planning.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A plan being made: who stops where, always within the limits. Answers at once what a stop more would bring. Not for two threads. */
public final class Draft {

    /** A stop would break a limit. */
    public static final long REFUSED = Long.MIN_VALUE;

    private static final int MOST = 64;

    private final Ground ground;
    private final List<List<Mark>> routes = new ArrayList<>();
    private final long[] distance;
    private final int[][] codes;
    private final int[] counts;
    private final int[] visits;
    private final Timetable now;
    private final Timetable then;
    private final Site[] scratch = new Site[MOST];
    private final int[] tried = new int[MOST];
    private @Nullable Limit refusal;

    /** Empty. */
    public Draft(Ground ground) {
        this.ground = ground;
        ground.outings().forEach(outing -> routes.add(new ArrayList<>()));
        distance = new long[ground.outings().size()];
        codes = new int[ground.sites().size()][MOST];
        counts = new int[ground.sites().size()];
        visits = new int[ground.fairness().size()];
        now = new Timetable(ground);
        then = new Timetable(ground);
    }

    /** What it is reckoned with. */
    public Ground ground() {
        return ground;
    }

    /** The stops of a day, in order; not to be changed. */
    public List<Mark> route(Outing outing) {
        return routes.get(outing.index());
    }

    /** How many visits a village has. */
    public int count(Site site) {
        return counts[site.index()];
    }

    /** The hours of a day as they stand; until the next question. */
    public Timetable hours(Outing outing) {
        List<Mark> route = route(outing);
        for (int i = 0; i < route.size(); i++) {
            scratch[i] = route.get(i).site();
        }
        return now.run(outing, scratch, route.size());
    }

    /** Sets a stop, whatever the limits. */
    public void add(Outing outing, int position, Site site, @Nullable Pin pin) {
        forget(outing);
        route(outing).add(position, new Mark(site, pin));
        note(outing);
    }

    /** Takes a stop out. */
    public Mark remove(Outing outing, int position) {
        forget(outing);
        Mark gone = route(outing).remove(position);
        note(outing);
        return gone;
    }

    /** Gives a day these stops. */
    public void set(Outing outing, List<Mark> stops) {
        forget(outing);
        route(outing).clear();
        route(outing).addAll(stops);
        note(outing);
    }

    private void forget(Outing outing) {
        Timetable hours = hours(outing);
        for (int i = 0; i < route(outing).size(); i++) {
            Site site = route(outing).get(i).site();
            drop(site, Site.code(outing, hours.arrives(i)));
            if (site.epci() >= 0) {
                visits[site.epci()]--;
            }
        }
    }

    private void note(Outing outing) {
        Timetable hours = hours(outing);
        for (int i = 0; i < route(outing).size(); i++) {
            Site site = route(outing).get(i).site();
            keep(site, Site.code(outing, hours.arrives(i)));
            if (site.epci() >= 0) {
                visits[site.epci()]++;
            }
        }
        distance[outing.index()] = ground.distance(outing, hours.metres(), hours.driving());
    }

    private void drop(Site site, int code) {
        int[] all = codes[site.index()];
        int at = Arrays.binarySearch(all, 0, counts[site.index()], code);
        System.arraycopy(all, at + 1, all, at, counts[site.index()] - at - 1);
        counts[site.index()]--;
    }

    private void keep(Site site, int code) {
        int[] all = codes[site.index()];
        int count = counts[site.index()]++;
        int at = count;
        for (; at > 0 && all[at - 1] > code; at--) {
            all[at] = all[at - 1];
        }
        all[at] = code;
    }

    /** The visits with one more, in {@link #tried}. */
    private void tryWith(int[] all, int count, int code) {
        int at = count;
        for (; at > 0 && all[at - 1] > code; at--) {
            tried[at] = all[at - 1];
        }
        tried[at] = code;
        System.arraycopy(all, 0, tried, 0, at);
    }

    /** What a stop more would change, in points; {@link #REFUSED} when it would break a limit, which {@link #refusal} then names. */
    public long gain(Outing outing, int position, Site site) {
        refusal = whyNot(outing, site);
        if (refusal != null) {
            return REFUSED;
        }
        List<Mark> route = route(outing);
        for (int i = 0; i <= route.size(); i++) {
            scratch[i] =
                    i == position ? site : route.get(i < position ? i : i - 1).site();
        }
        then.run(outing, scratch, route.size() + 1);
        refusal = then.broken(outing);
        if (refusal != null) {
            return REFUSED;
        }
        long gain = ground.distance(outing, then.metres(), then.driving()) - distance[outing.index()];
        gain += gain(site, Site.code(outing, then.arrives(position)));
        if (site.epci() >= 0) {
            int before = visits[site.epci()];
            gain += ground.fairness().points(site.epci(), before + 1)
                    - ground.fairness().points(site.epci(), before);
        }
        return gain + shifted(outing, position);
    }

    private long gain(Site site, int code) {
        int count = counts[site.index()];
        int[] all = codes[site.index()];
        long before = ground.worth().points(site, all, count);
        tryWith(all, count, code);
        return ground.worth().points(site, tried, count + 1) - before;
    }

    private long shifted(Outing outing, int position) {
        List<Mark> route = route(outing);
        long sum = 0;
        hours(outing);
        for (int i = 0; i < route.size(); i++) {
            Site site = route.get(i).site();
            int before = Site.code(outing, now.arrives(i));
            int after = Site.code(outing, then.arrives(i < position ? i : i + 1));
            if (before != after && site.needs().length > 0) {
                int[] all = codes[site.index()];
                int count = counts[site.index()];
                System.arraycopy(all, 0, tried, 0, count);
                tried[Arrays.binarySearch(all, 0, count, before)] = after;
                sum += ground.worth().needs(site, tried, count) - ground.worth().needs(site, all, count);
            }
        }
        return sum;
    }

    private @Nullable Limit whyNot(Outing outing, Site site) {
        Limit barred = ground.barred(site, outing);
        if (barred != null) {
            return barred;
        }
        if (isClose(outing, site)) {
            return Limit.APART;
        }
        return route(outing).size() >= outing.mostStops() ? Limit.STOPS : null;
    }

    /** What is in the way of giving a day these stops, those that it has now left aside; null for nothing. */
    public @Nullable Limit check(Outing outing, List<Mark> stops) {
        List<Site> there = route(outing).stream().map(Mark::site).toList();
        for (int i = 0; i < stops.size(); i++) {
            Site site = stops.get(i).site();
            scratch[i] = site;
            Limit barred = ground.barred(site, outing);
            if (barred != null) {
                return barred;
            }
            if (stops.subList(0, i).stream().anyMatch(other -> other.site().equals(site))
                    || (!there.contains(site) && isClose(outing, site))) {
                return Limit.APART;
            }
        }
        return then.run(outing, scratch, stops.size()).broken(outing);
    }

    private boolean isClose(Outing outing, Site site) {
        for (int i = 0; i < counts[site.index()]; i++) {
            if (Math.abs(ground.worth().day(codes[site.index()][i]) - outing.day()) < Ground.APART) {
                return true;
            }
        }
        return false;
    }

    /** What the plan would lose without a stop, in points; as it was afterwards. */
    public long loss(Outing outing, int position) {
        Mark mark = remove(outing, position);
        long gain = gain(outing, position, mark.site());
        if (gain == REFUSED) {
            long without = points();
            add(outing, position, mark.site(), mark.pin());
            return points() - without;
        }
        add(outing, position, mark.site(), mark.pin());
        return gain;
    }

    /** The limit that the last {@link #gain} met; null for none. */
    public @Nullable Limit refusal() {
        return refusal;
    }

    /** The hours of the day as the last {@link #gain} would make them, when it was not refused before. */
    Timetable tried() {
        return then;
    }

    /** What all of it is worth, by reason. */
    public Map<Reason, Long> shares() {
        Map<Reason, Long> shares = new EnumMap<>(Reason.class);
        Worth worth = ground.worth();
        for (Site site : ground.sites()) {
            int[] all = codes[site.index()];
            int count = counts[site.index()];
            shares.merge(Reason.NEEDS, worth.needs(site, all, count), Long::sum);
            shares.merge(Reason.REACH, worth.reach(site, all, count), Long::sum);
            shares.merge(Reason.REGULARITY, worth.regularity(site, all, count), Long::sum);
        }
        for (int epci = 0; epci < visits.length; epci++) {
            shares.merge(Reason.FAIRNESS, ground.fairness().points(epci, visits[epci]), Long::sum);
        }
        shares.merge(Reason.DISTANCE, Arrays.stream(distance).sum(), Long::sum);
        return shares;
    }

    /** What all of it is worth. */
    public long points() {
        return shares().values().stream().mapToLong(Long::longValue).sum();
    }
}
