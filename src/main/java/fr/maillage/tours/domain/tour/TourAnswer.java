package fr.maillage.tours.domain.tour;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What came of a wish about a tour. Whatever is not {@link Kept} has written nothing. */
public sealed interface TourAnswer {

    /** It is done. */
    record Kept() implements TourAnswer {}

    /** What gets in the way; whoever read it may insist, unless it {@link #refuses}. */
    record InTheWay(List<Hurdle> hurdles) implements TourAnswer {

        /** Whether nobody may insist. */
        public boolean refuses() {
            return hurdles.stream().anyMatch(Hurdle::refuses);
        }
    }

    /** Somebody changed it meanwhile, or it is gone. */
    record ChangedMeanwhile() implements TourAnswer {}

    /** It is on none of the days of its tour; {@code last} null for no end. */
    record OutOfTour(LocalDate first, @Nullable LocalDate last) implements TourAnswer {}

    /** It is over, called off already, or of a tour that nobody announced. */
    record TooLate() implements TourAnswer {}
}
