package fr.maillage.notifications.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.design.SeeOther;
import fr.maillage.notifications.app.HandleMessages;
import fr.maillage.platform.StaffRoutes;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.view.RedirectView;

/** What a person decides about one message. */
@Controller
class HandlingController {

    private final HandleMessages handleMessages;
    private final Access access;

    HandlingController(HandleMessages handleMessages, Access access) {
        this.handleMessages = handleMessages;
        this.access = access;
    }

    @Bean
    static StaffRoutes handlingRoutes() {
        return StaffRoutes.post(
                Right.SEND_MESSAGES,
                "/gestion/messages/{id}/renvoi",
                "/gestion/messages/{id}/confirmation",
                "/gestion/messages/{id}/annulation");
    }

    @PostMapping("/gestion/messages/{id}/renvoi")
    RedirectView sendAgain(@PathVariable String id) {
        return back(id, handleMessages.sendAgain(uuid(id), who()), "renvoye");
    }

    @PostMapping("/gestion/messages/{id}/confirmation")
    RedirectView confirm(@PathVariable String id) {
        return back(id, handleMessages.confirm(uuid(id), who()), "confirme");
    }

    @PostMapping("/gestion/messages/{id}/annulation")
    RedirectView cancel(@PathVariable String id) {
        return back(id, handleMessages.cancel(uuid(id), who()), "annule");
    }

    private UUID who() {
        return access.getCurrent().id().value();
    }

    static UUID uuid(String id) {
        try {
            return UUID.fromString(id);
        } catch (IllegalArgumentException e) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
    }

    private static RedirectView back(String id, boolean done, String what) {
        return SeeOther.to("/gestion/messages/" + uuid(id) + "?fait=" + (done ? what : "trop-tard"));
    }
}
