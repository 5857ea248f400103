package fr.maillage.directory.app.addresses;

import fr.maillage.directory.app.addresses.AddressBase.Answer;
import fr.maillage.directory.app.addresses.AddressPoints.Missing;
import fr.maillage.platform.RepeatingTask;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Looks for the points of places that were imported without one: some addresses a minute, one after the other. Imports never
 * wait for it and never fail with it. When the address base does not answer, it is left alone for a while.
 */
@Component
class FindMissingPoints implements RepeatingTask {

    /** With the pause between two questions, a tenth of what the public base allows. */
    private static final int MOST_A_TURN = 50;

    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final AddressBase base;
    private final AddressPoints points;
    private final Clock clock;
    private final Duration pace;
    private volatile Instant notBefore = Instant.MIN;

    FindMissingPoints(
            AddressBase base,
            AddressPoints points,
            Clock clock,
            @Value("${maillage.address-pace:200ms}") Duration pace) {
        this.base = base;
        this.points = points;
        this.clock = clock;
        this.pace = pace;
    }

    @Override
    public String name() {
        return "directory.addresses";
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(1);
    }

    @Override
    public void run() {
        if (!base.isOn() || clock.instant().isBefore(notBefore)) {
            return;
        }
        List<Missing> missing = points.listMissing(MOST_A_TURN);
        if (missing.isEmpty()) {
            return;
        }
        for (Missing one : missing) {
            Answer answer = base.ask(one.street(), one.communeName(), one.commune());
            if (answer instanceof AddressBase.Silent) {
                notBefore = clock.instant().plus(PATIENCE);
                break;
            }
            points.keep(one, answer);
            if (!rest()) {
                break;
            }
        }
        points.apply();
        points.prune();
    }

    private boolean rest() {
        try {
            Thread.sleep(pace);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
