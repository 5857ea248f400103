package fr.maillage.accounts.web;

import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.app.People;
import fr.maillage.accounts.app.People.DemoPerson;
import fr.maillage.design.Screens;
import fr.maillage.platform.Audit;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** The sign-in page and its ways in. */
@Controller
class SignInController {

    private final Screens screens;
    private final People people;
    private final SessionDoor door;
    private final ProviderFarewell farewell;
    private final Audit audit;

    SignInController(
            Screens screens, People people, SessionDoor door, ProviderFarewell farewell, Audit audit) {
        this.screens = screens;
        this.people = people;
        this.door = door;
        this.farewell = farewell;
        this.audit = audit;
    }

    @Bean
    static PublicRoutes signInReading() {
        return PublicRoutes.get("/connexion");
    }

    @Bean
    static PublicRoutes signInPosting() {
        return PublicRoutes.post("/connexion/demo", "/deconnexion");
    }

    @GetMapping("/connexion")
    View page(@RequestParam(required = false, defaultValue = "") String retour) {
        return screens.show("accounts/web/signin", new SignInPage(people.listDemo(), Return.safe(retour)));
    }

    /** On a demonstration site one may be anybody, without a password. */
    @PostMapping("/connexion/demo")
    String demo(
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        PersonId id = people.listDemo().stream()
                .map(DemoPerson::id)
                .filter(one -> one.value().toString().equals(person))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        door.enter(id, request, response);
        people.signedIn(id);
        audit.recordFor(id.value(), "accounts.signed-in", "person", id.value().toString(), Map.of("way", "demo"));
        return "redirect:" + Return.safe(retour);
    }

    @PostMapping("/deconnexion")
    String leave(HttpServletRequest request) {
        return "redirect:" + farewell.leave(request);
    }
}
