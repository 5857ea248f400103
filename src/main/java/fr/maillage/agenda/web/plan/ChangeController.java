package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.SessionState;
import fr.maillage.agenda.SessionWords;
import fr.maillage.agenda.SignUp;
import fr.maillage.agenda.Spot;
import fr.maillage.agenda.app.plan.CancelSession;
import fr.maillage.agenda.app.plan.DaysOff;
import fr.maillage.agenda.app.plan.MoveSession;
import fr.maillage.agenda.app.plan.PlanAnswer;
import fr.maillage.agenda.web.plan.SessionFormController.Told;
import fr.maillage.design.Mistake;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** What is done to a session that the public knows of: another time or place, or none at all. */
@Controller
class ChangeController {

    private static final String CANCEL = PlanPaths.SESSIONS + "/{id}/annulation";
    private static final String MOVE = PlanPaths.SESSIONS + "/{id}/deplacement";
    private static final int LONGEST_REASON = 300;

    private final Screens screens;
    private final PlanDoor door;
    private final Access access;
    private final WhereReading places;
    private final SessionFormScreen form;
    private final CancelSession cancel;
    private final MoveSession move;
    private final SessionWords words;
    private final DaysOff days;
    private final ObjectProvider<SignUp> signUp;

    ChangeController(
            Screens screens,
            PlanDoor door,
            Access access,
            WhereReading places,
            SessionFormScreen form,
            CancelSession cancel,
            MoveSession move,
            SessionWords words,
            DaysOff days,
            ObjectProvider<SignUp> signUp) {
        this.screens = screens;
        this.door = door;
        this.access = access;
        this.places = places;
        this.form = form;
        this.cancel = cancel;
        this.move = move;
        this.words = words;
        this.days = days;
        this.signUp = signUp;
    }

    @Bean
    static StaffRoutes sessionChangeRoutes() {
        return StaffRoutes.get(Right.EDIT_AGENDA, CANCEL, MOVE);
    }

    @Bean
    static StaffRoutes sessionChangePosts() {
        return StaffRoutes.post(Right.EDIT_AGENDA, CANCEL, MOVE);
    }

    @GetMapping(CANCEL)
    View askCancel(@PathVariable String id, HttpServletRequest request) {
        Session session = door.openToEdit(id);
        return session.state() == SessionState.PUBLISHED
                ? showCancel(session, "", version(session), Told.NOTHING, screens.ui(request))
                : SeeOther.to(PlanPaths.of(session));
    }

    @PostMapping(CANCEL)
    View cancel(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Session session = door.openToEdit(id);
        String reason = Typed.text(sent, "motif");
        String version = Typed.text(sent, "version");
        List<Mistake> mistakes = reason(reason, ui);
        if (!mistakes.isEmpty()) {
            return showCancel(session, reason, version, Told.wrong(mistakes), ui);
        }
        PlanAnswer answer = cancel.cancel(session.id(), number(version), reason);
        if (!(answer instanceof PlanAnswer.Done)) {
            return showCancel(session, reason, version(session), over(answer, ui), ui);
        }
        screens.forgetKept();
        return SeeOther.to(PlanPaths.of(session) + "?fait=annule");
    }

    @GetMapping(MOVE)
    View askMove(@PathVariable String id, HttpServletRequest request) {
        Session session = door.openToEdit(id);
        return session.state() == SessionState.PUBLISHED
                ? showMove(
                        session,
                        WhenForm.of(session),
                        WhereForm.of(session),
                        "",
                        version(session),
                        Told.NOTHING,
                        screens.ui(request))
                : SeeOther.to(PlanPaths.of(session));
    }

    @PostMapping(MOVE)
    View move(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Session session = door.openToEdit(id);
        WhenForm when = WhenForm.read(sent);
        WhereForm where = WhereForm.read(sent);
        String reason = Typed.text(sent, "motif");
        String version = Typed.text(sent, "version");
        if (Typed.text(sent, "acte").equals("chercher")) {
            return showMove(session, when, where, reason, version, Told.SEARCHED, ui);
        }
        int minutes = session.activity().durationMinutes();
        List<Mistake> mistakes = new ArrayList<>(when.mistakes(ui, minutes));
        Spot spot = places.read(where, ui, mistakes).orElse(null);
        mistakes.addAll(reason(reason, ui));
        if (!mistakes.isEmpty() || spot == null) {
            return showMove(session, when, where, reason, version, Told.wrong(mistakes), ui);
        }
        access.require(Right.EDIT_AGENDA, new Target(session.activity().organisation(), spot.commune()));
        ZoneId zone = days.zone(spot.commune());
        PlanAnswer answer = move.move(
                session.id(),
                number(version),
                new MoveSession.Target(
                        when.start(zone).toInstant(), when.end(zone, minutes).toInstant(), zone, spot, reason),
                sent.containsKey("sachant"),
                ui.locale());
        if (!(answer instanceof PlanAnswer.Done)) {
            return showMove(session, when, where, reason, version, moved(answer, ui), ui);
        }
        screens.forgetKept();
        return SeeOther.to(PlanPaths.of(session) + "?fait=deplace");
    }

    private static List<Mistake> reason(String reason, Ui ui) {
        if (reason.isEmpty()) {
            return List.of(new Mistake("motif", ui.t("agenda.plan.reason.missing")));
        }
        return reason.length() > LONGEST_REASON
                ? List.of(new Mistake("motif", ui.t("agenda.plan.form.long", LONGEST_REASON)))
                : List.of();
    }

    private Told over(PlanAnswer answer, Ui ui) {
        return answer instanceof PlanAnswer.Past
                ? Told.wrong("motif", ui.t("agenda.plan.cancel.past"))
                : form.told(answer, ui);
    }

    /** A kit that is elsewhere then is told beside the day: it is not chosen here. */
    private Told moved(PlanAnswer answer, Ui ui) {
        Told told = form.told(answer, ui);
        return answer instanceof PlanAnswer.KitTaken
                ? Told.wrong("jour", told.mistakes().getFirst().message())
                : told;
    }

    private View showCancel(Session session, String reason, String version, Told told, Ui ui) {
        return show("agenda/web/plan/cancel", session, null, null, reason, version, told, ui);
    }

    private View showMove(
            Session session, WhenForm when, WhereForm where, String reason, String version, Told told, Ui ui) {
        return show("agenda/web/plan/move", session, when, where, reason, version, told, ui);
    }

    private View show(
            String template,
            Session session,
            @Nullable WhenForm when,
            @Nullable WhereForm where,
            String reason,
            String version,
            Told told,
            Ui ui) {
        return screens.show(
                template,
                new ChangePage(
                        session.name(),
                        PlanPaths.of(session),
                        words.when(session, ui.locale()) + ", " + words.place(session),
                        signUp.stream()
                                .flatMap(one -> one.whoIsTold(session.id(), ui.locale()).stream())
                                .toList(),
                        version,
                        reason,
                        when,
                        where,
                        told.asked(),
                        where == null
                                ? List.of()
                                : places.choices(where, session.activity().organisation(), ui),
                        told.conflicts(),
                        told.mistakes(),
                        told.changed()),
                told.status());
    }

    private static String version(Session session) {
        return String.valueOf(session.version());
    }

    private static int number(String version) {
        return Typed.number(version, 0, Integer.MAX_VALUE).orElse(-1);
    }
}
