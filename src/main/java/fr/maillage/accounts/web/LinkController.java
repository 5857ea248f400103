package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.app.ChangeEmail;
import fr.maillage.accounts.app.SignIn;
import fr.maillage.accounts.app.SignInLinks;
import fr.maillage.design.Screens;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where a link of an e-mail leads: a page with one button, for programs that look through mail follow links too. */
@Controller
class LinkController {

    private final Screens screens;
    private final SignIn signIn;
    private final SignInLinks links;
    private final ChangeEmail changeEmail;
    private final SessionDoor door;
    private final Access access;

    LinkController(
            Screens screens,
            SignIn signIn,
            SignInLinks links,
            ChangeEmail changeEmail,
            SessionDoor door,
            Access access) {
        this.access = access;
        this.screens = screens;
        this.signIn = signIn;
        this.links = links;
        this.changeEmail = changeEmail;
        this.door = door;
    }

    @Bean
    static PublicRoutes linkReading() {
        return PublicRoutes.get("/connexion/lien/{token}");
    }

    @Bean
    static PublicRoutes linkPosting() {
        return PublicRoutes.post("/connexion/lien/{token}");
    }

    @GetMapping("/connexion/lien/{token}")
    View door(@PathVariable String token, @RequestParam(defaultValue = "") String retour) {
        return links.isGood(token)
                ? screens.show("accounts/web/linkdoor", new LinkDoor(token, Return.safe(retour), true, false))
                : over();
    }

    @PostMapping("/connexion/lien/{token}")
    View enter(
            @PathVariable String token,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<PersonId> changing = links.findWhoseAddress(token);
        if (changing.isPresent()) {
            return change(token, changing.get());
        }
        Optional<SignInLinks.Used> used = signIn.byLink(token);
        if (used.isEmpty()) {
            return over();
        }
        return new RedirectView(door.enter(used.get().person(), Way.LINK, retour, request, response));
    }

    /** A link that changes an address lets nobody in: whoever wanted it must be here already, or sign in first. */
    private View change(String token, PersonId person) {
        if (access.findCurrent().filter(one -> one.id().equals(person)).isEmpty()) {
            return screens.show(
                    "accounts/web/linkdoor", new LinkDoor(token, Return.HOME, true, true), HttpStatus.FORBIDDEN);
        }
        Optional<SignInLinks.Used> used = signIn.byLink(token);
        if (used.isEmpty() || used.get().newEmail() == null) {
            return over();
        }
        changeEmail.proved(person, used.get().newEmail());
        return AccountController.done("adresse");
    }

    private View over() {
        return screens.show("accounts/web/linkdoor", new LinkDoor("", Return.HOME, false, false), HttpStatus.GONE);
    }
}
