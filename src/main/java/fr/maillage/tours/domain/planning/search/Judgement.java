package fr.maillage.tours.domain.planning.search;

import ai.timefold.solver.core.api.score.buildin.hardsoftlong.HardSoftLongScore;
import ai.timefold.solver.core.api.score.stream.Constraint;
import ai.timefold.solver.core.api.score.stream.ConstraintCollectors;
import ai.timefold.solver.core.api.score.stream.ConstraintFactory;
import ai.timefold.solver.core.api.score.stream.ConstraintProvider;
import ai.timefold.solver.core.api.score.stream.uni.UniConstraintStream;
import fr.maillage.tours.domain.planning.Limit;
import fr.maillage.tours.domain.planning.Reason;
import fr.maillage.tours.domain.planning.judge.Party;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** What the search weighs: every limit and every reason, named as they are. The reckoning itself is the judge's. */
public final class Judgement implements ConstraintProvider {

    @Override
    public Constraint[] defineConstraints(ConstraintFactory factory) {
        UniConstraintStream<Tally> days = factory.forEach(DayOut.class).map(DayOut::tally);
        UniConstraintStream<Stay> stays = days.flattenLast(Tally::stays);
        UniConstraintStream<Visits> villages = stays.groupBy(Stay::site, ConstraintCollectors.toList(Stay::code))
                .map(Visits::of);
        return new Constraint[] {
            limit(days, Limit.BANNED, Tally::astray),
            limit(days, Limit.OPENS, Tally::closed),
            limit(villages, Limit.APART, Visits::tooClose),
            limit(days, Limit.STOPS, Tally::stopsTooMany),
            limit(days, Limit.DRIVING, Tally::drivingTooMuch),
            limit(days, Limit.HOURS, Tally::minutesTooLate),
            reason(villages, Reason.NEEDS, Visits::needs),
            reason(villages, Reason.REACH, Visits::reach),
            reason(villages, Reason.REGULARITY, Visits::regularity),
            stays.groupBy(Stay::party, ConstraintCollectors.count())
                    .rewardLong(HardSoftLongScore.ONE_SOFT, Party::points)
                    .asConstraint(Reason.FAIRNESS.name()),
            reason(days, Reason.DISTANCE, Tally::distance)
        };
    }

    private static <T> Constraint limit(UniConstraintStream<T> all, Limit limit, ToIntFunction<T> broken) {
        return all.filter(one -> broken.applyAsInt(one) > 0)
                .penalizeLong(HardSoftLongScore.ONE_HARD, broken::applyAsInt)
                .asConstraint(limit.name());
    }

    private static <T> Constraint reason(UniConstraintStream<T> all, Reason reason, ToLongFunction<T> points) {
        return all.filter(one -> points.applyAsLong(one) != 0)
                .impactLong(HardSoftLongScore.ONE_SOFT, points)
                .asConstraint(reason.name());
    }
}
