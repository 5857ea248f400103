package fr.maillage.tours.app.bus;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.PhoneText;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Recipient;
import fr.maillage.platform.MaillageProperties;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.tours.Stop;
import fr.maillage.tours.domain.bus.Reminder;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Words what is told to those who asked. Each key is told once, whoever asks for it how often. */
@Component
class TellRiders {

    private final Notifications notifications;
    private final SessionWords words;
    private final Territory territory;
    private final MaillageProperties properties;
    private final MessageSource messages;

    TellRiders(
            Notifications notifications,
            SessionWords words,
            Territory territory,
            MaillageProperties properties,
            MessageSource messages) {
        this.notifications = notifications;
        this.words = words;
        this.territory = territory;
        this.properties = properties;
        this.messages = messages;
    }

    /** The code, once a day at most. Whoever only has a telephone that rings has read it on the page. */
    void kept(Reminder to, Stop stop, LocalDate today) {
        if (to.contact().channel() == Channel.CALL) {
            return;
        }
        Map<String, String> values = values(to, stop.unitName(), "", where(stop));
        send(ReminderMessages.KEPT, to, values, "tours.kept:" + to.id() + ":" + today, null);
    }

    /** The bus comes; answers the key of the message, by which it can be taken back. */
    String tomorrow(Reminder to, Session session, Stop stop) {
        String key = key("tomorrow", to, session);
        send(
                ReminderMessages.TOMORROW,
                to,
                values(to, session, stop, text(to, "tours.bus.call.tomorrow")),
                key,
                session.endsAt());
        return key;
    }

    /** Not true any more, where it has not left yet. */
    void takeBack(String key) {
        if (!key.isEmpty()) {
            notifications.cancel(key);
        }
    }

    /** It comes after all. */
    void restored(Reminder to, Session session, Stop stop) {
        send(
                ReminderMessages.RESTORED,
                to,
                values(to, session, stop, text(to, "tours.bus.call.restored")),
                key("restored", to, session),
                session.endsAt());
    }

    /** It stops there no more, and nobody is told any more. */
    void ended(Reminder to, Stop stop) {
        Map<String, String> values = values(to, stop.unitName(), "", where(stop));
        values.put(ReminderMessages.WHAT, text(to, "tours.bus.call.ended"));
        send(ReminderMessages.ENDED, to, values, "tours.ended:" + to.id(), null);
    }

    /** It does not, whatever was said. */
    void calledOff(Reminder to, Session session, Stop stop, String reason) {
        Map<String, String> values = values(to, session, stop, text(to, "tours.bus.call.called-off", reason));
        values.put(ReminderMessages.REASON, reason);
        send(ReminderMessages.CALLED_OFF, to, values, key("called-off", to, session), session.endsAt());
    }

    /** It comes at another time, or elsewhere. */
    void moved(Reminder to, Session session, Stop stop, SessionMoved moved) {
        String before = words.briefly(moved.fromStart().atZone(session.zone()), to.locale());
        Map<String, String> values =
                values(to, session, stop, text(to, "tours.bus.call.moved", before, moved.reason()));
        values.put(ReminderMessages.BEFORE, before);
        values.put(ReminderMessages.REASON, moved.reason());
        send(ReminderMessages.MOVED, to, values, key("moved", to, session), session.endsAt());
    }

    /** « Louroux-la-Ronce, place du Four ». */
    String where(Stop stop) {
        return territory
                .findCommune(stop.commune())
                .map(Commune::name)
                .filter(name -> !name.equals(stop.name()))
                .map(name -> name + ", " + stop.name())
                .orElse(stop.name());
    }

    /** What is said twice of the same version of a session is said once; after a change of mind it is said again. */
    private static String key(String what, Reminder to, Session session) {
        return "tours." + what + ":" + to.id() + ":" + session.id().value() + ":" + session.version();
    }

    private Map<String, String> values(Reminder to, Session session, Stop stop, String what) {
        boolean there = session.movedPlace().isEmpty();
        Map<String, String> values = values(
                to, stop.unitName(), words.when(session, to.locale()), there ? where(stop) : words.place(session));
        values.put(ReminderMessages.WHAT, what);
        return values;
    }

    private Map<String, String> values(Reminder to, String unit, String when, String where) {
        Map<String, String> values = new HashMap<>();
        String phone = territory.settings().phone();
        values.put(ReminderMessages.UNIT, unit);
        values.put(ReminderMessages.WHEN, when);
        values.put(ReminderMessages.PLACE, where);
        values.put(ReminderMessages.PHONE, phone == null ? text(to, "tours.bus.no-phone") : PhoneText.inPairs(phone));
        values.put(ReminderMessages.CODE, Reminder.shown(to.code()));
        return values;
    }

    private void send(
            String template, Reminder to, Map<String, String> values, String key, @Nullable Instant uselessAfter) {
        Channel channel = to.contact().channel();
        String email = to.contact().email();
        boolean real = email != null && !email.endsWith(".example");
        if (channel == Channel.EMAIL && real && territory.settings().demo()) {
            return; // in the demo territory nothing leaves for a real address
        }
        boolean byCall = channel == Channel.CALL;
        if (byCall) {
            values.put(ReminderMessages.NAME, to.name().isEmpty() ? text(to, "tours.bus.nobody") : to.name());
        }
        values.keySet().removeIf(name -> !byCall && name.equals(ReminderMessages.WHAT));
        Recipient recipient =
                new Recipient(to.name(), to.language(), email, to.contact().phone(), List.of(), List.of(channel));
        notifications.tell(new Message(
                byCall ? ReminderMessages.BY_CALL : template,
                recipient,
                values,
                key,
                null,
                uselessAfter,
                unsubscribe(to, template),
                Message.KEPT_DAYS));
    }

    /** Only where the operator said what this site is called. */
    private @Nullable String unsubscribe(Reminder to, String template) {
        String base = properties.baseUrl();
        return template.equals(ReminderMessages.KEPT)
                        || template.equals(ReminderMessages.ENDED)
                        || to.contact().channel() != Channel.EMAIL
                        || base == null
                        || !base.startsWith("https://")
                ? null
                : base.replaceFirst("/+$", "") + "/bus/rappel/" + to.code();
    }

    private String text(Reminder to, String key, Object... values) {
        Locale language = to.locale();
        return messages.getMessage(key, values, language).strip();
    }
}
