package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.Session;
import fr.maillage.agenda.app.plan.DeleteDraft;
import fr.maillage.agenda.app.plan.PlanAnswer;
import fr.maillage.agenda.app.plan.PublishSession;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** {@code /gestion/agenda/seances/{id}}: one session; announcing it, taking its draft away. */
@Controller
class SessionDeskController {

    private static final String ONE = PlanPaths.SESSIONS + "/{id}";
    private static final String PUBLICATION = ONE + "/publication";
    private static final String PUBLICATIONS = PlanPaths.SESSIONS + "/publication";
    private static final String REMOVAL = ONE + "/suppression";
    private static final int MOST_AT_ONCE = 500;

    private final Screens screens;
    private final PlanDoor door;
    private final SessionDesk screen;
    private final PublishSession publish;
    private final DeleteDraft delete;

    SessionDeskController(
            Screens screens, PlanDoor door, SessionDesk screen, PublishSession publish, DeleteDraft delete) {
        this.screens = screens;
        this.door = door;
        this.screen = screen;
        this.publish = publish;
        this.delete = delete;
    }

    @Bean
    static StaffRoutes planSessionRoutes() {
        return StaffRoutes.get(Right.READ_AGENDA, ONE);
    }

    @Bean
    static StaffRoutes planSessionPosts() {
        return StaffRoutes.post(Right.EDIT_AGENDA, PUBLICATION, PUBLICATIONS, REMOVAL);
    }

    @GetMapping(ONE)
    View one(@PathVariable String id, HttpServletRequest request) {
        return screen.show(door.open(id), screens.ui(request));
    }

    @PostMapping(PUBLICATION)
    RedirectView publish(@PathVariable String id) {
        Session session = door.openToEdit(id);
        PlanAnswer answer = publish.publish(session.id());
        screens.forgetKept();
        return SeeOther.to(PlanPaths.of(session) + told(answer));
    }

    private static String told(PlanAnswer answer) {
        return switch (answer) {
            case PlanAnswer.Done ignored -> "?fait=publie";
            case PlanAnswer.Past ignored -> "?fait=passee";
            default -> "?fait=impossible";
        };
    }

    /** Announces the drafts that were ticked; what is beyond reach or over is left as it is. */
    @PostMapping(PUBLICATIONS)
    RedirectView publishAll(@RequestParam(required = false) List<String> choix) {
        List<Session> wanted = choix == null
                ? List.of()
                : choix.stream().distinct().limit(MOST_AT_ONCE).map(door::open).toList();
        List<PlanAnswer> answers = wanted.stream()
                .filter(door::mayEdit)
                .map(session -> publish.publish(session.id()))
                .toList();
        boolean all = answers.size() == wanted.size() && answers.stream().allMatch(PlanAnswer.Done.class::isInstance);
        screens.forgetKept();
        return SeeOther.to(
                PlanPaths.LIST + (wanted.isEmpty() ? "" : all ? "?fait=publiees" : "?fait=publiees-en-partie"));
    }

    @PostMapping(REMOVAL)
    RedirectView remove(@PathVariable String id) {
        Session session = door.openToEdit(id);
        PlanAnswer answer = delete.delete(session.id());
        return SeeOther.to(
                answer instanceof PlanAnswer.Done
                        ? PlanPaths.of(session.activity()) + "?fait=supprime"
                        : PlanPaths.of(session) + "?fait=impossible");
    }
}
