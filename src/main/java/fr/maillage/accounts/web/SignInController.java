package fr.maillage.accounts.web;

import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.app.Passwords;
import fr.maillage.accounts.app.People;
import fr.maillage.accounts.app.People.DemoPerson;
import fr.maillage.accounts.app.SignIn;
import fr.maillage.accounts.app.SignIn.Outcome;
import fr.maillage.accounts.app.SignInLinks;
import fr.maillage.accounts.domain.Login;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The sign-in page and its ways in. What it answers never tells whether an account exists. */
@Controller
class SignInController {

    private final Screens screens;
    private final People people;
    private final SignIn signIn;
    private final SignInLinks links;
    private final SessionDoor door;
    private final SignInWays others;
    private final ProviderFarewell farewell;

    SignInController(
            Screens screens,
            People people,
            SignIn signIn,
            SignInLinks links,
            SessionDoor door,
            SignInWays others,
            ProviderFarewell farewell) {
        this.screens = screens;
        this.people = people;
        this.signIn = signIn;
        this.links = links;
        this.door = door;
        this.others = others;
        this.farewell = farewell;
    }

    @Bean
    static PublicRoutes signInReading() {
        return PublicRoutes.get("/connexion", "/connexion/lien/envoye");
    }

    @Bean
    static PublicRoutes signInPosting() {
        return PublicRoutes.post("/connexion/demo", "/connexion/mot-de-passe", "/connexion/lien", "/deconnexion");
    }

    @GetMapping("/connexion")
    View page(@RequestParam(defaultValue = "") String retour) {
        return show(retour, "", List.of(), null, HttpStatus.OK);
    }

    @PostMapping("/connexion/mot-de-passe")
    View password(
            @RequestParam(name = "identifiant", defaultValue = "") String login,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        Ui ui = screens.ui(request);
        List<Mistake> mistakes = new ArrayList<>();
        if (!Login.isEmail(login) && Login.findPhone(login).isEmpty()) {
            mistakes.add(new Mistake("identifiant", ui.t("accounts.signin.login.wrong")));
        }
        if (password.isEmpty()) {
            mistakes.add(new Mistake("mot-de-passe", ui.t("accounts.signin.password.empty")));
        }
        if (!mistakes.isEmpty()) {
            return show(retour, login, mistakes, null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            return switch (signIn.byPassword(login, password, request.getRemoteAddr())) {
                case Outcome.Welcome welcome ->
                    new RedirectView(door.enter(welcome.person(), Way.PASSWORD, retour, request, response));
                case Outcome.Wrong ignored ->
                    show(
                            retour,
                            login,
                            List.of(new Mistake("identifiant", ui.t("accounts.signin.wrong"))),
                            null,
                            HttpStatus.UNPROCESSABLE_CONTENT);
                case Outcome.Wait wait -> waiting(ui, retour, login, wait.until(), "accounts.signin.wait.password");
            };
        } catch (Passwords.Busy e) {
            return show(retour, login, List.of(), ui.t("accounts.signin.busy"), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    @PostMapping("/connexion/lien")
    View link(
            @RequestParam(name = "adresse", defaultValue = "") String email,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        if (!Login.isEmail(email)) {
            Mistake mistake = new Mistake("adresse", ui.t("accounts.signin.email.wrong"));
            return show(retour, email, List.of(mistake), null, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (!links.canBeSent()) {
            return show(retour, email, List.of(), null, HttpStatus.OK); // the page says what else to do
        }
        Optional<Instant> wait =
                Evenly.answer(() -> signIn.askLink(email, SessionDoor.query(retour), request.getRemoteAddr()));
        if (wait.isPresent()) {
            return waiting(ui, retour, email, wait.get(), "accounts.signin.wait.link");
        }
        return SeeOther.to("/connexion/lien/envoye");
    }

    @GetMapping("/connexion/lien/envoye")
    View sent() {
        return screens.show("accounts/web/linksent", "");
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
        return "redirect:" + door.enter(id, Way.DEMO, retour, request, response);
    }

    /** What pages keep in the browser for when there is no network goes too; words that wait there stay when the page has seen to the rest. */
    @PostMapping("/deconnexion")
    String leave(
            @RequestParam(name = "garder", defaultValue = "") String kept,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (!kept.equals("attente")) {
            response.setHeader("Clear-Site-Data", "\"storage\"");
        }
        return "redirect:" + farewell.leave(request);
    }

    private View waiting(Ui ui, String back, String login, Instant until, String key) {
        return show(back, login, List.of(), ui.t(key, Times.soon(ui, until)), HttpStatus.TOO_MANY_REQUESTS);
    }

    private View show(String back, String login, List<Mistake> mistakes, @Nullable String waiting, HttpStatus status) {
        String kept = login.length() > 254 ? "" : login;
        return screens.show(
                "accounts/web/signin",
                new SignInPage(
                        people.listDemo(),
                        others.list(),
                        Return.safe(back),
                        links.canBeSent(),
                        kept,
                        mistakes,
                        waiting),
                status);
    }
}
