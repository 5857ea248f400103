package fr.maillage.tours.app.bus;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionCancelled;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SessionReopened;
import fr.maillage.design.Dates;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Tours;
import java.time.Clock;
import java.time.LocalDate;
import java.util.function.BiConsumer;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whoever was told that the bus comes is told at once when it does not, or otherwise; the others hear of it the day before. */
@Component
class FollowPassages {

    private final Agenda agenda;
    private final Tours tours;
    private final Reminders reminders;
    private final TellRiders tell;
    private final Clock clock;

    FollowPassages(Agenda agenda, Tours tours, Reminders reminders, TellRiders tell, Clock clock) {
        this.agenda = agenda;
        this.tours = tours;
        this.reminders = reminders;
        this.tell = tell;
        this.clock = clock;
    }

    @EventListener
    void on(SessionCancelled cancelled) {
        with(
                cancelled.session(),
                (session, stop) -> reminders.listTold(session.id()).forEach(each -> {
                    tell.takeBack(each.said());
                    if (!session.isPast(clock.instant())) {
                        tell.calledOff(each.reminder(), session, stop, cancelled.reason());
                    }
                }));
    }

    @EventListener
    void on(SessionMoved moved) {
        with(moved.session(), (session, stop) -> {
            reminders.listTold(session.id()).forEach(each -> {
                tell.takeBack(each.said());
                tell.moved(each.reminder(), session, stop, moved);
            });
            tellAgain(session);
        });
    }

    @EventListener
    void on(SessionReopened reopened) {
        with(reopened.session(), (session, stop) -> {
            reminders.listTold(session.id()).forEach(each -> tell.restored(each.reminder(), session, stop));
            tellAgain(session);
        });
    }

    private void tellAgain(Session session) {
        LocalDate tomorrow = LocalDate.ofInstant(clock.instant(), Dates.FRANCE).plusDays(1);
        if (session.start().toLocalDate().isAfter(tomorrow)) {
            reminders.tellAgain(session.id());
        }
    }

    private void with(SessionId id, BiConsumer<Session, Stop> work) {
        agenda.findSession(id).ifPresent(session -> tours.stopOf(id).ifPresent(stop -> work.accept(session, stop)));
    }
}
