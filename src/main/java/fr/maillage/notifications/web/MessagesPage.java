package fr.maillage.notifications.web;

import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /gestion/messages}. */
public record MessagesPage(
        List<Link> tabs,
        boolean sendsMail,
        boolean sendsSms,
        boolean mayTry,
        List<Link> toDo,
        List<Choice> states,
        @Nullable String state,
        List<Choice> channels,
        @Nullable String channel,
        String from,
        String to,
        int count,
        List<Row> rows,
        int page,
        int pages,
        String query) {

    /** One message. */
    public record Row(String url, String day, String name, String channel, String kind, String state, String note) {}
}
