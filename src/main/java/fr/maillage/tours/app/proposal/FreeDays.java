package fr.maillage.tours.app.proposal;

import fr.maillage.design.Dates;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.tour.TakenDays;
import fr.maillage.tours.app.unit.WorkDays;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * When units are free: the days they can be out, less the hours of the passages that they have already, those of drafts too, and
 * the way there and back. Of what is left of a day the longer end counts, if it lasts two hours; of stops and driving, what is
 * left.
 */
@Component
class FreeDays {

    private static final Duration SHORTEST = Duration.ofHours(2);

    private final WorkDays workDays;
    private final TravelTimes travel;

    FreeDays(WorkDays workDays, TravelTimes travel) {
        this.workDays = workDays;
        this.travel = travel;
    }

    /** Of each of these units, from a day to another, both included. */
    Map<UnitId, List<WorkDay>> list(
            List<Unit> units, Map<UnitId, Map<LocalDate, TakenDays.Day>> taken, LocalDate first, LocalDate last) {
        Map<UnitId, List<WorkDay>> free = new HashMap<>();
        units.forEach(unit -> free.put(unit.id(), free(unit, taken.getOrDefault(unit.id(), Map.of()), first, last)));
        return free;
    }

    private List<WorkDay> free(Unit unit, Map<LocalDate, TakenDays.Day> taken, LocalDate first, LocalDate last) {
        List<WorkDay> free = new ArrayList<>();
        for (WorkDay day : workDays.list(unit, first, last)) {
            TakenDays.Day there = taken.get(day.date());
            if (there == null) {
                free.add(day);
            } else {
                left(unit, day, there).ifPresent(free::add);
            }
        }
        return free;
    }

    private Optional<WorkDay> left(Unit unit, WorkDay day, TakenDays.Day there) {
        LocalTime before = day.to();
        LocalTime after = day.from();
        for (Passage passage : there.passages()) {
            int way = travel.minutes(unit.depot(), passage.session().spot().position());
            before = earlier(before, clock(passage.session().start(), day), way, day.from());
            LocalTime back = later(clock(passage.session().end(), day), way);
            after = back.isAfter(after) ? back : after;
        }
        Duration morning = Duration.between(day.from(), before);
        Duration evening = Duration.between(after, day.to());
        boolean first = morning.compareTo(evening) >= 0;
        if ((first ? morning : evening).compareTo(SHORTEST) < 0 || there.stopsLeft() == 0) {
            return Optional.empty();
        }
        return Optional.of(new WorkDay(
                day.date(),
                first ? day.from() : after,
                first ? before : day.to(),
                day.services(),
                there.stopsLeft(),
                there.drivingLeft()));
    }

    private static LocalTime earlier(LocalTime now, LocalTime other, int way, LocalTime least) {
        LocalTime leaves = minutes(other) < way ? LocalTime.MIN : other.minusMinutes(way);
        LocalTime earliest = leaves.isBefore(now) ? leaves : now;
        return earliest.isBefore(least) ? least : earliest;
    }

    private static LocalTime later(LocalTime other, int way) {
        LocalTime back = other.plusMinutes(way);
        return back.isBefore(other) ? LocalTime.MAX : back;
    }

    private static int minutes(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }

    private static LocalTime clock(ZonedDateTime moment, WorkDay day) {
        ZonedDateTime here = moment.withZoneSameInstant(Dates.FRANCE);
        if (here.toLocalDate().isBefore(day.date())) {
            return LocalTime.MIN;
        }
        return here.toLocalDate().isAfter(day.date()) ? LocalTime.MAX : here.toLocalTime();
    }
}
