package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.Role.Area;
import fr.maillage.accounts.app.Colleague;
import fr.maillage.accounts.app.Colleagues;
import fr.maillage.accounts.app.Colleagues.Asked;
import fr.maillage.accounts.app.PeopleScopes;
import fr.maillage.accounts.web.RolesPage.Column;
import fr.maillage.accounts.web.RolesPage.Group;
import fr.maillage.accounts.web.RolesPage.Holder;
import fr.maillage.accounts.web.RolesPage.Holders;
import fr.maillage.accounts.web.RolesPage.Row;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/roles}: who can do what, made from {@link Right} itself. */
@Controller
class RolesController {

    private static final int MOST_PEOPLE = 2000;

    private final Screens screens;
    private final Access access;
    private final Colleagues colleagues;
    private final PeopleScopes scopes;
    private final GrantWording wording;

    RolesController(Screens screens, Access access, Colleagues colleagues, PeopleScopes scopes, GrantWording wording) {
        this.screens = screens;
        this.access = access;
        this.colleagues = colleagues;
        this.scopes = scopes;
        this.wording = wording;
    }

    @Bean
    static StaffRoutes rolesRoutes() {
        return StaffRoutes.get(Right.READ_ROLES, "/gestion/roles", "/gestion/roles.csv");
    }

    @Bean
    static OfficeEntry rolesEntry() {
        return new OfficeEntry(Right.READ_ROLES, "accounts.roles", "/gestion/roles", OfficeGroup.PEOPLE, 30);
    }

    @GetMapping("/gestion/roles")
    View page(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return screens.show("accounts/web/roles", new RolesPage(columns(ui), groups(ui), holders(ui)));
    }

    @GetMapping("/gestion/roles.csv")
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<String> titles = new ArrayList<>(List.of(ui.t("accounts.roles.group"), ui.t("accounts.roles.right")));
        columns(ui).forEach(column -> titles.add(column.name()));
        return CsvAnswer.of(
                "roles",
                titles,
                out -> groups(ui)
                        .forEach(group -> group.rows()
                                .forEach(row -> out.accept(Stream.concat(
                                                Stream.of(group.title(), row.right()),
                                                row.held().stream()
                                                        .map(held -> held ? ui.t("accounts.yes") : ui.t("accounts.no")))
                                        .toList()))));
    }

    private static List<Column> columns(Ui ui) {
        return Stream.of(Role.values())
                .map(role -> new Column(
                        GrantWording.role(ui, role),
                        ui.t("accounts.role." + role.name() + ".purpose"),
                        areas(ui, role)))
                .toList();
    }

    private static String areas(Ui ui, Role role) {
        return Stream.of(Area.values())
                .filter(role::fits)
                .map(area -> ui.t("accounts.area.kind." + area.name()))
                .collect(Collectors.joining(", "));
    }

    private static List<Group> groups(Ui ui) {
        return Stream.of(RightGroup.values())
                .map(group -> new Group(
                        ui.t("accounts.group." + group.name()),
                        Stream.of(Right.values())
                                .filter(right -> RightGroup.of(right) == group)
                                .map(right -> new Row(
                                        ui.t("accounts.right." + right.name())
                                                + (right.isForTheWhole() ? ui.t("accounts.right.whole") : ""),
                                        Stream.of(Role.values())
                                                .map(role -> right.isHeldBy(role))
                                                .toList()))
                                .toList()))
                .toList();
    }

    private List<Holders> holders(Ui ui) {
        if (!access.may(Right.READ_PEOPLE)) {
            return List.of();
        }
        List<Colleague> all = colleagues
                .list(scopes.of(access.getCurrent()), Asked.EVERYBODY, Colleagues.SORTS.read(null), MOST_PEOPLE, 0)
                .stream()
                .filter(person -> !person.isClosed())
                .toList();
        return Stream.of(Role.values())
                .map(role -> new Holders(
                        GrantWording.role(ui, role),
                        all.stream()
                                .flatMap(person -> person.grants().stream()
                                        .filter(grant -> grant.role() == role)
                                        .map(grant -> holder(ui, person, grant)))
                                .toList()))
                .toList();
    }

    private Holder holder(Ui ui, Colleague person, Grant grant) {
        return new Holder(
                person.name(),
                wording.area(ui, grant.area(), grant.areaId()),
                PersonPage.url(person.id()),
                person.isInvited());
    }
}
