package fr.maillage.registration.web.office;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Agenda;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.registration.app.RegisterForSession.Wish;
import fr.maillage.registration.app.Registered;
import fr.maillage.registration.app.desk.RegisterAtDesk;
import fr.maillage.registration.app.desk.RegisterAtDesk.Answer;
import fr.maillage.registration.domain.Registration;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/inscriptions/nouvelle}: signing up somebody who stands there or is on the telephone, on one page. */
@Controller
class SignOtherController {

    private final Screens screens;
    private final Agenda agenda;
    private final RegisterAtDesk register;
    private final DeskDoor door;
    private final NewScreen screen;
    private final FindSession find;

    SignOtherController(
            Screens screens,
            Agenda agenda,
            RegisterAtDesk register,
            DeskDoor door,
            NewScreen screen,
            FindSession find) {
        this.screens = screens;
        this.agenda = agenda;
        this.register = register;
        this.door = door;
        this.screen = screen;
        this.find = find;
    }

    @Bean
    static StaffRoutes newRegistrationRoutes() {
        return StaffRoutes.get(Right.REGISTER_PEOPLE, DeskPaths.NEW);
    }

    @Bean
    static StaffRoutes newRegistrationPosts() {
        return StaffRoutes.post(Right.REGISTER_PEOPLE, DeskPaths.NEW);
    }

    @GetMapping(DeskPaths.NEW)
    View form(
            @RequestParam(name = "seance", required = false) @Nullable String code,
            @RequestParam(name = "groupe", required = false) @Nullable String group,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return code == null
                ? screens.show("registration/web/office/choose", find.page(ui, request))
                : screens.show(
                        "registration/web/office/new",
                        screen.page(ui, session(code), DeskForm.fresh("oui".equals(group)), List.of()));
    }

    @PostMapping(DeskPaths.NEW)
    View register(
            @RequestParam(name = "seance") String code,
            @RequestParam MultiValueMap<String, String> sent,
            HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Session session = session(code);
        DeskForm form = DeskForm.read(sent);
        List<Mistake> mistakes = form.mistakes(ui);
        if (!mistakes.isEmpty()) {
            return again(screen.page(ui, session, form, mistakes));
        }
        Wish wish = new Wish(session, form.guest(door.who()), form.key(), form.otherPerson());
        return switch (register.register(wish, form.whenShort())) {
            case Answer.TooFew few -> again(screen.page(ui, session, form, few));
            case Answer.Decided(Registered registered) ->
                switch (registered) {
                    case Registered.Confirmed(Registration written) -> done(written, "inscrit");
                    case Registered.Waiting(Registration written, int ignored) -> done(written, "attente");
                    case Registered.Again(Registration known, boolean same) ->
                        same ? done(known, "inscrit") : again(screen.there(ui, session, form, door.open(known)));
                    case Registered.Namesake ignored -> again(screen.namesake(ui, session, form));
                    case Registered.Refused(Registered.Reason reason) ->
                        again(screen.page(
                                ui,
                                session,
                                form,
                                List.of(new Mistake("nom", ui.t("registration.desk.refused." + reason)))));
                };
        };
    }

    private View again(NewPage page) {
        return screens.show("registration/web/office/new", page, HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static View done(Registration written, String how) {
        return SeeOther.to(DeskPaths.of(written) + "?fait=" + how);
    }

    /** Drafts are nobody’s to sign up for. */
    private Session session(String code) {
        return agenda.findSession(code.replace("\u0000", ""))
                .filter(one -> one.state() != SessionState.DRAFT)
                .orElseThrow(DeskDoor::missing);
    }
}
