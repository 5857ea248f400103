package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.platform.Command;
import java.io.PrintStream;
import java.util.List;
import org.springframework.stereotype.Component;

/** Sends what is due now, in front of whoever sets the sending up. */
@Component
class SendMessagesCommand implements Command {

    private final SendDue sendDue;

    SendMessagesCommand(SendDue sendDue) {
        this.sendDue = sendDue;
    }

    @Override
    public String name() {
        return "send-messages";
    }

    @Override
    public String usage() {
        return "envoie maintenant les e-mails et les SMS qui attendent leur tour";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        if (!sendDue.isSet(Channel.EMAIL) && !sendDue.isSet(Channel.SMS)) {
            out.println(
                    "Ni serveur d’e-mails (MAILLAGE_SMTP_HOST) ni service de SMS (MAILLAGE_SMS_URL) : rien ne part.");
            return 1;
        }
        SendDue.Sent sent = sendDue.run();
        out.printf("%d envoyés, %d refusés, %d incertains%n", sent.accepted(), sent.refused(), sent.uncertain());
        return 0;
    }
}
