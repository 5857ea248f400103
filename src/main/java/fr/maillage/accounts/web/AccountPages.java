package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Proof;
import fr.maillage.accounts.app.Account;
import fr.maillage.accounts.app.RecoveryCodes;
import fr.maillage.accounts.app.Sessions;
import fr.maillage.accounts.web.AccountPage.SessionRow;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.View;

/** Puts « Mon compte » together. */
@Component
class AccountPages {

    /** What can have been done; a message each. */
    private static final Set<String> DEEDS =
            Set.of("nom", "lien", "adresse", "mot-de-passe", "retrait", "session", "reconnexion");

    private final Screens screens;
    private final Access access;
    private final Sessions sessions;
    private final RecoveryCodes recovery;
    private final Clock clock;

    AccountPages(Screens screens, Access access, Sessions sessions, RecoveryCodes recovery, Clock clock) {
        this.screens = screens;
        this.access = access;
        this.sessions = sessions;
        this.recovery = recovery;
        this.clock = clock;
    }

    /** @param done what has just been done; empty for nothing */
    View show(Account who, String done, List<Mistake> mistakes, HttpStatus status, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<SessionRow> rows = sessions.list(who.id(), request.getSession().getId()).stream()
                .map(open -> new SessionRow(
                        open.handle(),
                        open.device().isEmpty() ? ui.t("accounts.account.sessions.unknown") : open.device(),
                        Times.moment(ui, open.since()),
                        Times.moment(ui, open.lastUsed()),
                        open.current()))
                .toList();
        List<String> roles = access.getCurrent().grants().stream()
                .map(Grant::role)
                .distinct()
                .map(role -> "accounts.role." + role.name())
                .toList();
        AccountPage page = new AccountPage(
                who,
                roles,
                isSecondFactorDue(),
                recovery.count(who.id()),
                isFresh(who, now()),
                rows,
                DEEDS.contains(done) ? done : "",
                mistakes);
        return screens.show("accounts/web/account", page, status);
    }

    /** Whether a role asks for it. */
    boolean isSecondFactorDue() {
        return access.getCurrent().grants().stream()
                .anyMatch(grant -> grant.role().needsSecondFactor());
    }

    /** Whether they have just signed in, with all that their account asks for. */
    static boolean isFresh(Account who, Instant now) {
        return SessionDoor.currentPrincipal()
                .map(one -> one.isFresh(now) && (!who.secondFactor() || one.proof() == Proof.SECOND))
                .orElse(false);
    }

    Instant now() {
        return clock.instant();
    }
}
