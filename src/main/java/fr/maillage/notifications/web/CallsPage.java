package fr.maillage.notifications.web;

import fr.maillage.design.Link;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /gestion/messages/appels}: who is to be called, and what to say. */
public record CallsPage(List<Link> tabs, @Nullable String done, String day, List<Call> calls) {

    /**
     * One call.
     *
     * @param dialled the number, E.164
     * @param number the number, in pairs
     * @param said what to say, as HTML made from plain text
     * @param tries how often nobody answered, in words; empty for never
     */
    public record Call(String id, String name, String dialled, String number, String said, String tries) {}
}
