package fr.maillage.tours.app.proposal;

import fr.maillage.design.Dates;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Tours;
import fr.maillage.tours.Unit;
import fr.maillage.tours.UnitId;
import fr.maillage.tours.app.unit.WorkDays;
import fr.maillage.tours.domain.planning.PlanInput.WorkDay;
import fr.maillage.tours.domain.planning.TravelTimes;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * When units are free: the days they can be out, less the hours of passages that are announced already and the way there and
 * back. Of what is left of a day the longer end counts, if it lasts two hours.
 */
@Component
class FreeDays {

    private static final Duration SHORTEST = Duration.ofHours(2);

    private final Tours tours;
    private final WorkDays workDays;
    private final TravelTimes travel;

    FreeDays(Tours tours, WorkDays workDays, TravelTimes travel) {
        this.workDays = workDays;
        this.tours = tours;
        this.travel = travel;
    }

    /** Of each of these units, from a day to another, both included. */
    Map<UnitId, List<WorkDay>> list(List<Unit> units, LocalDate first, LocalDate last) {
        Map<UnitId, Map<LocalDate, List<Passage>>> taken = tours
                .passages(
                        first.atStartOfDay(Dates.FRANCE).toInstant(),
                        last.plusDays(1).atStartOfDay(Dates.FRANCE).toInstant())
                .stream()
                .filter(passage -> !passage.session().isCancelled())
                .collect(Collectors.groupingBy(Passage::unit, Collectors.groupingBy(FreeDays::day)));
        return units.stream()
                .collect(Collectors.toMap(
                        Unit::id, unit -> free(unit, taken.getOrDefault(unit.id(), Map.of()), first, last)));
    }

    private List<WorkDay> free(Unit unit, Map<LocalDate, List<Passage>> taken, LocalDate first, LocalDate last) {
        List<WorkDay> free = new ArrayList<>();
        for (WorkDay day : workDays.list(unit, first, last)) {
            List<Passage> there = taken.getOrDefault(day.date(), List.of());
            if (there.isEmpty()) {
                free.add(day);
            } else {
                left(unit, day, there).ifPresent(free::add);
            }
        }
        return free;
    }

    private Optional<WorkDay> left(Unit unit, WorkDay day, List<Passage> there) {
        LocalTime before = day.to();
        LocalTime after = day.from();
        for (Passage passage : there) {
            int way = travel.minutes(unit.depot(), passage.session().spot().position());
            before = earlier(before, clock(passage.session().start(), day).minusMinutes(way), day.from());
            LocalTime back = clock(passage.session().end(), day).plusMinutes(way);
            after = back.isAfter(after) ? back : after;
        }
        Duration morning = Duration.between(day.from(), before);
        Duration evening = Duration.between(after, day.to());
        boolean first = morning.compareTo(evening) >= 0;
        if ((first ? morning : evening).compareTo(SHORTEST) < 0) {
            return Optional.empty();
        }
        return Optional.of(
                new WorkDay(day.date(), first ? day.from() : after, first ? before : day.to(), day.services()));
    }

    private static LocalTime earlier(LocalTime now, LocalTime other, LocalTime least) {
        LocalTime earliest = other.isBefore(now) ? other : now;
        return earliest.isBefore(least) ? least : earliest;
    }

    private static LocalTime clock(ZonedDateTime moment, WorkDay day) {
        ZonedDateTime here = moment.withZoneSameInstant(Dates.FRANCE);
        if (here.toLocalDate().isBefore(day.date())) {
            return LocalTime.MIN;
        }
        return here.toLocalDate().isAfter(day.date()) ? LocalTime.MAX : here.toLocalTime();
    }

    private static LocalDate day(Passage passage) {
        return passage.session().start().withZoneSameInstant(Dates.FRANCE).toLocalDate();
    }
}
