package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.app.plan.DeskSessions;
import fr.maillage.agenda.app.plan.DeskSessions.Asked;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Dates;
import fr.maillage.design.Listing;
import fr.maillage.design.Screens;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda/liste}: the sessions of some days as a table, and as a file. */
@Controller
class ListController {

    private static final int DAYS = 92;
    private static final String CSV = PlanPaths.LIST + ".csv";

    private final Screens screens;
    private final DeskSessions sessions;
    private final SessionLines lines;
    private final SessionWords words;
    private final PlanFilters filters;
    private final PlanDoor door;
    private final Access access;
    private final Clock clock;

    ListController(
            Screens screens,
            DeskSessions sessions,
            SessionLines lines,
            SessionWords words,
            PlanFilters filters,
            PlanDoor door,
            Access access,
            Clock clock) {
        this.screens = screens;
        this.sessions = sessions;
        this.lines = lines;
        this.words = words;
        this.filters = filters;
        this.door = door;
        this.access = access;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes planListRoutes() {
        return StaffRoutes.get(Right.READ_AGENDA, PlanPaths.LIST, CSV);
    }

    @GetMapping(PlanPaths.LIST)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        AgendaAsked narrowed = AgendaAsked.read(request);
        Listing listing = listing(request);
        Asked asked = asked(narrowed, listing);
        Listing counted = listing.counted(sessions.count(asked));
        boolean edits = access.may(Right.EDIT_AGENDA);
        return screens.show(
                "agenda/web/plan/list",
                new ListPage(
                        counted,
                        PlanFilters.tabs(narrowed, "", ui),
                        filters.of(narrowed, PlanPaths.LIST, "", ui),
                        from(listing).toString(),
                        until(listing).toString(),
                        sessions.list(asked, counted).stream()
                                .map(one -> lines.line(one, ui))
                                .toList(),
                        edits ? PlanPaths.SESSIONS + "/nouvelle" : null));
    }

    @GetMapping(CSV)
    View csv(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Listing listing = listing(request);
        Asked asked = asked(AgendaAsked.read(request), listing);
        return CsvAnswer.of(
                "seances",
                Stream.of(
                                "code",
                                "title",
                                "kind",
                                "from",
                                "to",
                                "place",
                                "commune",
                                "insee",
                                "animator",
                                "seats",
                                "taken",
                                "waiting",
                                "state")
                        .map(column -> ui.t("agenda.plan.csv." + column))
                        .toList(),
                taker -> sessions.forEach(
                        asked,
                        listing.sort(),
                        one -> taker.accept(List.of(
                                one.code(),
                                one.name(),
                                words.kind(one.activity().kind(), ui.locale()),
                                one.start().toLocalDateTime().toString(),
                                one.end().toLocalDateTime().toString(),
                                one.spot().name(),
                                one.spot().communeName(),
                                one.spot().commune().value(),
                                one.animatorName(),
                                one.seats() == null
                                        ? ""
                                        : String.valueOf(one.seats().seats()),
                                one.seats() == null
                                        ? ""
                                        : String.valueOf(one.seats().taken()),
                                one.seats() == null
                                        ? ""
                                        : String.valueOf(one.seats().waiting()),
                                lines.state(one, ui)))));
    }

    private static Listing listing(HttpServletRequest request) {
        return Listing.asked(
                request,
                DeskSessions.SORTS,
                Stream.concat(Stream.of("du", "au"), Stream.of(AgendaAsked.names()))
                        .toArray(String[]::new));
    }

    private Asked asked(AgendaAsked narrowed, Listing listing) {
        return narrowed.of(
                from(listing).atStartOfDay(Dates.FRANCE).toInstant(),
                until(listing).plusDays(1).atStartOfDay(Dates.FRANCE).toInstant(),
                door.sight(),
                door.reach());
    }

    private LocalDate from(Listing listing) {
        return Typed.day(listing.filter("du"))
                .orElseGet(() -> clock.instant().atZone(Dates.FRANCE).toLocalDate());
    }

    private LocalDate until(Listing listing) {
        LocalDate from = from(listing);
        return Typed.day(listing.filter("au"))
                .filter(day -> !day.isBefore(from))
                .orElse(from.plusDays(DAYS));
    }
}
