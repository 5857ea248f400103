package fr.maillage.agenda.web.feed;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.app.feed.AnimatorFeeds;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda/flux/mes-seances}: the sessions that somebody leads, in their own calendar. */
@Controller
class OwnFeedController {

    static final String PATH = "/gestion/agenda/flux/mes-seances";

    private final Screens screens;
    private final AnimatorFeeds feeds;
    private final Access access;

    OwnFeedController(Screens screens, AnimatorFeeds feeds, Access access) {
        this.screens = screens;
        this.feeds = feeds;
        this.access = access;
    }

    @Bean
    static StaffRoutes ownFeedPage() {
        return StaffRoutes.get(Right.READ_AGENDA, PATH);
    }

    @Bean
    static StaffRoutes ownFeedPost() {
        return StaffRoutes.post(Right.READ_AGENDA, PATH);
    }

    @GetMapping(PATH)
    View page(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Optional<String> address =
                feeds.find(me()).map(code -> ui.absolute(CalendarController.ALL + "?animateur=" + code));
        return screens.show(
                "agenda/web/feed/ownfeed",
                new OwnFeedPage(
                        address.orElse(null),
                        address.map(one -> one.replaceFirst("^https?", "webcal"))
                                .orElse(null)));
    }

    @PostMapping(PATH)
    View change(@RequestParam(defaultValue = "") String quoi) {
        if (quoi.equals("supprimer")) {
            feeds.remove(me());
        } else {
            feeds.renew(me());
        }
        return SeeOther.to(PATH + "?fait=" + (quoi.equals("supprimer") ? "adresse-supprimee" : "adresse-faite"));
    }

    private UUID me() {
        return access.getCurrent().id().value();
    }
}
