package fr.maillage.accounts.web;

import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.app.AcceptInvitation;
import fr.maillage.accounts.app.Account;
import fr.maillage.accounts.app.Accounts;
import fr.maillage.accounts.app.Invitations;
import fr.maillage.accounts.app.Invitations.Open;
import fr.maillage.accounts.app.Passwords;
import fr.maillage.accounts.app.SignIn;
import fr.maillage.accounts.app.SignIn.InvitationFound;
import fr.maillage.accounts.app.SignInLinks;
import fr.maillage.accounts.domain.Token;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** Where an invitation leads: the code of a letter is typed, then the person says how they will sign in. */
@Controller
class InvitationController {

    private final Screens screens;
    private final SignIn signIn;
    private final Accounts accounts;
    private final Invitations invitations;
    private final Passwords passwords;
    private final SignInLinks links;
    private final AcceptInvitation accept;
    private final SessionDoor door;

    InvitationController(
            Screens screens,
            SignIn signIn,
            Accounts accounts,
            Invitations invitations,
            Passwords passwords,
            SignInLinks links,
            AcceptInvitation accept,
            SessionDoor door) {
        this.screens = screens;
        this.signIn = signIn;
        this.accounts = accounts;
        this.invitations = invitations;
        this.passwords = passwords;
        this.links = links;
        this.accept = accept;
        this.door = door;
    }

    @Bean
    static PublicRoutes invitationReading() {
        return PublicRoutes.get("/invitation", "/invitation/{token}");
    }

    @Bean
    static PublicRoutes invitationPosting() {
        return PublicRoutes.post("/invitation", "/invitation/{token}");
    }

    @GetMapping("/invitation")
    View typing() {
        return code("", null, HttpStatus.OK);
    }

    @PostMapping("/invitation")
    View typed(@RequestParam(defaultValue = "") String code, HttpServletRequest request) {
        return switch (signIn.findInvitation(code, request.getRemoteAddr())) {
            case InvitationFound.Found ignored -> new RedirectView("/invitation/" + Token.tidy(code));
            case InvitationFound.None ignored ->
                code(code, screens.ui(request).t("accounts.invitation.wrong"), HttpStatus.UNPROCESSABLE_CONTENT);
            case InvitationFound.Wait wait -> tooMany(wait, request);
        };
    }

    @GetMapping("/invitation/{token}")
    View invited(@PathVariable String token, HttpServletRequest request) {
        return switch (signIn.findInvitation(token, request.getRemoteAddr())) {
            case InvitationFound.Found found -> {
                Account who = accounts.get(found.invitation().person());
                yield form(found.invitation(), token, InvitationForm.of(who), List.of(), HttpStatus.OK);
            }
            case InvitationFound.None ignored -> over(request);
            case InvitationFound.Wait wait -> tooMany(wait, request);
        };
    }

    @PostMapping("/invitation/{token}")
    View accept(
            @PathVariable String token,
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "adresse", defaultValue = "") String email,
            @RequestParam(name = "telephone", defaultValue = "") String phone,
            @RequestParam(name = "mot-de-passe", defaultValue = "") String password,
            HttpServletRequest request,
            HttpServletResponse response) {
        return switch (signIn.findInvitation(token, request.getRemoteAddr())) {
            case InvitationFound.Found found ->
                answer(found.invitation(), token, new InvitationForm(name, email, phone, password), request, response);
            case InvitationFound.None ignored -> over(request);
            case InvitationFound.Wait wait -> tooMany(wait, request);
        };
    }

    private View answer(
            Open invitation,
            String token,
            InvitationForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Ui ui = screens.ui(request);
        Account who = accounts.get(invitation.person());
        List<Mistake> mistakes = form.mistakes(ui, who, links.canBeSent(), passwords, accounts);
        if (!mistakes.isEmpty()) {
            return form(invitation, token, form, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        try {
            Optional<PersonId> person = accept.accept(token, form.reply());
            return person.<View>map(one -> new RedirectView(door.enter(one, Way.INVITATION, "", request, response)))
                    .orElseGet(() -> over(request));
        } catch (Passwords.Busy e) {
            Mistake busy = new Mistake("mot-de-passe", ui.t("accounts.signin.busy"));
            return form(invitation, token, form, List.of(busy), HttpStatus.SERVICE_UNAVAILABLE);
        }
    }

    private View form(Open invitation, String token, InvitationForm form, List<Mistake> mistakes, HttpStatus status) {
        Account who = accounts.get(invitation.person());
        List<String> roles = invitations.listRoles(who.id()).stream()
                .map(role -> "accounts.role." + role.name())
                .toList();
        boolean linkIsEnough = who.email() != null && links.canBeSent();
        return screens.show(
                "accounts/web/invited",
                new InvitedPage(token, invitation.invitedBy(), roles, who.email(), linkIsEnough, form, mistakes),
                status);
    }

    private View tooMany(InvitationFound.Wait wait, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return code("", ui.t("accounts.invitation.wait", Times.soon(ui, wait.until())), HttpStatus.TOO_MANY_REQUESTS);
    }

    private View over(HttpServletRequest request) {
        return code("", screens.ui(request).t("accounts.invitation.over"), HttpStatus.GONE);
    }

    private View code(String typed, @Nullable String mistake, HttpStatus status) {
        String kept = typed.length() > 60 ? "" : typed;
        return screens.show("accounts/web/invitation", new InvitationCodePage(kept, mistake), status);
    }
}
