package fr.maillage.office.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.Screens;
import fr.maillage.office.WorkPanel;
import fr.maillage.platform.StaffRoutes;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion}: what waits for whoever is signed in. */
@Controller
class HomeController {

    private final Screens screens;
    private final Access access;
    private final List<WorkPanel> panels;

    HomeController(Screens screens, Access access, List<WorkPanel> panels) {
        this.screens = screens;
        this.access = access;
        this.panels = panels.stream()
                .sorted(Comparator.comparingInt(WorkPanel::order))
                .toList();
    }

    @Bean
    static StaffRoutes homeRoutes() {
        return StaffRoutes.get(Right.ENTER, "/gestion");
    }

    @Bean
    static OfficeEntry homeEntry() {
        return new OfficeEntry(Right.ENTER, "office.home", "/gestion", 0);
    }

    @GetMapping("/gestion")
    View home(Locale language) {
        SignedIn who = access.getCurrent();
        return screens.show(
                "office/web/home",
                new HomePage(panels.stream()
                        .map(panel -> panel.panel(who, language))
                        .flatMap(Optional::stream)
                        .toList()));
    }
}
