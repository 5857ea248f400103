package fr.maillage.accounts.web;

import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Proof;
import fr.maillage.accounts.StaffPrincipal;
import fr.maillage.accounts.app.Account;
import fr.maillage.accounts.app.Accounts;
import fr.maillage.accounts.app.SecondFactors;
import fr.maillage.accounts.app.SecondFactors.Check;
import fr.maillage.accounts.app.Sessions;
import fr.maillage.accounts.domain.Totp;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.documents.QrCode;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** The second factor: asked for after the first, and set up. Open to a session that can do nothing else yet. */
@Controller
class CodeController {

    private static final String SET_UP = SessionDoor.CODE_PAGE + "/preparation";
    private static final String RECOVERY = SessionDoor.CODE_PAGE + "/secours";

    private final Screens screens;
    private final Accounts accounts;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final Territory territory;
    private final SessionDoor door;
    private final Clock clock;

    CodeController(
            Screens screens,
            Accounts accounts,
            SecondFactors factors,
            Sessions sessions,
            Territory territory,
            SessionDoor door,
            Clock clock) {
        this.screens = screens;
        this.accounts = accounts;
        this.factors = factors;
        this.sessions = sessions;
        this.territory = territory;
        this.door = door;
        this.clock = clock;
    }

    @Bean
    static PublicRoutes codeReading() {
        return PublicRoutes.get(SessionDoor.CODE_PAGE, SET_UP, RECOVERY);
    }

    @Bean
    static PublicRoutes codePosting() {
        return PublicRoutes.post(SessionDoor.CODE_PAGE, SET_UP, RECOVERY);
    }

    @GetMapping({SessionDoor.CODE_PAGE, RECOVERY})
    View ask(@RequestParam(defaultValue = "") String retour, HttpServletRequest request) {
        Optional<Account> who = current();
        if (who.isEmpty()) {
            return new RedirectView("/connexion" + SessionDoor.query(retour));
        }
        if (isProved()) {
            return new RedirectView(Return.safe(retour));
        }
        return who.get().secondFactor()
                ? codePage(isRecovery(request), retour, null, HttpStatus.OK)
                : new RedirectView(SET_UP + SessionDoor.query(retour));
    }

    @PostMapping({SessionDoor.CODE_PAGE, RECOVERY})
    View check(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> who = current().filter(Account::secondFactor);
        if (who.isEmpty() || isProved()) {
            return new RedirectView("/connexion" + SessionDoor.query(retour));
        }
        Ui ui = screens.ui(request);
        PersonId person = who.get().id();
        boolean recovery = isRecovery(request);
        return switch (recovery ? factors.checkRecovery(person, code) : factors.check(person, code)) {
            case Check.Right ignored -> new RedirectView(door.passSecond(person, retour, request, response));
            case Check.Wrong ignored ->
                codePage(
                        recovery,
                        retour,
                        ui.t(recovery ? "accounts.recovery.wrong" : "accounts.code.wrong"),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case Check.Wait wait ->
                codePage(
                        recovery,
                        retour,
                        ui.t("accounts.code.wait", Times.soon(ui, wait.until())),
                        HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @GetMapping(SET_UP)
    View setUp(@RequestParam(defaultValue = "") String retour) {
        Optional<Account> who = current();
        if (who.isEmpty() || !maySetUp(who.get())) {
            return new RedirectView(who.isEmpty() ? "/connexion" : AccountController.AGAIN);
        }
        return setUpPage(who.get(), retour, null, HttpStatus.OK);
    }

    @PostMapping(SET_UP)
    View confirm(
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String retour,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<Account> who = current();
        if (who.isEmpty() || !maySetUp(who.get())) {
            return new RedirectView(who.isEmpty() ? "/connexion" : AccountController.AGAIN);
        }
        PersonId person = who.get().id();
        Optional<List<String>> codes = factors.confirm(person, code);
        if (codes.isEmpty()) {
            String wrong = screens.ui(request).t("accounts.code.wrong");
            return setUpPage(who.get(), retour, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        sessions.endAll(person);
        String next = door.passSecond(person, retour, request, response);
        return screens.show("accounts/web/recovery", new RecoveryPage(who.get().name(), codes.get(), next));
    }

    private View codePage(boolean recovery, String back, @Nullable String mistake, HttpStatus status) {
        return screens.show("accounts/web/code", new CodePage(recovery, Return.safe(back), mistake), status);
    }

    private View setUpPage(Account who, String back, @Nullable String mistake, HttpStatus status) {
        byte[] secret = factors.begin(who.id());
        String account = who.email() == null ? who.name() : who.email();
        String uri = Totp.uri(secret, "Maillage " + territory.settings().name(), account);
        String letters = Totp.readable(secret).replaceAll("(.{4})(?=.)", "$1 ");
        return screens.show(
                "accounts/web/factor", new FactorPage(QrCode.svg(uri), letters, Return.safe(back), mistake), status);
    }

    /** The first time, whoever has passed the first step; afterwards, only who has just shown the present one. */
    private boolean maySetUp(Account who) {
        return !who.demo()
                && (!who.secondFactor()
                        || SessionDoor.currentPrincipal()
                                .map(one -> one.proof() == Proof.SECOND && one.isFresh(clock.instant()))
                                .orElse(false));
    }

    private static boolean isRecovery(HttpServletRequest request) {
        return request.getRequestURI().equals(RECOVERY);
    }

    private Optional<Account> current() {
        return SessionDoor.currentPrincipal()
                .map(StaffPrincipal::person)
                .flatMap(id -> accounts.find(new PersonId(id)))
                .filter(Account::isActive);
    }

    private static boolean isProved() {
        return SessionDoor.currentPrincipal()
                .map(one -> one.proof() == Proof.SECOND)
                .orElse(false);
    }
}
