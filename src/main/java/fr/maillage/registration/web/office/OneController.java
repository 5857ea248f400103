package fr.maillage.registration.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.registration.app.AnswerOffer;
import fr.maillage.registration.app.CancelRegistration;
import fr.maillage.registration.app.ChangeParty;
import fr.maillage.registration.domain.Ending;
import fr.maillage.registration.domain.Guest;
import fr.maillage.registration.web.office.DeskDoor.Opened;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /gestion/inscriptions/{id}}: one registration; cancelling it, changing how many come, taking the offered seat. */
@Controller
class OneController {

    private static final String ONE = DeskPaths.MINE + "/{id}";
    private static final String CANCELLATION = ONE + "/annulation";
    private static final String PARTY = ONE + "/nombre";
    private static final String ANSWER = ONE + "/reponse";

    private final Screens screens;
    private final DeskDoor door;
    private final OneScreen screen;
    private final CancelRegistration cancel;
    private final ChangeParty change;
    private final AnswerOffer answer;

    OneController(
            Screens screens,
            DeskDoor door,
            OneScreen screen,
            CancelRegistration cancel,
            ChangeParty change,
            AnswerOffer answer) {
        this.screens = screens;
        this.door = door;
        this.screen = screen;
        this.cancel = cancel;
        this.change = change;
        this.answer = answer;
    }

    @Bean
    static StaffRoutes oneRegistrationRoutes() {
        return StaffRoutes.get(Right.REGISTER_PEOPLE, ONE, CANCELLATION);
    }

    @Bean
    static StaffRoutes oneRegistrationPosts() {
        return StaffRoutes.post(Right.REGISTER_PEOPLE, CANCELLATION, PARTY, ANSWER);
    }

    @GetMapping(ONE)
    View one(@PathVariable String id, HttpServletRequest request) {
        return screens.show("registration/web/office/one", screen.page(screens.ui(request), door.open(id), List.of()));
    }

    @GetMapping(CANCELLATION)
    View ask(@PathVariable String id, HttpServletRequest request) {
        return screens.show(
                "registration/web/office/cancel", screen.page(screens.ui(request), door.open(id), List.of()));
    }

    /** Whoever wrote it cancels for the person; the person is told by the channel they chose. */
    @PostMapping(CANCELLATION)
    RedirectView cancel(@PathVariable String id) {
        Opened opened = door.open(id);
        String word = switch (cancel.cancel(opened.registration().id(), Ending.STAFF)) {
            case CANCELLED -> "annule";
            case WAS_OVER -> "deja";
            case TOO_LATE, UNKNOWN -> "trop-tard";
        };
        return back(opened, word);
    }

    @PostMapping(PARTY)
    View resize(
            @PathVariable String id,
            @RequestParam(name = "personnes", defaultValue = "") String typed,
            HttpServletRequest request) {
        Opened opened = door.open(id);
        Ui ui = screens.ui(request);
        int people = DeskForm.number(typed.strip()).orElse(0);
        if (people < 1 || people > Guest.LARGEST_PARTY) {
            return refused(ui, opened, "registration.desk.form.personnes.wrong", 1, Guest.LARGEST_PARTY);
        }
        return switch (change.change(opened.registration().id(), people)) {
            case CHANGED -> back(opened, "nombre");
            case OVER -> back(opened, "deja");
            case TOO_LATE -> back(opened, "trop-tard");
            case NO_ROOM -> refused(ui, opened, "registration.desk.no-room", people);
        };
    }

    @PostMapping(ANSWER)
    RedirectView accept(@PathVariable String id) {
        Opened opened = door.open(id);
        String word = switch (answer.accept(opened.registration().id())) {
            case ACCEPTED, WAS_CONFIRMED -> "place";
            case TOO_LATE, NOT_OFFERED -> "trop-tard-place";
        };
        return back(opened, word);
    }

    private View refused(Ui ui, Opened opened, String key, Object... values) {
        return screens.show(
                "registration/web/office/one",
                screen.page(ui, opened, List.of(new Mistake("personnes", ui.t(key, values)))),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static RedirectView back(Opened opened, String word) {
        return SeeOther.to(DeskPaths.of(opened.registration()) + "?fait=" + word);
    }
}
