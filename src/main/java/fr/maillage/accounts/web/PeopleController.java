package fr.maillage.accounts.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Role;
import fr.maillage.accounts.app.Account;
import fr.maillage.accounts.app.Colleague;
import fr.maillage.accounts.app.Colleagues;
import fr.maillage.accounts.app.Colleagues.Asked;
import fr.maillage.accounts.app.PeopleScope;
import fr.maillage.accounts.app.PeopleScopes;
import fr.maillage.design.Choice;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Listing;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.Audit;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/personnes}: everybody in the reader’s sight. */
@Controller
class PeopleController {

    private static final int MOST_ROWS = 20_000;

    private final Screens screens;
    private final Access access;
    private final Colleagues colleagues;
    private final PeopleScopes scopes;
    private final GrantWording wording;
    private final MonthWording months;
    private final Audit audit;

    PeopleController(
            Screens screens,
            Access access,
            Colleagues colleagues,
            PeopleScopes scopes,
            GrantWording wording,
            MonthWording months,
            Audit audit) {
        this.screens = screens;
        this.access = access;
        this.colleagues = colleagues;
        this.scopes = scopes;
        this.wording = wording;
        this.months = months;
        this.audit = audit;
    }

    @Bean
    static StaffRoutes peopleRoutes() {
        return StaffRoutes.get(Right.READ_PEOPLE, "/gestion/personnes", "/gestion/personnes.csv");
    }

    @Bean
    static OfficeEntry peopleEntry() {
        return new OfficeEntry(Right.READ_PEOPLE, "accounts.people", "/gestion/personnes", OfficeGroup.PEOPLE, 10);
    }

    @GetMapping("/gestion/personnes")
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        PeopleScope scope = scopes.of(access.getCurrent());
        Listing listing = asked(request);
        Asked filter = filter(listing);
        listing = listing.counted(colleagues.count(scope, filter));
        List<PeoplePage.Row> rows =
                colleagues.list(scope, filter, listing.sort(), listing.limit(), listing.offset()).stream()
                        .map(person -> row(ui, person))
                        .toList();
        return screens.show(
                "accounts/web/people",
                new PeoplePage(
                        listing, rows, roles(ui), areas(ui, scope), states(ui), access.may(Right.INVITE_PEOPLE)));
    }

    @GetMapping("/gestion/personnes.csv")
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = asked(request);
        List<Colleague> all =
                colleagues.list(scopes.of(access.getCurrent()), filter(listing), listing.sort(), MOST_ROWS, 0);
        audit.record("accounts.people-exported", "people", "list", Map.of("count", String.valueOf(all.size())));
        List<String> titles = Stream.of("name", "email", "roles", "state", "seen")
                .map(column -> ui.t("accounts.people." + column))
                .toList();
        return CsvAnswer.of(
                "personnes",
                titles,
                out -> all.forEach(person -> {
                    PeoplePage.Row row = row(ui, person);
                    out.accept(List.of(
                            row.name(),
                            Objects.requireNonNullElse(person.email(), ""),
                            String.join(" ; ", row.roles()),
                            row.state(),
                            row.lastSeen()));
                }));
    }

    private static Listing asked(HttpServletRequest request) {
        return Listing.asked(request, Colleagues.SORTS, "q", "role", "zone", "etat");
    }

    private static Asked filter(Listing listing) {
        return new Asked(listing.filter("q"), listing.filter("role"), listing.filter("zone"), listing.filter("etat"));
    }

    private PeoplePage.Row row(Ui ui, Colleague person) {
        return new PeoplePage.Row(
                person.name(),
                PersonPage.url(person.id()),
                person.grants().stream().map(grant -> wording.whole(ui, grant)).toList(),
                ui.t("accounts.state." + person.state().name()),
                switch (person.state()) {
                    case ACTIVE -> "good";
                    case INVITED -> "doubt";
                    case CLOSED -> "plain";
                },
                months.seen(ui, person.lastSignedIn()));
    }

    private static List<Choice> roles(Ui ui) {
        return withAll(ui, Stream.of(Role.values()).map(role -> new Choice(role.name(), GrantWording.role(ui, role))));
    }

    private List<Choice> areas(Ui ui, PeopleScope scope) {
        return withAll(
                ui,
                colleagues.listAreas(scope).stream()
                        .map(text -> {
                            int space = text.indexOf(' ');
                            Role.Area area = Role.Area.valueOf(text.substring(0, space));
                            return new Choice(text.strip(), wording.area(ui, area, text.substring(space + 1)));
                        })
                        .sorted(Comparator.comparing(Choice::label)));
    }

    private static List<Choice> states(Ui ui) {
        return withAll(
                ui,
                Arrays.stream(Account.State.values())
                        .map(state -> new Choice(state.name(), ui.t("accounts.state." + state.name()))));
    }

    private static List<Choice> withAll(Ui ui, Stream<Choice> choices) {
        List<Choice> all = new ArrayList<>(List.of(new Choice("", ui.t("accounts.all"))));
        choices.forEach(all::add);
        return all;
    }
}
