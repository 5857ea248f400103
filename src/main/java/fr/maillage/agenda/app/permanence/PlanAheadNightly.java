package fr.maillage.agenda.app.permanence;

import fr.maillage.agenda.app.permanence.PlanAhead.Done;
import fr.maillage.design.Dates;
import fr.maillage.platform.DailyTask;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.stereotype.Component;

/** Every night one more day of sessions, and what a newly typed school calendar changes. */
@Component
class PlanAheadNightly implements DailyTask {

    private final Recurrences rules;
    private final PlanAhead ahead;
    private final Clock clock;

    PlanAheadNightly(Recurrences rules, PlanAhead ahead, Clock clock) {
        this.rules = rules;
        this.ahead = ahead;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "agenda.permanences";
    }

    @Override
    public LocalTime at() {
        return LocalTime.of(3, 40);
    }

    @Override
    public String run() {
        LocalDate yesterday = LocalDate.ofInstant(clock.instant(), Dates.FRANCE).minusDays(1);
        List<Done> done = rules.list(yesterday, null, null).stream()
                .map(rule -> ahead.plan(rule.id(), ""))
                .toList();
        int added = done.stream().mapToInt(Done::added).sum();
        int changed = done.stream().mapToInt(Done::changed).sum();
        int out = done.stream().mapToInt(one -> one.cancelled() + one.removed()).sum();
        return added + changed + out == 0
                ? ""
                : "Permanences : " + added + " dates ajoutées, " + changed + " changées, " + out + " ôtées.";
    }
}
