package fr.maillage.notifications.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.Link;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The pages about messages that whoever is signed in may open, for the links above each of them. */
@Component
class MessagesTabs {

    private final Access access;

    MessagesTabs(Access access) {
        this.access = access;
    }

    List<Link> links(Ui ui) {
        List<Link> links = new ArrayList<>();
        if (access.may(Right.READ_MESSAGES)) {
            links.add(new Link(ui.t("notifications.tab.messages"), "/gestion/messages"));
        }
        if (access.may(Right.SEND_MESSAGES)) {
            links.add(new Link(ui.t("notifications.tab.letters"), "/gestion/messages/courriers"));
        }
        if (access.may(Right.MAKE_CALLS)) {
            links.add(new Link(ui.t("notifications.tab.calls"), "/gestion/messages/appels"));
        }
        if (access.may(Right.EDIT_TEMPLATES)) {
            links.add(new Link(ui.t("notifications.tab.templates"), "/gestion/messages/modeles"));
        }
        return links;
    }
}
