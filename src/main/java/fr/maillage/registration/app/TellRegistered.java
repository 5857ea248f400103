package fr.maillage.registration.app;

import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionId;
import fr.maillage.agenda.SessionMoved;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.registration.domain.ContactChannel;
import fr.maillage.registration.domain.Registration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells those who signed up what happens, by the channel they chose. Whoever has only a telephone that rings is put on the call
 * list, but for what they have just heard themselves; whoever has nothing is told when they come by.
 */
@Component
class TellRegistered {

    private final Notifications notifications;
    private final RegisteredRecipients recipients;
    private final SessionWords words;
    private final RegistrationDoor door;
    private final MessageSource messages;

    TellRegistered(
            Notifications notifications,
            RegisteredRecipients recipients,
            SessionWords words,
            RegistrationDoor door,
            MessageSource messages) {
        this.notifications = notifications;
        this.recipients = recipients;
        this.words = words;
        this.door = door;
        this.messages = messages;
    }

    void confirmed(Registration to, Course course) {
        Session session = course.kept().getFirst();
        send(RegistrationMessages.CONFIRMED, to, session, Map.of(), key("confirmed", to, ""), course.endsAt(), false);
    }

    /** The code again, for whoever signed up twice: once a day. */
    void confirmedAgain(Registration to, Course course, String day) {
        Session session = course.kept().getFirst();
        String template = switch (to.state()) {
            case WAITING -> RegistrationMessages.WAITING;
            case CONFIRMED, OFFERED, CANCELLED -> RegistrationMessages.CONFIRMED;
        };
        send(template, to, session, Map.of(), key("again", to, day), course.endsAt(), false);
    }

    void waiting(Registration to, Course course) {
        Session session = course.kept().getFirst();
        send(RegistrationMessages.WAITING, to, session, Map.of(), key("waiting", to, ""), course.startsAt(), false);
    }

    void offered(Registration to, Course course) {
        Session session = course.kept().getFirst();
        Locale language = language(to);
        Instant until = Objects.requireNonNull(to.offeredUntil());
        String limit = words.moment(until.atZone(session.zone()), language);
        send(
                RegistrationMessages.OFFERED,
                to,
                session,
                Map.of(
                        RegistrationMessages.LIMIT,
                        limit,
                        RegistrationMessages.WHAT,
                        text(language, "registration.call.offered", limit)),
                offer(to, until),
                until,
                true);
    }

    void accepted(Registration to, Course course) {
        Session session = course.kept().getFirst();
        send(RegistrationMessages.CONFIRMED, to, session, Map.of(), key("accepted", to, ""), course.endsAt(), false);
    }

    void lapsed(Registration to, Course course) {
        Session session = course.kept().getFirst();
        send(RegistrationMessages.LAPSED, to, session, Map.of(), key("lapsed", to, ""), course.startsAt(), false);
    }

    void givenUp(Registration to, Course course) {
        Session session = course.all().getFirst();
        send(RegistrationMessages.GIVEN_UP, to, session, Map.of(), key("given-up", to, ""), course.endsAt(), false);
    }

    void reminder(Registration to, Session session) {
        String day = Dates.weekday(session.start().toLocalDate(), language(to));
        Map<String, String> values =
                Map.of(RegistrationMessages.WHAT, text(language(to), "registration.call.reminder", day));
        send(
                RegistrationMessages.REMINDER,
                to,
                session,
                values,
                reminder(to, session.id(), session.startsAt()),
                session.startsAt(),
                true);
    }

    void calledOff(Registration to, Session session, String reason) {
        Map<String, String> values = Map.of(
                RegistrationMessages.REASON,
                reason,
                RegistrationMessages.WHAT,
                text(language(to), "registration.call.called-off", reason));
        send(RegistrationMessages.CALLED_OFF, to, session, values, calledOff(to, session), session.endsAt(), true);
    }

