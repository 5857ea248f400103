package fr.maillage.steering.domain;

import fr.maillage.needs.NeedFigures.Line;
import fr.maillage.needs.NeedFigures.Outcome;
import fr.maillage.needs.NeedState;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/**
 * What needs come to. Those that were joined to another are in none of the numbers.
 *
 * @param waiting those that wait today, whenever they were raised, by how long and by state
 * @param raised those raised in the quarter, by where they stand today
 * @param measured those raised in the quarter at least {@value #IN_TIME_DAYS} days ago, whatever became of them: younger ones
 *     would count as met or not at all
 * @param metInTime of those, met within that time, and not taken back since
 * @param partlyInTime of those, met in part within that time
 */
public record NeedCounts(
        Map<AgeGroup, Map<NeedState, Integer>> waiting,
        Map<NeedState, Integer> raised,
        int measured,
        int metInTime,
        int partlyInTime) {

    /** Within how many days a need is wished to be met. */
    public static final int IN_TIME_DAYS = 30;

    /** Counts these on a day; a day begins at midnight in the given zone. */
    public static NeedCounts of(List<Line> needs, Quarter quarter, LocalDate today, ZoneId zone) {
        Map<AgeGroup, Map<NeedState, Integer>> waiting = new EnumMap<>(AgeGroup.class);
        Map<NeedState, Integer> raised = new EnumMap<>(NeedState.class);
        int measured = 0;
        int met = 0;
        int partly = 0;
        for (Line need : needs) {
            LocalDate raisedOn = LocalDate.ofInstant(need.raisedAt(), zone);
            long days = ChronoUnit.DAYS.between(raisedOn, today);
            if (need.state().isOpen()) {
                waiting.computeIfAbsent(AgeGroup.of(days), any -> new EnumMap<>(NeedState.class))
                        .merge(need.state(), 1, Integer::sum);
            }
            if (raisedOn.isBefore(quarter.from()) || !raisedOn.isBefore(quarter.until())) {
                continue;
            }
            raised.merge(need.state(), 1, Integer::sum);
            if (days < IN_TIME_DAYS) {
                continue;
            }
            measured++;
            boolean inTime = need.answeredAt() != null
                    && ChronoUnit.DAYS.between(raisedOn, LocalDate.ofInstant(need.answeredAt(), zone)) <= IN_TIME_DAYS;
            met += inTime && need.outcome() == Outcome.MET ? 1 : 0;
            partly += inTime && need.outcome() == Outcome.PARTLY_MET ? 1 : 0;
        }
        return new NeedCounts(waiting, raised, measured, met, partly);
    }

    /** How many wait that long in that state. */
    public int waiting(AgeGroup age, NeedState state) {
        return waiting.getOrDefault(age, Map.of()).getOrDefault(state, 0);
    }

    /** How many wait that long. */
    public int waiting(AgeGroup age) {
        return waiting.getOrDefault(age, Map.of()).values().stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    /** How many wait. */
    public int waitingInAll() {
        int all = 0;
        for (AgeGroup age : AgeGroup.values()) {
            all += waiting(age);
        }
        return all;
    }

    /** How many of the quarter stand there today. */
    public int raised(NeedState state) {
        return raised.getOrDefault(state, 0);
    }

    /** How many were raised in the quarter. */
    public int raisedInAll() {
        return raised.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** The share met in time, in percent; none when nothing can be said yet. */
    public OptionalInt percentInTime() {
        return measured == 0 ? OptionalInt.empty() : OptionalInt.of(Math.round(100f * metInTime / measured));
    }
}
