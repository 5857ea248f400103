package fr.maillage.registration.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Seats;
import fr.maillage.agenda.Session;
import fr.maillage.design.CsvAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.notifications.WaitingCalls.Outcome;
import fr.maillage.platform.Audit;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.registration.app.desk.SessionCalls;
import fr.maillage.registration.web.office.SessionPeoplePage.Row;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /gestion/agenda/seances/{id}/inscrits}: for whoever runs the session. */
@Controller
class SessionPeopleController {

    private static final String LIST = DeskPaths.SESSION + "/inscrits";
    private static final String FILE = DeskPaths.SESSION + "/inscrits.csv";
    private static final String CALL = DeskPaths.SESSION + "/appels/{call}";
    private static final Map<String, Outcome> OUTCOMES =
            Map.of("joint", Outcome.REACHED, "absent", Outcome.NO_ANSWER, "message", Outcome.MESSAGE_LEFT);

    private final Screens screens;
    private final DeskDoor door;
    private final SessionPeopleScreen screen;
    private final SessionCalls calls;
    private final Audit audit;

    SessionPeopleController(
            Screens screens, DeskDoor door, SessionPeopleScreen screen, SessionCalls calls, Audit audit) {
        this.screens = screens;
        this.door = door;
        this.screen = screen;
        this.calls = calls;
        this.audit = audit;
    }

    @Bean
    static StaffRoutes sessionPeopleRoutes() {
        return StaffRoutes.get(Right.RUN_SESSIONS, LIST, FILE);
    }

    @Bean
    static StaffRoutes sessionPeoplePosts() {
        return StaffRoutes.post(Right.RUN_SESSIONS, CALL);
    }

    @GetMapping(LIST)
    View list(@PathVariable String id, HttpServletRequest request) {
        return screens.show("registration/web/office/people", screen.page(screens.ui(request), door.openToRun(id)));
    }

    /** A file leaves the house: written down, without names. */
    @GetMapping(FILE)
    View csv(@PathVariable String id, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Session session = door.openToRun(id);
        SessionPeoplePage page = screen.page(ui, session);
        audit.record(
                "registration.list-exported",
                "session",
                session.id().value().toString(),
                Map.of(
                        "count",
                        String.valueOf(page.seated().size() + page.waiting().size())));
        List<String> titles = Stream.of("who", "by", "contact", "needs", "state", "code")
                .map(column -> ui.t("registration.desk.column." + column))
                .toList();
        return CsvAnswer.of(
                "inscrits-" + session.code(),
                titles,
                taker -> Stream.concat(page.seated().stream(), page.waiting().stream())
                        .map(SessionPeopleController::cells)
                        .forEach(taker));
    }

    @PostMapping(CALL)
    RedirectView tick(
            @PathVariable String id,
            @PathVariable String call,
            @RequestParam(name = "issue", defaultValue = "") String outcome) {
        Session session = door.openToRun(id);
        UUID which = Typed.id(call).orElseThrow(DeskDoor::missing);
        Seats seats = session.seats();
        Outcome came = OUTCOMES.get(outcome);
        boolean done = seats != null && came != null && calls.tick(seats.id(), which, came, door.who());
        String word = done ? "appel-" + outcome : "appel-deja";
        return SeeOther.to(DeskPaths.people(session) + "?fait=" + word + "#appels");
    }

    private static List<String> cells(Row row) {
        return List.of(row.who(), row.by(), row.contact(), row.needs(), row.state(), row.code());
    }
}
