package fr.maillage.steering.app;

import fr.maillage.registration.Attendance;
import fr.maillage.steering.domain.Distances;
import fr.maillage.steering.domain.NeedCounts;
import fr.maillage.steering.domain.Quarter;
import fr.maillage.territory.Commune;
import java.time.LocalDate;
import java.util.List;

/**
 * All figures of a quarter.
 *
 * @param today the day on which they were counted
 * @param area the communes that they are about, by name
 * @param whole whether that is the whole territory
 * @param stops sessions of mobile units that took place, and who came
 */
public record Observatory(
        Quarter quarter,
        LocalDate today,
        List<Commune> area,
        boolean whole,
        NeedCounts needs,
        Attendance.Count stops,
        Distances distances) {

    public Observatory {
        area = List.copyOf(area);
    }
}
