package fr.maillage.registration.app;

import fr.maillage.agenda.SeatingId;
import fr.maillage.platform.RepeatingTask;
import java.time.Clock;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Passes on the seats that were offered and not taken in time, and closes the waiting lists of sessions that begin. */
@Component
class WaitingTurns implements RepeatingTask {

    private final Registrations registrations;
    private final WaitingList waitingList;
    private final Clock clock;

    WaitingTurns(Registrations registrations, WaitingList waitingList, Clock clock) {
        this.registrations = registrations;
        this.waitingList = waitingList;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "registration.waiting-turns";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        for (SeatingId seating : registrations.listDue(clock.instant())) {
            waitingList.turn(seating);
        }
    }
}
