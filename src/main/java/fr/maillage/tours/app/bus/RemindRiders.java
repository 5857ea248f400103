package fr.maillage.tours.app.bus;

import fr.maillage.agenda.Session;
import fr.maillage.design.Dates;
import fr.maillage.platform.RepeatingTask;
import fr.maillage.tours.Passage;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Tours;
import fr.maillage.tours.app.tour.ReadStops;
import fr.maillage.tours.domain.bus.Reminder;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Tells, the day before, those who asked: from nine in the morning to eight in the evening, so that whoever asks in the afternoon is
 * told too. A day on which the machine was off is caught up with on the day itself. Each is told of a passage once.
 */
@Component
class RemindRiders implements RepeatingTask {

    private static final int FROM = 9;
    private static final int UNTIL = 20;

    private final Tours tours;
    private final ReadStops stops;
    private final Reminders reminders;
    private final TellRiders tell;
    private final Clock clock;

    RemindRiders(Tours tours, ReadStops stops, Reminders reminders, TellRiders tell, Clock clock) {
        this.tours = tours;
        this.stops = stops;
        this.reminders = reminders;
        this.tell = tell;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "tours.remind";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    @Override
    @Transactional
    public void run() {
        Instant now = clock.instant();
        ZonedDateTime here = now.atZone(Dates.FRANCE);
        if (here.getHour() < FROM || here.getHour() >= UNTIL) {
            return;
        }
        end();
        LocalDate today = here.toLocalDate();
        Instant tonight = today.plusDays(1).atStartOfDay(Dates.FRANCE).toInstant();
        Instant end = today.plusDays(2).atStartOfDay(Dates.FRANCE).toInstant();
        for (Passage passage : FindNextPassages.withoutReplaced(tours.passages(now, end))) {
            Session session = passage.session();
            Stop stop = passage.stop();
            boolean retired = stop != null && stop.retired() && session.isCancelled();
            if (stop != null && !retired && session.startsAt().isAfter(now)) {
                boolean isToday = session.startsAt().isBefore(tonight);
                Instant before = isToday ? today.atStartOfDay(Dates.FRANCE).toInstant() : now.plusSeconds(1);
                for (Reminder each : reminders.listUntold(stop.id(), session.id(), today, before)) {
                    if (reminders.markTold(each, session.id())) {
                        say(each, session, stop);
                    }
                }
            }
        }
    }

    private void say(Reminder to, Session session, Stop stop) {
        if (session.isCancelled()) {
            tell.calledOff(to, session, stop, session.reason());
        } else {
            reminders.keepSaid(to, session.id(), tell.tomorrow(to, session, stop));
        }
    }

    /** The bus stops there no more: said once, instead of date by date. */
    private void end() {
        for (Reminder each : reminders.listEnded()) {
            stops.find(each.stop()).ifPresent(stop -> tell.ended(each, stop));
            reminders.remove(each.code());
        }
    }
}
