package fr.maillage.tours.app.tour;

import fr.maillage.platform.Audit;
import fr.maillage.shared.PlainText;
import fr.maillage.shared.ShortCode;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.Stop;
import fr.maillage.tours.TourId;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.Units;
import fr.maillage.tours.domain.tour.Tour;
import fr.maillage.tours.domain.tour.TourAnswer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes tours, renames and ends them. Whether the caller may is the caller's to check. */
@Component
public class PlanTour {

    private static final String KIND = "tour";
    private static final int LONGEST_SLUG = 50;
    private static final int CODE = 4;

    private final Units units;
    private final KeptTours tours;
    private final ReadStops stops;
    private final PlanStop planStop;
    private final Audit audit;
    private final Clock clock;

    PlanTour(Units units, KeptTours tours, ReadStops stops, PlanStop planStop, Audit audit, Clock clock) {
        this.units = units;
        this.tours = tours;
        this.stops = stops;
        this.planStop = planStop;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * What is said of a tour.
     *
     * @param last null as long as nobody ends it
     */
    public record Wish(
            String name, LocalDate first, @Nullable LocalDate last) {}

    /** Adds a tour that nobody is told of yet. */
    @Transactional
    public Tour add(UnitId unit, Wish wish) {
        return add(unit, wish, false, null);
    }

    /** Adds one; {@code proposal} is what it comes from. */
    Tour add(UnitId unit, Wish wish, boolean announced, @Nullable UUID proposal) {
        TourId id = new TourId(UuidV7.at(clock.instant()));
        tours.add(id, code(wish.name()), unit, wish.name(), announced, wish.first(), wish.last(), proposal);
        Tour tour = tours.find(id).orElseThrow();
        audit.record("tours.tour.added", KIND, tour.code(), Map.of("unit", tour.unitName()));
        return tour;
    }

    private static String code(String name) {
        String slug = PlainText.slug(name, LONGEST_SLUG);
        return slug.isEmpty() ? ShortCode.random(CODE + 2) : slug + "-" + ShortCode.random(CODE);
    }

    /**
     * Renames a tour, or gives it other days. What its stops had announced after a new last day is called off.
     *
     * @param version as it was read
     * @param reason why, as the public reads it; may be empty
     */
    @Transactional
    public TourAnswer change(Tour tour, int version, Wish wish, String reason) {
        Unit unit = units.lock(tour.unit()).orElse(null);
        Tour now = tours.lock(tour.id()).orElse(null);
        if (unit == null || now == null || now.version() != version) {
            return new TourAnswer.ChangedMeanwhile();
        }
        LocalDate last = wish.last();
        if (last != null && (now.last() == null || last.isBefore(now.last()))) {
            for (Stop stop : stops.listOf(now.id())) {
                planStop.end(stop, unit, last, reason);
            }
        }
        tours.change(now.id(), wish.name(), wish.first(), last);
        audit.record("tours.tour.changed", KIND, now.code(), Map.of("name", wish.name()));
        return new TourAnswer.Kept();
    }
}
