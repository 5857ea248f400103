package fr.maillage.registration.app;

import fr.maillage.agenda.SeatingId;
import fr.maillage.platform.RepeatingTask;
import java.time.Clock;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Passes on the seats that were offered and not taken in time, and closes the waiting lists of sessions that begin. */
@Component
class WaitingTurns implements RepeatingTask {

    private static final Logger log = LoggerFactory.getLogger(WaitingTurns.class);

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
            turn(seating);
        }
    }

    /** One that fails keeps nobody else waiting. */
    private void turn(SeatingId seating) {
        try {
            waitingList.turn(seating);
        } catch (RuntimeException e) {
            log.warn(
                    "Waiting list of seats {} could not be settled: {}",
                    seating.value(),
                    e.getClass().getName());
        }
    }
}
