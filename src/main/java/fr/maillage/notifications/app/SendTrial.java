package fr.maillage.notifications.app;

import fr.maillage.notifications.Message;
import fr.maillage.notifications.MessageId;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import fr.maillage.shared.UuidV7;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** Sends a message that says nothing, to see whether messages arrive. */
@Service
public class SendTrial {

    private static final int LONGEST = 254;

    private final TellSomeone tellSomeone;
    private final TimeWords timeWords;
    private final Clock clock;

    SendTrial(TellSomeone tellSomeone, TimeWords timeWords, Clock clock) {
        this.tellSomeone = tellSomeone;
        this.timeWords = timeWords;
        this.clock = clock;
    }

    /** Asks for it; nothing when that is no e-mail address. */
    public Optional<MessageId> send(String name, String language, String email) {
        if (!isAddress(email)) {
            return Optional.empty();
        }
        Map<String, String> values =
                Map.of(AccountTemplates.NAME, name, AccountTemplates.DAY, timeWords.moment(clock.instant(), language));
        Told told = tellSomeone.tell(Message.now(
                AccountTemplates.TRIAL,
                Recipient.byEmail(name, language, email),
                values,
                "trial:" + UuidV7.at(clock.instant())));
        return told instanceof Told.Queued queued ? Optional.of(queued.id()) : Optional.empty();
    }

    private static boolean isAddress(String email) {
        try {
            return email.length() <= LONGEST
                    && email.indexOf('@') > 0
                    && new InternetAddress(email, true).getAddress().equals(email);
        } catch (AddressException e) {
            return false;
        }
    }
}
