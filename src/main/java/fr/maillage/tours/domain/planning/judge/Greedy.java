package fr.maillage.tours.domain.planning.judge;

import org.jspecify.annotations.Nullable;

/** The plan that a careful person makes by hand: again and again the stop that brings most for the time it takes, until none brings anything. */
public final class Greedy {

    private Greedy() {}

    /** Fills a draft. */
    public static void fill(Draft draft) {
        Ground ground = draft.ground();
        Offer[][] offers = new Offer[ground.sites().size()][ground.outings().size()];
        for (Site site : ground.sites()) {
            for (Outing outing : ground.outings()) {
                offers[site.index()][outing.index()] = offer(draft, site, outing);
            }
        }
        while (true) {
            Offer best = Offer.NONE;
            for (Offer[] row : offers) {
                for (Offer offer : row) {
                    if (offer.rate() > best.rate()) {
                        best = offer;
                    }
                }
            }
            if (best.site() == null || best.outing() == null) {
                return;
            }
            // what was true of the others may be so no more: only an offer that still stands is taken
            Offer fresh = offer(draft, best.site(), best.outing());
            offers[best.site().index()][best.outing().index()] = fresh;
            if (fresh.rate() >= best.rate() && fresh.site() != null && fresh.outing() != null) {
                draft.add(fresh.outing(), fresh.position(), fresh.site(), null);
                renew(draft, offers, fresh.site(), fresh.outing());
            }
        }
    }

    private static void renew(Draft draft, Offer[][] offers, Site changed, Outing day) {
        for (Site site : draft.ground().sites()) {
            offers[site.index()][day.index()] = offer(draft, site, day);
        }
        for (Outing outing : draft.ground().outings()) {
            offers[changed.index()][outing.index()] = offer(draft, changed, outing);
        }
    }

    private static Offer offer(Draft draft, Site site, Outing outing) {
        Offer best = Offer.NONE;
        int before = draft.hours(outing).back();
        for (int position = 0; position <= draft.route(outing).size(); position++) {
            long gain = draft.gain(outing, position, site);
            if (gain > 0) {
                double rate = (double) gain / Math.max(1, draft.tried().back() - before);
                if (rate > best.rate()) {
                    best = new Offer(site, outing, position, rate);
                }
            }
        }
        return best;
    }

    /** Points a minute of a stop more. */
    private record Offer(@Nullable Site site, @Nullable Outing outing, int position, double rate) {
        static final Offer NONE = new Offer(null, null, 0, 0);
    }
}
