package fr.maillage.accounts.web;

import fr.maillage.accounts.app.AcceptInvitation.Reply;
import fr.maillage.accounts.app.Account;
import fr.maillage.accounts.app.Accounts;
import fr.maillage.accounts.app.Passwords;
import fr.maillage.accounts.domain.Login;
import fr.maillage.design.Mistake;
import fr.maillage.design.Ui;
import java.util.ArrayList;
import java.util.List;

/** What somebody invited fills in. The password never goes back to the page. */
public record InvitationForm(String name, String email, String phone, String password) {

    /** Longest name kept. */
    static final int LONGEST_NAME = 100;

    static InvitationForm of(Account who) {
        return new InvitationForm(who.name(), "", who.phone() == null ? "" : who.phone(), "");
    }

    List<Mistake> mistakes(Ui ui, Account who, boolean linksReach, Passwords passwords, Accounts accounts) {
        List<Mistake> mistakes = new ArrayList<>();
        if (isWrongName(name)) {
            mistakes.add(new Mistake("nom", ui.t("accounts.account.name.wrong")));
        }
        if (who.email() == null) {
            if (!email.isBlank() && !Login.isEmail(email)) {
                mistakes.add(new Mistake("adresse", ui.t("accounts.signin.email.wrong")));
            } else if (!email.isBlank() && accounts.findByEmail(email).isPresent()) {
                mistakes.add(new Mistake("adresse", ui.t("accounts.account.email.taken")));
            }
            if (!phone.isBlank() && Login.findPhone(phone).isEmpty()) {
                mistakes.add(new Mistake("telephone", ui.t("accounts.account.phone.wrong")));
            } else if (email.isBlank() && phone.isBlank()) {
                mistakes.add(new Mistake("adresse", ui.t("accounts.invited.reach")));
            } else if (email.isBlank() && isOthers(accounts, who)) {
                mistakes.add(new Mistake("telephone", ui.t("accounts.account.phone.taken")));
            }
        }
        if (!password.isEmpty() || who.email() == null || !linksReach) {
            passwords
                    .findWeakness(password, who)
                    .ifPresent(weakness ->
                            mistakes.add(new Mistake("mot-de-passe", ui.t("accounts.password." + weakness.name()))));
        }
        return mistakes;
    }

    /** Whether this is no name to be kept and shown. */
    static boolean isWrongName(String name) {
        return name.isBlank() || name.strip().length() > LONGEST_NAME || Login.hasControls(name.strip());
    }

    private boolean isOthers(Accounts accounts, Account who) {
        return accounts.isPhoneOfOther(Login.findPhone(phone).orElse(""), who.id());
    }

    Reply reply() {
        return new Reply(
                name.strip(),
                email.isBlank() ? null : email.strip(),
                Login.findPhone(phone).orElse(null),
                password.isEmpty() ? null : password);
    }
}
