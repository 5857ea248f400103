package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.PersonId;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.app.Account;
import fr.maillage.accounts.app.Accounts;
import fr.maillage.accounts.app.ChangeEmail;
import fr.maillage.accounts.domain.Login;
import fr.maillage.design.Mistake;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.Audit;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** « Mon compte »: what everybody who works here looks after themselves. How they sign in is {@link CredentialsController}’s. */
@Controller
class AccountController {

    static final String PAGE = "/gestion/compte";

    /** Where whoever must prove again who they are is sent. */
    static final String AGAIN = PAGE + "?fait=reconnexion";

    private static final List<String> LANGUAGES = List.of("fr", "en");

    private final Screens screens;
    private final Access access;
    private final Accounts accounts;
    private final ChangeEmail changeEmail;
    private final AccountPages pages;
    private final Audit audit;

    AccountController(
            Screens screens,
            Access access,
            Accounts accounts,
            ChangeEmail changeEmail,
            AccountPages pages,
            Audit audit) {
        this.screens = screens;
        this.access = access;
        this.accounts = accounts;
        this.changeEmail = changeEmail;
        this.pages = pages;
        this.audit = audit;
    }

    @Bean
    static StaffRoutes accountReading() {
        return StaffRoutes.get(Right.ENTER, PAGE);
    }

    @Bean
    static StaffRoutes accountPosting() {
        return StaffRoutes.post(Right.ENTER, PAGE, PAGE + "/adresse");
    }

    @Bean
    static OfficeEntry accountEntry() {
        return new OfficeEntry(Right.ENTER, "accounts.account", PAGE, OfficeGroup.OWN, 10);
    }

    @GetMapping(PAGE)
    View page(@RequestParam(name = "fait", defaultValue = "") String done, HttpServletRequest request) {
        return pages.show(who(), done, List.of(), HttpStatus.OK, request);
    }

    @PostMapping(PAGE)
    View describe(
            @RequestParam(name = "nom", defaultValue = "") String name,
            @RequestParam(name = "langue", defaultValue = "fr") String language,
            @RequestParam(name = "telephone", defaultValue = "") String phone,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Account who = who();
        List<Mistake> mistakes = new ArrayList<>();
        if (who.demo()) {
            mistakes.add(new Mistake("nom", ui.t("accounts.account.demo")));
        }
        if (InvitationForm.isWrongName(name)) {
            mistakes.add(new Mistake("nom", ui.t("accounts.account.name.wrong")));
        }
        if (!phone.isBlank() && Login.findPhone(phone).isEmpty()) {
            mistakes.add(new Mistake("telephone", ui.t("accounts.account.phone.wrong")));
        } else if (who.email() == null
                && !phone.isBlank()
                && accounts.isPhoneOfOther(Login.findPhone(phone).orElse(""), who.id())) {
            mistakes.add(new Mistake("telephone", ui.t("accounts.account.phone.taken")));
        } else if (who.email() == null && who.phone() != null && phone.isBlank()) {
            mistakes.add(new Mistake("telephone", ui.t("accounts.account.phone.needed")));
        }
        if (!mistakes.isEmpty()) {
            return pages.show(who, "", mistakes, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        String kept = LANGUAGES.contains(language) ? language : who.language();
        accounts.describe(who.id(), name.strip(), kept, Login.findPhone(phone).orElse(null));
        audit.record("accounts.described", "person", who.id().value().toString(), Map.of());
        return done("nom");
    }

    @PostMapping(PAGE + "/adresse")
    View email(@RequestParam(name = "adresse", defaultValue = "") String email, HttpServletRequest request) {
        Account who = who();
        if (who.demo() || !Login.isEmail(email)) {
            String why = who.demo() ? "accounts.account.demo" : "accounts.signin.email.wrong";
            Mistake mistake = new Mistake("adresse", screens.ui(request).t(why));
            return pages.show(who, "", List.of(mistake), HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        if (!AccountPages.isFresh(who, pages.now())) {
            return new RedirectView(AGAIN);
        }
        return done(Evenly.answer(() -> changeEmail.ask(who.id(), email)) ? "lien" : "adresse");
    }

    private Account who() {
        PersonId person = access.getCurrent().id();
        return accounts.get(person);
    }

    static View done(String what) {
        return SeeOther.to(PAGE + "?fait=" + what);
    }
}
