package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.PlanInput.Weights;
import java.util.Arrays;
import java.util.List;

/** What the visits to one village are worth together, by reason; visits as codes of {@link Site#code} in order. */
public final class Worth {

    private static final int WEEK = 7;
    private static final int REMEMBERED = 60;

    private final int[] days;
    private final long same;

    Worth(List<Outing> outings, Weights weights) {
        days = outings.stream().mapToInt(Outing::day).toArray();
        same = weights.regularity() * Points.SAME;
    }

    /** The needs answered: each by its best visit. */
    public long needs(Site site, int[] codes, int count) {
        long sum = 0;
        for (int[] need : site.needs()) {
            int best = 0;
            for (int i = 0; i < count; i++) {
                best = Math.max(best, need[codes[i]]);
            }
            sum += best;
        }
        return sum;
    }

    /**
     * The residents reached: a third less each time, and less for a visit soon after another. Passages that stand are among them;
     * what they bring by themselves is not counted.
     */
    public long reach(Site site, int[] codes, int count) {
        return site.standing().length == 0 || count == 0
                ? reach(site, days(codes, count))
                : reach(site, merged(site, codes, count)) - reach(site, site.standing());
    }

    private static long reach(Site site, int[] days) {
        long sum = 0;
        long residents = site.residents();
        for (int i = 0; i < days.length; i++) {
            int gap = i > 0 ? days[i] - days[i - 1] : (int) Math.min(Points.FRESH, (long) site.sinceLast() + days[0]);
            sum += residents * Math.clamp(gap, 0, Points.FRESH) / Points.FRESH;
            residents = residents * Points.AGAIN / Points.AGAIN_OF;
        }
        return sum;
    }

    /**
     * Pairs of visits on the same weekday, and visits as long after the one before as that one was; likewise. A habit is worth no
     * more than the residents that the visit reaches: it does not fill days with one place that has help next door.
     */
    public long regularity(Site site, int[] codes, int count) {
        return site.standing().length == 0 || count == 0
                ? regularity(site, days(codes, count))
                : regularity(site, merged(site, codes, count)) - regularity(site, site.standing());
    }

    private long regularity(Site site, int[] days) {
        long sum = 0;
        long residents = site.residents();
        for (int i = 0; i < days.length; i++) {
            int gap = i > 0 ? days[i] - days[i - 1] : remembered(site, days[0]);
            long most = Math.min(same, residents * Math.clamp(gap, 0, Points.FRESH) / Points.FRESH);
            if (gap > 0 && gap % WEEK == 0) {
                sum += most;
            }
            if (i > 1 && gap == days[i - 1] - days[i - 2]) {
                sum += most;
            }
            residents = residents * Points.AGAIN / Points.AGAIN_OF;
        }
        return sum;
    }

    private static int remembered(Site site, int day) {
        return site.sinceLast() > REMEMBERED ? 0 : site.sinceLast() + day;
    }

    private int[] days(int[] codes, int count) {
        int[] all = new int[count];
        for (int i = 0; i < count; i++) {
            all[i] = day(codes[i]);
        }
        return all;
    }

    private int[] merged(Site site, int[] codes, int count) {
        int[] all = Arrays.copyOf(days(codes, count), count + site.standing().length);
        System.arraycopy(site.standing(), 0, all, count, site.standing().length);
        Arrays.sort(all);
        return all;
    }

    /** All reasons together. */
    public long points(Site site, int[] codes, int count) {
        return needs(site, codes, count) + reach(site, codes, count) + regularity(site, codes, count);
    }

    /** How many days are missing between visits, over all pairs that follow each other; 0 for none. */
    public int tooClose(int[] codes, int count) {
        int sum = 0;
        for (int i = 1; i < count; i++) {
            sum += Math.max(0, Ground.APART - day(codes[i]) + day(codes[i - 1]));
        }
        return sum;
    }

    int day(int code) {
        return days[code / 2];
    }
}
