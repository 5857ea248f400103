package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.OrganisationBook.Entry;
import fr.maillage.accounts.OrganisationPanel;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.app.Colleague;
import fr.maillage.accounts.app.Colleagues;
import fr.maillage.accounts.app.Colleagues.Asked;
import fr.maillage.accounts.app.PeopleScope;
import fr.maillage.accounts.app.PeopleScopes;
import fr.maillage.accounts.web.OrganisationPage.Member;
import fr.maillage.accounts.web.OrganisationsPage.Row;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** {@code /gestion/organisations}: the bodies that people work for, and who works there. */
@Controller
class OrganisationsController {

    private static final int MOST = 100;
    private static final int MOST_PEOPLE = 500;

    private final Screens screens;
    private final Access access;
    private final Colleagues colleagues;
    private final PeopleScopes scopes;
    private final ObjectProvider<OrganisationBook> book;
    private final List<OrganisationPanel> panels;

    OrganisationsController(
            Screens screens,
            Access access,
            Colleagues colleagues,
            PeopleScopes scopes,
            ObjectProvider<OrganisationBook> book,
            List<OrganisationPanel> panels) {
        this.screens = screens;
        this.access = access;
        this.colleagues = colleagues;
        this.scopes = scopes;
        this.book = book;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(OrganisationPanel::order))
                .toList();
    }

    @Bean
    static StaffRoutes organisationsRoutes() {
        return StaffRoutes.get(Right.READ_PEOPLE, "/gestion/organisations", "/gestion/organisations/{id}");
    }

    @Bean
    static OfficeEntry organisationsEntry() {
        return new OfficeEntry(
                Right.READ_PEOPLE, "accounts.organisations", "/gestion/organisations", OfficeGroup.PEOPLE, 20);
    }

    @GetMapping("/gestion/organisations")
    View list(@RequestParam(name = "q", defaultValue = "") String words, HttpServletRequest request) {
        PeopleScope scope = scopes.of(access.getCurrent());
        Map<String, Integer> people = colleagues.countByOrganisation();
        List<Entry> found = scope.everyone() ? book.getObject().search(words, MOST + 1) : own(scope, words);
        List<Row> rows = found.stream()
                .limit(MOST)
                .map(entry -> new Row(
                        entry.name(),
                        "/gestion/organisations/" + entry.id(),
                        people.getOrDefault(entry.id().toString(), 0)))
                .toList();
        return screens.show("accounts/web/organisations", new OrganisationsPage(words, rows, found.size() > MOST));
    }

    private List<Entry> own(PeopleScope scope, String words) {
        return scope.organisations().stream()
                .map(UUID::fromString)
                .map(book.getObject()::find)
                .flatMap(Optional::stream)
                .filter(entry -> PlainText.of(entry.name()).contains(PlainText.of(words)))
                .sorted(Comparator.comparing(entry -> PlainText.of(entry.name())))
                .toList();
    }

    @GetMapping("/gestion/organisations/{id}")
    View show(@PathVariable String id, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        PeopleScope scope = scopes.of(access.getCurrent());
        Entry entry = Typed.id(id)
                .filter(one -> scope.everyone() || scope.organisations().contains(one.toString()))
                .flatMap(book.getObject()::find)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        List<Member> members = colleagues
                .list(
                        scope,
                        new Asked("", "", "ORGANISATION " + entry.id(), ""),
                        Colleagues.SORTS.read(null),
                        MOST_PEOPLE,
                        0)
                .stream()
                .map(person -> member(ui, person, entry.id().toString()))
                .toList();
        return screens.show(
                "accounts/web/organisation",
                new OrganisationPage(
                        entry.name(),
                        members,
                        panels.stream()
                                .map(panel -> panel.line(entry.id(), ui.locale()))
                                .flatMap(Optional::stream)
                                .toList(),
                        access.may(Right.INVITE_PEOPLE)));
    }

    private static Member member(Ui ui, Colleague person, String organisation) {
        return new Member(
                person.name(),
                PersonPage.url(person.id()),
                person.grants().stream()
                        .filter(grant -> grant.areaId().equals(organisation))
                        .map(grant -> GrantWording.role(ui, grant.role()))
                        .collect(Collectors.joining(", ")),
                ui.t("accounts.state." + person.state().name()),
                person.isInvited() ? "doubt" : "good");
    }
}
