package fr.maillage.notifications.web;

import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.notifications.Channel;
import fr.maillage.notifications.app.Messages;
import fr.maillage.notifications.domain.State;
import fr.maillage.office.WorkPanel;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What waits for a person among the messages, on the home of the back office. */
@Component
class MessagesPanel implements WorkPanel {

    private static final int ORDER = 400;

    private final Messages messages;
    private final MessageSource words;

    MessagesPanel(Messages messages, MessageSource words) {
        this.messages = messages;
        this.words = words;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public Optional<Panel> panel(SignedIn who, Locale language) {
        boolean sends = holds(who, Right.SEND_MESSAGES);
        boolean calls = holds(who, Right.MAKE_CALLS);
        if (!sends && !calls) {
            return Optional.empty();
        }
        List<Row> rows = new ArrayList<>();
        int count = 0;
        if (sends) {
            Map<State, Integer> counts = messages.countUnsettled();
            count += add(
                    rows,
                    "uncertain",
                    counts.getOrDefault(State.UNCERTAIN, 0),
                    "/gestion/messages?etat=uncertain",
                    language);
            count += add(rows, "dead", counts.getOrDefault(State.DEAD, 0), "/gestion/messages?etat=dead", language);
            count += add(rows, "letters", messages.countDue(Channel.LETTER), "/gestion/messages/courriers", language);
            count += add(
                    rows, "printed", counts.getOrDefault(State.PRINTED, 0), "/gestion/messages/courriers", language);
        }
        if (calls) {
            count += add(rows, "calls", messages.countDue(Channel.CALL), "/gestion/messages/appels", language);
        }
        return Optional.of(new Panel(
                word("notifications.panel", language),
                count,
                rows,
                sends ? "/gestion/messages" : "/gestion/messages/appels"));
    }

    private int add(List<Row> rows, String what, int count, String url, Locale language) {
        if (count > 0) {
            rows.add(new Row(word("notifications.todo." + what, language, count), url, ""));
        }
        return count;
    }

    private String word(String key, Locale language, Object... arguments) {
        return words.getMessage(key, arguments, language);
    }

    private static boolean holds(SignedIn who, Right right) {
        return who.grants().stream().anyMatch(right::isHeldBy);
    }
}
