package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.app.ChangeRoles;
import fr.maillage.accounts.app.ChangeRoles.Outcome;
import fr.maillage.accounts.app.Colleague;
import fr.maillage.accounts.app.Colleagues;
import fr.maillage.accounts.app.PeopleScopes;
import fr.maillage.accounts.domain.Login;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** {@code /gestion/personnes/{id}}: one person, their roles, the end of their account. */
@Controller
class PersonController {

    private static final String PATH = "/gestion/personnes/{id}";

    private final Screens screens;
    private final Access access;
    private final Colleagues colleagues;
    private final PeopleScopes scopes;
    private final ChangeRoles changes;
    private final RoleReading reading;
    private final PersonScreen sheet;

    PersonController(
            Screens screens,
            Access access,
            Colleagues colleagues,
            PeopleScopes scopes,
            ChangeRoles changes,
            RoleReading reading,
            PersonScreen sheet) {
        this.screens = screens;
        this.access = access;
        this.colleagues = colleagues;
        this.scopes = scopes;
        this.changes = changes;
        this.reading = reading;
        this.sheet = sheet;
    }

    @Bean
    static StaffRoutes personReading() {
        return StaffRoutes.get(Right.READ_PEOPLE, PATH);
    }

    @Bean
    static StaffRoutes personClosing() {
        return StaffRoutes.get(Right.INVITE_PEOPLE, PATH + "/fermeture");
    }

    @Bean
    static StaffRoutes personPosting() {
        return StaffRoutes.post(
                Right.INVITE_PEOPLE,
                PATH + "/roles",
                PATH + "/roles/retrait",
                PATH + "/fermeture",
                PATH + "/second-facteur/retrait",
                PATH + "/reouverture");
    }

    @GetMapping(PATH)
    View show(@PathVariable String id, HttpServletRequest request) {
        return page(seen(id), null, null, HttpStatus.OK, request);
    }

    @PostMapping(PATH + "/roles")
    View give(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable String role,
            @RequestParam(name = "ou", required = false) @Nullable String where,
            @RequestParam(name = "choix", required = false) @Nullable String chosen,
            HttpServletRequest request) {
        Colleague person = seen(id);
        SignedIn by = access.getCurrent();
        RoleReading.Outcome read = reading.read(by, screens.ui(request), role, where, chosen);
        if (read.grant() == null) {
            return page(person, read.fields(), null, HttpStatus.UNPROCESSABLE_CONTENT, request);
        }
        return told(person, changes.give(by, person.id(), read.grant()), "role", request);
    }

    @PostMapping(PATH + "/roles/retrait")
    View take(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(name = "sur", defaultValue = "") String area,
            @RequestParam(name = "zone", defaultValue = "") String areaId,
            HttpServletRequest request) {
        Colleague person = seen(id);
        Grant grant = grant(role, area, areaId)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.UNPROCESSABLE_CONTENT));
        Outcome outcome = changes.take(access.getCurrent(), person.id(), grant);
        access.forget();
        return told(person, outcome, "retrait", request);
    }

    @GetMapping(PATH + "/fermeture")
    View confirmClosing(@PathVariable String id, HttpServletRequest request) {
        Colleague person = seen(id);
        return screens.show("accounts/web/close", sheet.page(screens.ui(request), person, null, null));
    }

    @PostMapping(PATH + "/fermeture")
    View close(@PathVariable String id, HttpServletRequest request) {
        Colleague person = seen(id);
        return told(person, changes.close(access.getCurrent(), person.id()), "fermeture", request);
    }

    @PostMapping(PATH + "/second-facteur/retrait")
    View resetSecondFactor(@PathVariable String id, HttpServletRequest request) {
        Colleague person = seen(id);
        return told(person, changes.resetSecondFactor(access.getCurrent(), person.id()), "facteur", request);
    }

    @PostMapping(PATH + "/reouverture")
    View reopen(@PathVariable String id, HttpServletRequest request) {
        Colleague person = seen(id);
        return told(person, changes.reopen(access.getCurrent(), person.id()), "reouverture", request);
    }

    /** Back to the sheet when it is done; the sheet again, saying why, when it is not. */
    private View told(Colleague person, Outcome outcome, String word, HttpServletRequest request) {
        if (outcome == Outcome.DONE || outcome == Outcome.ALREADY) {
            boolean gone = access.findCurrent().isEmpty() || !access.may(Right.READ_PEOPLE);
            return SeeOther.to(gone ? "/gestion" : PersonPage.url(person.id()) + "?fait=" + word);
        }
        String why = "accounts.person.refused."
                + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
        HttpStatus status = outcome == Outcome.NOT_YOURS ? HttpStatus.FORBIDDEN : HttpStatus.CONFLICT;
        return page(person, null, why, status, request);
    }

    private View page(
            Colleague person,
            @Nullable RoleFields giving,
            @Nullable String problem,
            HttpStatus status,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return screens.show("accounts/web/person", sheet.page(ui, person, giving, problem), status);
    }

    private Colleague seen(String id) {
        return Typed.id(id)
                .flatMap(one -> colleagues.find(scopes.of(access.getCurrent()), one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static Optional<Grant> grant(String role, String area, String areaId) {
        try {
            Role.Area kind = Role.Area.valueOf(area);
            boolean sound = kind == Role.Area.ORGANISATION ? Typed.id(areaId).isPresent() : !Login.hasControls(areaId);
            return sound ? Optional.of(new Grant(Role.valueOf(role), kind, areaId)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
