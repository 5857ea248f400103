package fr.maillage.tours.domain.tour;

import java.util.List;

/** What came of a wish about a tour. Whatever is not {@link Kept} has written nothing. */
public sealed interface TourAnswer {

    /** It is done. */
    record Kept() implements TourAnswer {}

    /** What gets in the way; whoever read it may insist, unless it {@link #refuses}. */
    record InTheWay(List<Hurdle> hurdles) implements TourAnswer {

        /** Whether the unit is elsewhere at that hour: nobody may insist. */
        public boolean refuses() {
            return hurdles.stream().anyMatch(Hurdle.Elsewhere.class::isInstance);
        }
    }

    /** Somebody changed it meanwhile, or it is gone. */
    record ChangedMeanwhile() implements TourAnswer {}

    /** It is over, called off already, or of a tour that nobody announced. */
    record TooLate() implements TourAnswer {}
}
