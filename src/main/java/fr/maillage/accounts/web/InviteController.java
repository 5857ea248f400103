package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.accounts.app.ChangeRoles;
import fr.maillage.accounts.app.Colleague;
import fr.maillage.accounts.app.Colleagues;
import fr.maillage.accounts.app.Invitations;
import fr.maillage.accounts.app.Invitations.Channel;
import fr.maillage.accounts.app.Invitations.Draft;
import fr.maillage.accounts.app.Invited;
import fr.maillage.accounts.app.PeopleScopes;
import fr.maillage.design.Choice;
import fr.maillage.design.Link;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.documents.QrCode;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/**
 * « Inviter une personne ». The answer to the form shows the code, for only its hash is kept: the page cannot be opened
 * again, a new invitation can be made.
 */
@Controller
class InviteController {

    private static final String NEW = "/gestion/personnes/invitation";
    private static final String AGAIN = "/gestion/personnes/{id}/invitation";

    private final Screens screens;
    private final Access access;
    private final Colleagues colleagues;
    private final PeopleScopes scopes;
    private final Invitations invitations;
    private final RoleReading reading;
    private final GrantWording wording;
    private final MonthWording months;
    private final ChangeRoles changes;
    private final PersonScreen sheet;

    InviteController(
            Screens screens,
            Access access,
            Colleagues colleagues,
            PeopleScopes scopes,
            Invitations invitations,
            RoleReading reading,
            GrantWording wording,
            MonthWording months,
            ChangeRoles changes,
            PersonScreen sheet) {
        this.screens = screens;
        this.access = access;
        this.colleagues = colleagues;
        this.scopes = scopes;
        this.invitations = invitations;
        this.reading = reading;
        this.wording = wording;
        this.months = months;
        this.changes = changes;
        this.sheet = sheet;
    }

    @Bean
    static StaffRoutes inviteReading() {
        return StaffRoutes.get(Right.INVITE_PEOPLE, NEW);
    }

    @Bean
    static StaffRoutes invitePosting() {
        return StaffRoutes.post(Right.INVITE_PEOPLE, NEW, AGAIN);
    }

    @GetMapping(NEW)
    View form(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        RoleFields roles = reading.blank(access.getCurrent(), ui);
        return show(ui, InviteForm.EMPTY, roles, List.of(), List.of(), HttpStatus.OK);
    }

    @PostMapping(NEW)
    View invite(@ModelAttribute InviteForm form, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        SignedIn by = access.getCurrent();
        RoleReading.Outcome role = reading.read(by, ui, form.role(), form.where(), form.chosen());
        List<Mistake> mistakes = new ArrayList<>(form.mistakes(ui));
        List<Colleague> known = form.isAnother() ? List.of() : colleagues.listNamed(scopes.of(by), form.tidyName());
        if (!known.isEmpty()) {
            mistakes.add(new Mistake("homonyme", ui.t("accounts.invite.known")));
        }
        mistakes.addAll(role.fields().mistakes());
        if (!mistakes.isEmpty() || role.grant() == null) {
            return show(ui, form, role.fields(), known, mistakes, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Draft draft = new Draft(
                form.tidyName(), form.tidyEmail(), null, form.postalLines(), form.tongue(), List.of(role.grant()));
        return switch (invitations.invite(draft, form.way(), by.id())) {
            case Invited.Invitation made -> invited(ui, by, made, form.way());
            case Invited.EmailTaken taken ->
                show(ui, form, role.fields(), known(by, taken), taken(ui), HttpStatus.CONFLICT);
            case Invited.Unreachable unreachable ->
                show(ui, form, role.fields(), List.of(), unreachable(ui), HttpStatus.UNPROCESSABLE_CONTENT);
            case Invited.NotFromDemo ignored ->
                show(ui, form, role.fields(), List.of(), notFromDemo(ui), HttpStatus.UNPROCESSABLE_CONTENT);
            case Invited.NotYours ignored -> throw new ResponseStatusException(HttpStatus.FORBIDDEN);
            case Invited.NotWaiting gone -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    @PostMapping(AGAIN)
    View again(
            @PathVariable String id,
            @RequestParam(name = "canal", defaultValue = "") String channel,
            HttpServletRequest request) {
        SignedIn by = access.getCurrent();
        Colleague person = Typed.id(id)
                .flatMap(one -> colleagues.find(scopes.of(by), one))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        Channel way = Stream.of(Channel.values())
                .filter(each -> each.name().equals(channel))
                .findFirst()
                .orElse(Channel.CONSOLE);
        return switch (changes.inviteAgain(by, person.id(), way)) {
            case Invited.Invitation made -> invited(screens.ui(request), by, made, way);
            case Invited.NotYours ignored ->
                screens.show(
                        "accounts/web/person",
                        sheet.page(screens.ui(request), person, null, "accounts.person.refused.not-yours"),
                        HttpStatus.FORBIDDEN);
            case Invited.NotFromDemo ignored ->
                screens.show(
                        "accounts/web/person",
                        sheet.page(screens.ui(request), person, null, "accounts.invite.demo"),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            default -> throw new ResponseStatusException(HttpStatus.CONFLICT);
        };
    }

    private View invited(Ui ui, SignedIn by, Invited.Invitation made, Channel way) {
        Colleague person = colleagues.find(scopes.of(by), made.person().value()).orElseThrow();
        String page = made.url().replaceFirst("(/invitation)/.*", "$1");
        return screens.show(
                "accounts/web/handover",
                new HandoverPage(
                        person.name(),
                        PersonPage.url(person.id()),
                        way.name(),
                        by.name(),
                        person.grants().stream()
                                .map(grant -> wording.whole(ui, grant))
                                .toList(),
                        person.postalLines(),
                        page.replaceFirst("https?://", ""),
                        made.code(),
                        made.code() == null ? null : QrCode.svg(page),
                        months.day(ui, made.validUntil())));
    }

    private List<Colleague> known(SignedIn by, Invited.EmailTaken taken) {
        return colleagues.find(scopes.of(by), taken.by().value()).stream().toList();
    }

    private static List<Mistake> taken(Ui ui) {
        return List.of(new Mistake("courriel", ui.t("accounts.invite.email.taken")));
    }

    private static List<Mistake> notFromDemo(Ui ui) {
        return List.of(new Mistake("canal", ui.t("accounts.invite.demo")));
    }

    private static List<Mistake> unreachable(Ui ui) {
        return List.of(new Mistake("canal", ui.t("accounts.invite.unreachable")));
    }

    private View show(
            Ui ui,
            InviteForm form,
            RoleFields roles,
            List<Colleague> known,
            List<Mistake> mistakes,
            HttpStatus status) {
        InvitePage page = new InvitePage(
                form,
                roles,
                Stream.of(Channel.values())
                        .map(each -> new Choice(
                                each.name(),
                                ui.t("accounts.channel." + each.name()),
                                ui.t("accounts.channel." + each.name() + ".text")))
                        .toList(),
                List.of(
                        new Choice("fr", ui.t("accounts.invite.french")),
                        new Choice("en", ui.t("accounts.invite.english"))),
                known.stream()
                        .map(person -> new Link(person.name(), PersonPage.url(person.id())))
                        .toList(),
                mistakes);
        return screens.show("accounts/web/invite", page, status);
    }
}
