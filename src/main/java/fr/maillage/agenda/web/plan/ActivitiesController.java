package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.OrganisationBook;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.Activity;
import fr.maillage.agenda.ActivityKind;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.DeskActivities;
import fr.maillage.agenda.app.plan.DeskActivities.Asked;
import fr.maillage.agenda.app.plan.DeskActivities.Row;
import fr.maillage.agenda.app.plan.DeskSessions;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Dates;
import fr.maillage.design.Listing;
import fr.maillage.design.Screens;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda/activites}: what is offered, whatever its dates. */
@Controller
class ActivitiesController {

    private static final String CSV = PlanPaths.ACTIVITIES + ".csv";
    private static final String ONE = PlanPaths.ACTIVITIES + "/{code}";
    private static final int MOST_SESSIONS = 100;
    private static final Reach EVERYWHERE = new Reach(true, Set.of(), Set.of());

    private final Screens screens;
    private final DeskActivities activities;
    private final DeskSessions sessions;
    private final SessionLines lines;
    private final SessionWords words;
    private final PlanFilters filters;
    private final OrganisationBook organisations;
    private final Territory territory;
    private final PlanDoor door;
    private final Access access;

    ActivitiesController(
            Screens screens,
            DeskActivities activities,
            DeskSessions sessions,
            SessionLines lines,
            SessionWords words,
            PlanFilters filters,
            OrganisationBook organisations,
            Territory territory,
            PlanDoor door,
            Access access) {
        this.screens = screens;
        this.activities = activities;
        this.sessions = sessions;
        this.lines = lines;
        this.words = words;
        this.filters = filters;
        this.organisations = organisations;
        this.territory = territory;
        this.door = door;
        this.access = access;
    }

    @Bean
    static StaffRoutes activityRoutes() {
        return StaffRoutes.get(Right.READ_AGENDA, PlanPaths.ACTIVITIES, CSV, ONE);
    }

    @GetMapping(PlanPaths.ACTIVITIES)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = listing(request);
        Asked asked = asked(listing);
        Listing counted = listing.counted(activities.count(asked));
        Map<UUID, String> known = new HashMap<>();
        return screens.show(
                "agenda/web/plan/activities",
                new ActivityListPage(
                        counted,
                        activities.list(asked, counted).stream()
                                .map(row -> row(row, known, ui))
                                .toList(),
                        filters.kinds(ui),
                        filters.organisations(ui),
                        access.may(Right.EDIT_AGENDA)));
    }

    @GetMapping(CSV)
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = listing(request);
        Map<UUID, String> known = new HashMap<>();
        return CsvAnswer.of(
                "activites",
                Stream.of("code", "title", "kind", "organisation", "animator", "next", "sessions")
                        .map(column -> ui.t("agenda.plan.csv." + column))
                        .toList(),
                taker -> activities.forEach(asked(listing), listing.sort(), one -> {
                    ActivityListPage.Row row = row(one, known, ui);
                    taker.accept(List.of(
                            one.code(),
                            row.title(),
                            row.kind(),
                            row.organisation(),
                            row.who(),
                            one.nextAt() == null
                                    ? ""
                                    : one.nextAt()
                                            .atZone(Dates.FRANCE)
                                            .toLocalDateTime()
                                            .toString(),
                            String.valueOf(row.sessions())));
                }));
    }

    @GetMapping(ONE)
    View one(@PathVariable String code, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Activity activity = door.openActivity(code);
        boolean edits = access.may(Right.EDIT_AGENDA);
        boolean archived = activities.isArchived(activity.id());
        Reach sight = door.sight();
        return screens.show(
                "agenda/web/plan/activity",
                new ActivityDeskPage(
                        activity,
                        words.kind(activity.kind(), ui.locale()),
                        words.level(activity.level(), ui.locale()),
                        words.cost(activity, ui.locale()),
                        activity.organisation() == null
                                ? activities
                                        .findCommune(activity.id())
                                        .flatMap(CommuneCode::read)
                                        .flatMap(territory::findCommune)
                                        .map(commune -> commune.name())
                                        .orElse("")
                                : name(activity.organisation(), new HashMap<>()),
                        archived,
                        door.mayEdit(activity),
                        edits && !archived && activity.kind() != ActivityKind.PERMANENCE
                                ? PlanPaths.SESSIONS + "/nouvelle?activite=" + activity.code()
                                : null,
                        sessions.listOf(activity.id().value(), MOST_SESSIONS).stream()
                                .filter(session -> session.state() != fr.maillage.agenda.SessionState.DRAFT
                                        || sight.covers(new fr.maillage.accounts.Target(
                                                activity.organisation(),
                                                session.spot().commune())))
                                .map(session -> lines.line(session, ui))
                                .toList()));
    }

    private ActivityListPage.Row row(Row row, Map<UUID, String> known, Ui ui) {
        return new ActivityListPage.Row(
                PlanPaths.ACTIVITIES + "/" + row.code(),
                row.title(),
                words.kind(ActivityKind.valueOf(row.kind()), ui.locale()),
                row.animatorName(),
                row.organisationId() == null ? "" : name(row.organisationId(), known),
                row.nextAt() == null ? "" : words.briefly(row.nextAt().atZone(Dates.FRANCE), ui.locale()),
                row.sessions());
    }

    private String name(UUID organisation, Map<UUID, String> known) {
        return known.computeIfAbsent(
                organisation,
                id -> organisations.find(id).map(OrganisationBook.Entry::name).orElse(""));
    }

    private static Listing listing(HttpServletRequest request) {
        return Listing.asked(request, DeskActivities.SORTS, "q", "genre", "organisation", "rangees", "miennes");
    }

    private Asked asked(Listing listing) {
        String plain = PlainText.of(listing.filter("q"));
        String kind = listing.filter("genre");
        return new Asked(
                listing.filter("miennes").isEmpty() ? EVERYWHERE : door.reach(),
                plain.isEmpty() ? List.of() : List.of(plain.split(" ", -1)),
                Arrays.stream(ActivityKind.values()).anyMatch(one -> one.name().equals(kind)) ? kind : "",
                Typed.id(listing.filter("organisation")).orElse(null),
                !listing.filter("rangees").isEmpty());
    }
}
