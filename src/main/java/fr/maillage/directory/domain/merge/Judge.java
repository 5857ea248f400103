package fr.maillage.directory.domain.merge;

import fr.maillage.directory.domain.merge.Judgement.Verdict;
import fr.maillage.shared.LatLon;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Judges whether two places are one. Points for and against make the score; being sure asks besides that nothing speaks against
 * it, for two desks in one building, or two services of one organisation, agree on nearly everything.
 */
public final class Judge {

    /** From here on a person is asked. */
    public static final int ASK = 50;
    /** From here on, if nothing speaks against it, nobody is asked. */
    public static final int SURE = 70;

    private static final int SIREN = 9;
    /** Words are matched one after the other, so that the order of both would tell. */
    private static final Comparator<Sighting> ORDER =
            Comparator.comparing(Sighting::name).thenComparing(Sighting::street).thenComparing(Sighting::id);

    private final WordWeights weights;

    public Judge(WordWeights weights) {
        this.weights = weights;
    }

    /** Judges two places; which comes first changes nothing. */
    public Judgement of(Sighting one, Sighting other) {
        return ORDER.compare(one, other) <= 0 ? inOrder(one, other) : inOrder(other, one);
    }

    private Judgement inOrder(Sighting one, Sighting other) {
        NameLikeness name = NameLikeness.of(one, other, weights);
        StreetLikeness street = StreetLikeness.of(one.street(), other.street());
        double metres = metres(one.point(), other.point());
        boolean sameCommune = one.communeKey().equals(other.communeKey());
        boolean otherCommune = !sameCommune && one.commune() != null && other.commune() != null;
        boolean samePhone = one.phone() != null && one.phone().equals(other.phone());
        boolean otherPhone = one.phone() != null && other.phone() != null && !samePhone;
        boolean samePivot = one.pivot() != null && one.pivot().equals(other.pivot());
        boolean otherOwner = one.pivot() != null && other.pivot() != null && !samePivot && !sameSiren(one, other);
        boolean sameMail = !Collections.disjoint(one.emails(), other.emails());
        boolean sameSite = !Collections.disjoint(one.sites(), other.sites());
        List<String> reasons = new ArrayList<>();
        double score = name(name, reasons) + where(metres, street, reasons);
        score += add(sameCommune, 6, "commune", reasons) - add(otherCommune, 12, "commune-other", reasons);
        score += add(samePhone, 20, "phone", reasons) - add(otherPhone, 5, "phone-other", reasons);
        score += add(samePivot, 10, "pivot", reasons) - add(otherOwner, 12, "pivot-other", reasons);
        score += add(sameMail, 10, "mail", reasons) + add(sameSite, 6, "site", reasons);
        int bounded = (int) Math.round(Math.max(0, Math.min(100, score)));
        boolean close = metres <= 120 || street == StreetLikeness.SAME;
        int witnesses = count(samePhone, sameMail, sameSite && name.share() >= 0.8, samePivot)
                + count(metres <= 60, street == StreetLikeness.SAME, name.share() >= 0.95);
        boolean against = name.otherKind()
                || name.otherNumber()
                || name.eachHasItsOwn()
                || otherOwner
                || otherCommune
                || (!sameCommune && metres > 60)
                || (metres > 800 && metres < Double.MAX_VALUE)
                || (street == StreetLikeness.NEIGHBOUR && metres > 60)
                || (street == StreetLikeness.OTHER && !(samePhone && metres <= 120))
                || (otherPhone
                        && !(name.share() >= 0.9 && close && (sameMail || samePivot || street == StreetLikeness.SAME)))
                || (otherTypology(one, other) && !(name.share() >= 0.95 && (samePhone || sameMail)));
        boolean named = name.share() >= 0.8 || (name.share() >= 0.6 && name.oneHoldsTheOther() && samePhone && close);
        boolean sure = bounded >= SURE
                && named
                && witnesses >= 2
                && !against
                && (close || (samePhone && name.share() >= 0.9))
                && !one.source().equals(other.source());
        return new Judgement(
                bounded, sure ? Verdict.SURE : bounded >= ASK ? Verdict.ASK : Verdict.OTHER, List.copyOf(reasons));
    }

    private static double name(NameLikeness name, List<String> reasons) {
        reasons.add("name:" + (int) Math.round(name.share() * 100));
        double score = 42 * name.share();
        score -= add(name.otherKind(), 30, "kind-other", reasons);
        score -= name.eachHasItsOwn() && !name.otherKind() ? 12 : 0;
        return score - add(name.otherNumber(), 15, "number-other", reasons);
    }

    private static double where(double metres, StreetLikeness street, List<String> reasons) {
        double score = 0;
        if (metres < Double.MAX_VALUE) {
            reasons.add((metres <= 400 ? "near:" : "far:") + Math.round(metres));
            score += metres <= 50
                    ? 20
                    : metres <= 150 ? 16 : metres <= 400 ? 10 : metres <= 1_500 ? 2 : metres <= 5_000 ? -8 : -25;
        }
        score += switch (street) {
            case SAME -> 18;
            case STREET -> 8;
            case UNKNOWN -> 0;
            case NEIGHBOUR -> -4;
            case OTHER -> -6;
        };
        if (street == StreetLikeness.SAME || street == StreetLikeness.OTHER || street == StreetLikeness.NEIGHBOUR) {
            reasons.add(street == StreetLikeness.SAME ? "street" : "street-other");
        }
        return score;
    }

    private static boolean sameSiren(Sighting one, Sighting other) {
        return one.pivot() != null
                && other.pivot() != null
                && one.pivot().length() >= SIREN
                && other.pivot().length() >= SIREN
                && one.pivot().substring(0, SIREN).equals(other.pivot().substring(0, SIREN));
    }

    private static boolean otherTypology(Sighting one, Sighting other) {
        return !one.typologies().isEmpty()
                && !other.typologies().isEmpty()
                && Collections.disjoint(one.typologies(), other.typologies());
    }

    private static double metres(@Nullable LatLon one, @Nullable LatLon other) {
        return one == null || other == null ? Double.MAX_VALUE : one.distanceMetres(other);
    }

    private static double add(boolean holds, double points, String reason, List<String> reasons) {
        if (!holds) {
            return 0;
        }
        reasons.add(reason);
        return points;
    }

    private static int count(boolean... facts) {
        int count = 0;
        for (boolean fact : facts) {
            count += fact ? 1 : 0;
        }
        return count;
    }
}
