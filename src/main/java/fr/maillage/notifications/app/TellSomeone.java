package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.MessageId;
import fr.maillage.notifications.MessageTemplate;
import fr.maillage.notifications.MessageTemplate.Trait;
import fr.maillage.notifications.MessageTemplate.Variable;
import fr.maillage.notifications.Notifications.Told;
import fr.maillage.notifications.Recipient;
import fr.maillage.notifications.domain.QuietHours;
import fr.maillage.notifications.domain.SmsLength;
import fr.maillage.notifications.domain.Words;
import fr.maillage.platform.Jobs;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Words a message at once, so that what waits is what will be sent, and puts it in the queue. */
@Service
public class TellSomeone {

    private final Messages messages;
    private final Templates templates;
    private final Jobs jobs;
    private final QuietHours quietHours;
    private final Clock clock;

    TellSomeone(Messages messages, Templates templates, Jobs jobs, QuietHours quietHours, Clock clock) {
        this.messages = messages;
        this.templates = templates;
        this.jobs = jobs;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** See {@link fr.maillage.notifications.Notifications#tell}. */
    @Transactional
    public Told tell(Message message) {
        MessageTemplate template = templates
                .find(message.template())
                .orElseThrow(() -> new IllegalArgumentException("Unknown template: " + message.template()));
        Optional<Channel> channel = message.to().accepts().stream()
                .filter(message.to()::canBeReachedBy)
                .findFirst();
        if (channel.isEmpty()) {
            return new Told.Unreachable(message.to().accepts());
        }
        Told.Queued queued = messages.add(worded(message, template, channel.get()));
        if (template.is(Trait.URGENT)) {
            afterCommit(() -> jobs.soon(SendRegularly.NAME));
        }
        return queued;
    }

    /** See {@link fr.maillage.notifications.Notifications#cancel}. */
    @Transactional
    public boolean cancel(String key) {
        return messages.cancelWaiting(key);
    }

    /** See {@link fr.maillage.notifications.Notifications#find}. */
    public Optional<MessageId> find(String key) {
        return messages.findByKey(key);
    }

    private NewMessage worded(Message message, MessageTemplate template, Channel channel) {
        Recipient to = message.to();
        Words words = templates.words(template, to.language().equals("en") ? "en" : "fr");
        Map<String, String> open = new HashMap<>();
        Map<String, String> secret = new HashMap<>();
        for (Variable variable : template.variables()) {
            String value = message.values().get(variable.name());
            if (value == null) {
                throw new IllegalArgumentException(template.key() + " has no value for " + variable.name());
            }
            (variable.secret() ? secret : open).put(variable.name(), value);
        }
        boolean sms = channel == Channel.SMS;
        String text = Words.fill(sms ? words.sms() : words.body(), open);
        boolean urgent = template.is(Trait.URGENT);
        Instant now = clock.instant();
        Instant due = message.due() == null ? now : message.due();
        return new NewMessage(
                message,
                channel,
                urgent,
                Words.fill(words.subject(), open),
                sms ? SmsLength.simplified(text) : text,
                secret,
                template.is(Trait.UNSUBSCRIBE) ? message.unsubscribe() : null,
                due,
                urgent ? due : quietHours.earliest(due, channel));
    }

    private static void afterCommit(Runnable deed) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) {
            deed.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                deed.run();
            }
        });
    }
}
