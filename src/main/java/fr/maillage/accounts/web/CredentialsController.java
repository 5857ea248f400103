package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.app.Account;
import fr.maillage.accounts.app.Accounts;
import fr.maillage.accounts.app.ChangePassword;
import fr.maillage.accounts.app.ChangePassword.Outcome;
import fr.maillage.accounts.app.Passwords;
import fr.maillage.accounts.app.SecondFactors;
import fr.maillage.accounts.app.Sessions;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.Audit;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** How somebody signs in, and where they are signed in: password, second factor, sessions. */
@Controller
class CredentialsController {

    private static final String PASSWORD = AccountController.PAGE + "/mot-de-passe";
    private static final String CODES = AccountController.PAGE + "/codes";
    private static final String REMOVAL = AccountController.PAGE + "/application/retrait";
    private static final String SESSIONS_END = AccountController.PAGE + "/sessions/fin";
    private static final String SESSION_END = AccountController.PAGE + "/sessions/{handle}/fin";

    private final Screens screens;
    private final Access access;
    private final Accounts accounts;
    private final ChangePassword changePassword;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final SessionDoor door;
    private final AccountPages pages;
    private final Audit audit;

    CredentialsController(
            Screens screens,
            Access access,
            Accounts accounts,
            ChangePassword changePassword,
            SecondFactors factors,
            Sessions sessions,
            SessionDoor door,
            AccountPages pages,
            Audit audit) {
        this.screens = screens;
        this.access = access;
        this.accounts = accounts;
        this.changePassword = changePassword;
        this.factors = factors;
        this.sessions = sessions;
        this.door = door;
        this.pages = pages;
        this.audit = audit;
    }

    @Bean
    static StaffRoutes credentialsPosting() {
        return StaffRoutes.post(Right.ENTER, PASSWORD, CODES, REMOVAL, SESSIONS_END, SESSION_END);
    }

    @PostMapping(PASSWORD)
    View password(
            @RequestParam(name = "actuel", defaultValue = "") String current,
            @RequestParam(name = "nouveau", defaultValue = "") String next,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Account who = who();
        try {
            boolean fresh = AccountPages.isFresh(who, pages.now());
            String session = request.getSession().getId();
            return switch (changePassword.change(who, current, next, fresh, session)) {
                case Outcome.Changed ignored -> {
                    request.changeSessionId();
                    yield AccountController.done("mot-de-passe");
                }
                case Outcome.SignInAgain ignored -> new RedirectView(AccountController.AGAIN);
                case Outcome.WrongCurrent ignored ->
                    mistake(who, "actuel", ui.t("accounts.account.password.wrong"), request);
                case Outcome.Weak weak ->
                    mistake(
                            who,
                            "nouveau",
                            ui.t("accounts.password." + weak.weakness().name()),
                            request);
                case Outcome.Wait wait ->
                    mistake(who, "actuel", ui.t("accounts.code.wait", Times.soon(ui, wait.until())), request);
            };
        } catch (Passwords.Busy e) {
            return mistake(who, "nouveau", ui.t("accounts.signin.busy"), request);
        }
    }

    /** New recovery codes, shown this once. */
    @PostMapping(CODES)
    View codes(HttpServletRequest request) {
        Account who = who();
        if (!who.secondFactor() || !AccountPages.isFresh(who, pages.now())) {
            return new RedirectView(AccountController.AGAIN);
        }
        return screens.show(
                "accounts/web/recovery",
                new RecoveryPage(who.name(), factors.renewRecovery(who.id()), AccountController.PAGE));
    }

    /** Only for those whose roles do not ask for it. */
    @PostMapping(REMOVAL)
    View remove(HttpServletRequest request) {
        Account who = who();
        if (!who.secondFactor() || pages.isSecondFactorDue() || !AccountPages.isFresh(who, pages.now())) {
            return new RedirectView(AccountController.AGAIN);
        }
        factors.remove(who.id(), who.id());
        sessions.endOthers(who.id(), request.getSession().getId());
        return AccountController.done("retrait");
    }

    @PostMapping(SESSION_END)
    View endSession(@PathVariable String handle, HttpServletRequest request) {
        Account who = who();
        if (sessions.end(who.id(), handle)) {
            recordEnd(who);
        }
        return AccountController.done("session");
    }

    /** Everywhere, here included. */
    @PostMapping(SESSIONS_END)
    View endSessions(HttpServletRequest request) {
        Account who = who();
        sessions.endAll(who.id());
        recordEnd(who);
        door.leave(request);
        return new RedirectView("/connexion");
    }

    private void recordEnd(Account who) {
        audit.record("accounts.session-ended", "person", who.id().value().toString(), Map.of());
    }

    private View mistake(Account who, String field, String message, HttpServletRequest request) {
        return pages.show(who, "", List.of(new Mistake(field, message)), HttpStatus.UNPROCESSABLE_CONTENT, request);
    }

    private Account who() {
        return accounts.get(access.getCurrent().id());
    }
}
