package fr.maillage.tours.domain.planning.judge;

import fr.maillage.tours.domain.planning.Limit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a stop more would bring most, or comes nearest to being possible.
 *
 * @param outing null when there is none at all
 * @param limit what is in the way there; null when nothing is, and then {@code gain} counts
 */
record Best(
        @Nullable Outing outing,
        int position,
        long gain,
        @Nullable Limit limit) {

    /** Among those days. */
    static Best of(Draft draft, Site site, List<Outing> outings) {
        Best best = new Best(null, 0, Draft.REFUSED, null);
        for (Outing outing : outings) {
            for (int position = 0; position <= draft.route(outing).size(); position++) {
                long gain = draft.gain(outing, position, site);
                Best other = new Best(outing, position, gain, draft.refusal());
                if (other.isBetterThan(best)) {
                    best = other;
                }
            }
        }
        return best;
    }

    /** More points; of two that are refused, the one whose first obstacle comes later. */
    boolean isBetterThan(Best other) {
        if (limit == null) {
            return other.outing == null || other.limit != null || gain > other.gain;
        }
        return other.outing == null || (other.limit != null && limit.compareTo(other.limit) > 0);
    }
}
