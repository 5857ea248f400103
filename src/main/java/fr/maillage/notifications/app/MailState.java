package fr.maillage.notifications.app;

import fr.maillage.office.StateLine;
import java.util.Locale;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says on the state of the instance whether e-mails and SMS can leave; without, they wait and nothing is lost. */
@Component
class MailState implements StateLine {

    private final MessagesProperties properties;
    private final MessageSource messages;

    MailState(MessagesProperties properties, MessageSource messages) {
        this.properties = properties;
        this.messages = messages;
    }

    @Override
    public int order() {
        return 100;
    }

    @Override
    public State state(Locale language) {
        boolean mail = properties.smtp().isSet();
        String key = "notifications.system." + (mail ? "mail" : "nomail")
                + (properties.sms().isSet() ? ".sms" : "");
        return new State(
                messages.getMessage("notifications.system", null, language),
                messages.getMessage(key, null, language),
                mail);
    }
}
