package fr.maillage.notifications.app;

import fr.maillage.accounts.AccountMail;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Tells people what happens to their account. Each call is a message of its own: whoever asks twice gets two links. */
@Component
class TellAccounts implements AccountMail {

    private static final Logger LOG = LoggerFactory.getLogger(TellAccounts.class);

    private final TellSomeone tellSomeone;
    private final SendDue sendDue;
    private final TimeWords timeWords;
    private final MessageSource messages;
    private final Clock clock;

    TellAccounts(TellSomeone tellSomeone, SendDue sendDue, TimeWords timeWords, MessageSource messages, Clock clock) {
        this.tellSomeone = tellSomeone;
        this.sendDue = sendDue;
        this.timeWords = timeWords;
        this.messages = messages;
        this.clock = clock;
    }

    @Override
    public boolean reachesMailboxes() {
        return sendDue.isSet(Channel.EMAIL);
    }

    @Override
    public void sendSignInLink(To to, String url, Instant validUntil) {
        Map<String, String> values = Map.of(
                AccountTemplates.NAME, to.name(),
                AccountTemplates.LINK, url,
                AccountTemplates.END, timeWords.moment(validUntil, to.language()));
        tell(Message.now(AccountTemplates.SIGN_IN, byEmail(to), values, key()).uselessAfter(validUntil));
    }

    @Override
    public void sendInvitation(To to, String invitedBy, String url, Instant validUntil) {
        Map<String, String> values = Map.of(
                AccountTemplates.NAME,
                to.name(),
                AccountTemplates.INVITED_BY,
                invitedBy,
                AccountTemplates.LINK,
                url,
                AccountTemplates.END,
                timeWords.moment(validUntil, to.language()));
        tell(Message.now(AccountTemplates.INVITATION, byEmail(to), values, key())
                .uselessAfter(validUntil));
    }

    @Override
    public void printInvitation(To to, String invitedBy, String shortUrl, String code, Instant validUntil) {
        Map<String, String> values = Map.of(
                AccountTemplates.NAME, to.name(),
                AccountTemplates.INVITED_BY, invitedBy,
                AccountTemplates.ADDRESS, shortUrl,
                AccountTemplates.CODE, code,
                AccountTemplates.END, timeWords.moment(validUntil, to.language()));
        tell(Message.now(AccountTemplates.PRINTED_INVITATION, byLetter(to), values, key())
                .uselessAfter(validUntil));
    }

    @Override
    public void sendSecurityNotice(To to, String event, Instant at) {
        String what =
                messages.getMessage("notifications.security." + event, null, Locale.forLanguageTag(to.language()));
        Map<String, String> values = Map.of(
                AccountTemplates.NAME, to.name(),
                AccountTemplates.WHAT, what,
                AccountTemplates.DAY, timeWords.moment(at, to.language()));
        tell(Message.now(AccountTemplates.SECURITY, byEmail(to), values, key()));
    }

    private void tell(Message message) {
        if (tellSomeone.tell(message) instanceof Told.Unreachable) {
            LOG.warn("{} : personne sans adresse, message non envoyé", message.template());
        }
    }

    private static Recipient byEmail(To to) {
        return Recipient.byEmail(to.name(), to.language(), to.email() == null ? "" : to.email());
    }

    private static Recipient byLetter(To to) {
        List<String> lines = to.postalLines();
        return lines.isEmpty()
                ? Recipient.byLetter(to.name(), to.language(), List.of())
                : Recipient.byLetter(lines.getFirst(), to.language(), lines.subList(1, lines.size()));
    }

    private String key() {
        return "account:" + UuidV7.at(clock.instant());
    }
}
