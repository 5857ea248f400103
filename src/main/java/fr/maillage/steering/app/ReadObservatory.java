package fr.maillage.steering.app;

import fr.maillage.design.Dates;
import fr.maillage.needs.NeedFigures;
import fr.maillage.registration.Attendance;
import fr.maillage.steering.domain.NeedCounts;
import fr.maillage.steering.domain.Quarter;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Tours;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Gathers the figures: a handful of statements, however large the territory. */
@Service
public class ReadObservatory {

    private final Territory territory;
    private final NeedFigures needs;
    private final Attendance attendance;
    private final Tours tours;
    private final MeasureDistances measure;
    private final Clock clock;

    ReadObservatory(
            Territory territory,
            NeedFigures needs,
            Attendance attendance,
            Tours tours,
            MeasureDistances measure,
            Clock clock) {
        this.territory = territory;
        this.needs = needs;
        this.attendance = attendance;
        this.tours = tours;
        this.measure = measure;
        this.clock = clock;
    }

    /** Today, on French clocks. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Dates.FRANCE);
    }

    /**
     * The figures.
     *
     * @param limitKm beyond it help is too far
     * @param communes INSEE codes that may be read; null for all
     */
    public Observatory read(Quarter quarter, int limitKm, @Nullable Set<String> communes) {
        LocalDate today = today();
        List<Commune> area = territory.listPerimeter().stream()
                .filter(commune ->
                        communes == null || communes.contains(commune.code().value()))
                .toList();
        return new Observatory(
                quarter,
                today,
                area,
                communes == null,
                NeedCounts.of(
                        needs.list(midnight(quarter.from()), midnight(quarter.until()), communes),
                        quarter,
                        today,
                        Dates.FRANCE),
                attendance.count(tours.activities(), quarter.from(), quarter.until(), communes),
                measure.of(area, quarter.monthToldOn(today), limitKm));
    }

    private static Instant midnight(LocalDate day) {
        return day.atStartOfDay(Dates.FRANCE).toInstant();
    }
}
