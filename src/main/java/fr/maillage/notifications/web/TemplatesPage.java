package fr.maillage.notifications.web;

import fr.maillage.design.Link;
import java.util.List;

/** {@code /gestion/messages/modeles}: the kinds of messages. */
public record TemplatesPage(List<Link> tabs, List<Row> rows) {

    /** One kind; {@code changed} when its words are the territory's. */
    public record Row(String url, String title, String subject, boolean changed) {}
}
