package fr.maillage.needs.app;

import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.design.Dates;
import fr.maillage.design.PhoneText;
import fr.maillage.needs.Need;
import fr.maillage.needs.NeedState;
import fr.maillage.needs.NeedWords;
import fr.maillage.needs.domain.ContactWay;
import fr.maillage.needs.domain.NeedCode;
import fr.maillage.needs.domain.NeedContact;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.Message;
import fr.maillage.notifications.Notifications;
import fr.maillage.notifications.Recipient;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Tells whoever raised a need what becomes of it, by the channel they chose; those whose need was joined to it are told the same,
 * each with their own code.
 */
@Component
class TellOfNeed {

    /** As many dates as one reads in a message. */
    private static final int MOST_SESSIONS = 8;

    private final Notifications notifications;
    private final RaisedNeeds needs;
    private final Agenda agenda;
    private final NeedWords words;
    private final SessionWords sessionWords;
    private final Territory territory;
    private final MessageSource messages;
    private final Clock clock;

    TellOfNeed(
            Notifications notifications,
            RaisedNeeds needs,
            Agenda agenda,
            NeedWords words,
            SessionWords sessionWords,
            Territory territory,
            MessageSource messages,
            Clock clock) {
        this.notifications = notifications;
        this.needs = needs;
        this.agenda = agenda;
        this.words = words;
        this.sessionWords = sessionWords;
        this.territory = territory;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * Tells one step.
     *
     * @param said to the commune; may be empty
     * @param step its number in the history
     */
    void told(NeedSheet need, NeedEvent event, String said, long step) {
        List<Session> sessions = event.to() == NeedState.PLANNED ? planned(need) : List.of();
        tell(need, need, event, said, step, sessions);
        if (event != NeedEvent.RAISE) {
            for (NeedSheet joined : needs.listJoined(need.need().id())) {
                tell(joined, need, event, said, step, sessions);
            }
        }
    }

    /**
     * Tells that one lives on in another; with the dates when they did not know all of them, in the one message.
     *
     * @param followers that were joined to it before, and know no more than it
     * @param news whether they did not know all that is planned
     * @param step its number in the history
     */
    void joined(NeedSheet need, NeedSheet head, List<NeedSheet> followers, boolean news, long step) {
        if (!news) {
            tell(need, head, NeedEvent.JOIN, "", step, List.of());
            return;
        }
        List<Session> sessions = planned(head);
        String said = messages.getMessage("needs.follow.joined", null, language(need.contact()));
        tell(need, head, NeedEvent.PLAN, said, step, sessions);
        followers.forEach(one -> tell(one, head, NeedEvent.PLAN, "", step, sessions));
    }

    private List<Session> planned(NeedSheet need) {
        return agenda.list(needs.listSessions(need.need().id())).stream()
                .filter(session -> session.state() == SessionState.PUBLISHED && !session.isPast(clock.instant()))
                .toList();
    }

    /** @param head the need that it lives on in, itself as a rule */
    private void tell(NeedSheet to, NeedSheet head, NeedEvent event, String said, long step, List<Session> sessions) {
        NeedContact contact = to.contact();
        // whoever raises a need has just said it, or holds the slip: no call and no letter for that
        boolean heard =
                event == NeedEvent.RAISE && (contact.way() == ContactWay.CALL || contact.way() == ContactWay.LETTER);
        Locale language = language(contact);
        Optional<Recipient> recipient = heard ? Optional.empty() : recipient(contact, language);
        recipient.ifPresent(one -> notifications.tell(Message.now(
                NeedMessages.of(event),
                one,
                values(to.need(), head.need(), said, sessions, language),
                "needs." + event + ":" + to.need().id().value() + ":" + step)));
    }

    private static Locale language(NeedContact contact) {
        return contact.language().equals("en") ? Locale.ENGLISH : Locale.FRENCH;
    }

    /** Nobody when there is no way to; in the demo territory nothing leaves for a real address. */
    private Optional<Recipient> recipient(NeedContact contact, Locale language) {
        Optional<Channel> channel = switch (contact.way()) {
            case CALL -> Optional.of(Channel.CALL);
            case SMS -> Optional.of(Channel.SMS);
            case EMAIL -> Optional.of(Channel.EMAIL);
            case LETTER -> Optional.of(Channel.LETTER);
            case NONE -> Optional.empty();
        };
        String email = contact.email();
        boolean real = email != null && !email.endsWith(".example");
        return channel.filter(way ->
                        way != Channel.EMAIL || !real || !territory.settings().demo())
                .map(way -> new Recipient(
                        contact.name(),
                        language.getLanguage(),
                        email,
                        contact.phone(),
                        contact.postal(),
                        List.of(way)));
    }

    private Map<String, String> values(Need need, Need head, String said, List<Session> sessions, Locale language) {
        String phone = territory.settings().phone();
        LocalDate answerBy = head.answerBy();
        Map<String, String> values = new HashMap<>();
        values.put(NeedMessages.WHAT, words.what(need, language));
        values.put(NeedMessages.WHERE, words.at(need.communeName(), language));
        values.put(NeedMessages.CODE, NeedCode.shown(need.code()));
        values.put(
                NeedMessages.PHONE,
                phone == null
                        ? messages.getMessage("needs.mail.no-phone", null, language)
                        : messages.getMessage("needs.mail.phone", new Object[] {PhoneText.inPairs(phone)}, language));
        values.put(NeedMessages.SAID, said);
        values.put(NeedMessages.DAY, answerBy == null ? "" : Dates.weekday(answerBy, language));
        values.put(NeedMessages.SESSIONS, lines(sessions, language));
        return values;
    }

    /** The next ones a line each, and how many more there are. */
    private String lines(List<Session> sessions, Locale language) {
        int told = sessions.size() > MOST_SESSIONS + 1 ? MOST_SESSIONS : sessions.size();
        String lines =
                sessions.stream().limit(told).map(one -> line(one, language)).collect(Collectors.joining("\n"));
        return told == sessions.size()
                ? lines
                : lines + "\n"
                        + messages.getMessage(
                                "needs.follow.more-dates", new Object[] {sessions.size() - told}, language);
    }

    private String line(Session session, Locale language) {
        return session.name() + ", " + sessionWords.when(session, language) + ", " + sessionWords.place(session);
    }
}
