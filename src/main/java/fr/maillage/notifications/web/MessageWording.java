package fr.maillage.notifications.web;

import fr.maillage.design.PhoneText;
import fr.maillage.design.Ui;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.app.Attempt;
import fr.maillage.notifications.app.MessageLine;
import fr.maillage.notifications.app.TimeWords;
import fr.maillage.notifications.domain.State;
import java.time.Instant;
import java.util.Locale;

/** Says where a message stands, in the reader’s words. */
final class MessageWording {

    private final Ui ui;
    private final TimeWords timeWords;
    private final Instant now;

    MessageWording(Ui ui, TimeWords timeWords, Instant now) {
        this.ui = ui;
        this.timeWords = timeWords;
        this.now = now;
    }

    String channel(Channel channel) {
        return ui.t("notifications.channel." + code(channel.name()));
    }

    String state(State state) {
        return ui.t("notifications.state." + code(state.name()));
    }

    /** What is to be expected of it, in a few words; empty when the state says all. */
    String note(MessageLine line) {
        if (line.state() == State.WAITING && line.nextAt().isAfter(now)) {
            return ui.t(
                    line.tries() == 0 ? "notifications.note.due" : "notifications.note.again", moment(line.nextAt()));
        }
        if (line.state() == State.PRINTED && line.batch() != null) {
            return ui.t("notifications.note.batch", String.valueOf(line.batch()));
        }
        return line.sentAt() == null ? "" : brief(line.sentAt());
    }

    String name(MessageLine line) {
        return line.anonymised() ? ui.t("notifications.anonymised") : line.name();
    }

    /** The address, a telephone number in pairs. */
    String address(MessageLine line) {
        return line.channel() == Channel.SMS || line.channel() == Channel.CALL
                ? PhoneText.inPairs(line.address())
                : line.address();
    }

    String moment(Instant instant) {
        return timeWords.moment(instant, ui.locale().getLanguage());
    }

    String brief(Instant instant) {
        return timeWords.brief(instant, ui.locale().getLanguage());
    }

    String outcome(Attempt attempt) {
        return ui.t("notifications.outcome." + code(attempt.outcome()));
    }

    static String code(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