    void restored(Registration to, Session session) {
        Map<String, String> values =
                Map.of(RegistrationMessages.WHAT, text(language(to), "registration.call.restored"));
        send(RegistrationMessages.RESTORED, to, session, values, onAgain(to, session), session.endsAt(), true);
    }

    void moved(Registration to, Session session, SessionMoved moved) {
        Locale language = language(to);
        boolean sameTime = moved.fromStart().equals(session.startsAt());
        String before = sameTime
                ? moved.fromPlace()
                : words.briefly(moved.fromStart().atZone(session.zone()), language)
                        + (moved.fromPlace().equals(words.place(session)) ? "" : ", " + moved.fromPlace());
        Map<String, String> values = Map.of(
                RegistrationMessages.BEFORE,
                before,
                RegistrationMessages.REASON,
                moved.reason(),
                RegistrationMessages.WHAT,
                text(language, "registration.call.moved", before, moved.reason()));
        notifications.cancel(reminder(to, session.id(), moved.fromStart()));
        send(RegistrationMessages.MOVED, to, session, values, moved(to, session), session.endsAt(), true);
    }

    /** Takes back an offer that has not been told yet, or a call that has not been made: it was answered, or is over. */
    void withdrawOffer(Registration was) {
        Instant until = was.offeredUntil();
        if (until != null) {
            notifications.cancel(offer(was, until));
        }
    }

    /** Takes back all that has not been told yet to somebody who will not come. */
    void withdraw(Registration was, Course course) {
        withdrawOffer(was);
        for (Session session : course.all()) {
            notifications.cancel(reminder(was, session.id(), session.startsAt()));
            notifications.cancel(calledOff(was, session));
            notifications.cancel(moved(was, session));
            notifications.cancel(onAgain(was, session));
        }
    }

    private static String offer(Registration to, Instant until) {
        return key("offered", to, String.valueOf(until.getEpochSecond()));
    }

    private static String reminder(Registration to, SessionId session, Instant startsAt) {
        return key("reminder", to, session.value() + ":" + startsAt.getEpochSecond());
    }

    private static String calledOff(Registration to, Session session) {
        return key("called-off", to, session.id().value() + ":" + session.version());
    }

    private static String onAgain(Registration to, Session session) {
        return key("restored", to, session.id().value() + ":" + session.version());
    }

    private static String moved(Registration to, Session session) {
        return key("moved", to, session.id().value() + ":" + session.version());
    }

    private void send(
            String template,
            Registration to,
            Session session,
            Map<String, String> more,
            String key,
            Instant uselessAfter,
            boolean worthACall) {
        ContactChannel channel = to.guest().contact().channel();
        boolean byCall = channel == ContactChannel.CALL;
        if (channel == ContactChannel.NONE
                || (byCall && !worthACall)
                || to.code().isEmpty()) {
            return;
        }
        Locale language = language(to);
        Map<String, String> values = new HashMap<>(recipients.values(to, language));
        values.put(RegistrationMessages.SESSION, session.name());
        values.put(RegistrationMessages.WHEN, words.when(session, language));
        values.put(RegistrationMessages.PLACE, words.place(session));
        values.put(RegistrationMessages.LINK, recipients.link(to, door.proof(to.code(), uselessAfter), language));
        values.put(RegistrationMessages.WHAT, "");
        values.putAll(more);
        recipients
                .find(to)
                .ifPresent(recipient -> notifications.tell(
                        Message.now(byCall ? RegistrationMessages.BY_CALL : template, recipient, values, key)
                                .uselessAfter(uselessAfter)));
    }

    private static String key(String what, Registration to, String which) {
        return "registration." + what + ":" + to.id().value() + (which.isEmpty() ? "" : ":" + which);
    }

    private String text(Locale language, String key, Object... values) {
        return messages.getMessage(key, values, language).strip();
    }

    private static Locale language(Registration to) {
        return to.guest().language().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }
}
