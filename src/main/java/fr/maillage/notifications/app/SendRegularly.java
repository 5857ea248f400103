package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.platform.RepeatingTask;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Sends what is due, all day long. */
@Component
class SendRegularly implements RepeatingTask {

    static final String NAME = "notifications.send";

    private final SendDue sendDue;

    SendRegularly(SendDue sendDue) {
        this.sendDue = sendDue;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration every() {
        return Duration.ofSeconds(10);
    }

    @Override
    public void run() {
        if (sendDue.isSet(Channel.EMAIL) || sendDue.isSet(Channel.SMS)) {
            sendDue.run();
        }
    }
}
