package fr.maillage.agenda.web.plan;

import fr.maillage.accounts.Right;
import fr.maillage.agenda.app.plan.Kits;
import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.design.Typed;
import fr.maillage.platform.StaffRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/agenda/materiel}: what goes from place to place. */
@Controller
class KitsController {

    private static final int LONGEST_NAME = 80;

    private final Screens screens;
    private final Kits kits;

    KitsController(Screens screens, Kits kits) {
        this.screens = screens;
        this.kits = kits;
    }

    @Bean
    static StaffRoutes kitRoutes() {
        return StaffRoutes.get(Right.EDIT_AGENDA, PlanPaths.KITS);
    }

    @Bean
    static StaffRoutes kitPosts() {
        return StaffRoutes.post(Right.EDIT_AGENDA, PlanPaths.KITS, PlanPaths.KITS + "/{id}");
    }

    @GetMapping(PlanPaths.KITS)
    View list() {
        return show("", null, "", HttpStatus.OK);
    }

    @PostMapping(PlanPaths.KITS)
    View add(@RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        String name = Typed.text(sent, "nom");
        String wrong = wrong(name, request);
        if (wrong == null && !kits.add(name)) {
            wrong = screens.ui(request).t("agenda.plan.kits.twice");
        }
        return wrong == null
                ? SeeOther.to(PlanPaths.KITS + "?fait=materiel")
                : show(name, wrong, "", HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @PostMapping(PlanPaths.KITS + "/{id}")
    View rename(@PathVariable String id, @RequestParam MultiValueMap<String, String> sent, HttpServletRequest request) {
        UUID kit = Typed.id(id).filter(one -> kits.findName(one).isPresent()).orElseThrow(PlanDoor::missing);
        String name = Typed.text(sent, "nom");
        String wrong = wrong(name, request);
        if (wrong == null && !kits.rename(kit, name)) {
            wrong = screens.ui(request).t("agenda.plan.kits.twice");
        }
        return wrong == null
                ? SeeOther.to(PlanPaths.KITS + "?fait=renomme")
                : show(name, wrong, kit.toString(), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private @Nullable String wrong(String name, HttpServletRequest request) {
        return name.isEmpty() || name.length() > LONGEST_NAME
                ? screens.ui(request).t("agenda.plan.kits.name.wrong", LONGEST_NAME)
                : null;
    }

    private View show(String typed, @Nullable String wrong, String renamed, HttpStatus status) {
        return screens.show("agenda/web/plan/kits", new KitsPage(kits.listAll(), typed, wrong, renamed), status);
    }
}
