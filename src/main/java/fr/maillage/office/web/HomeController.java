package fr.maillage.office.web;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.SignedIn;
import fr.maillage.design.Dates;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.office.WorkPanel;
import fr.maillage.office.WorkPanel.Panel;
import fr.maillage.platform.StaffRoutes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion}: what waits for whoever is signed in. */
@Controller
class HomeController {

    private final Screens screens;
    private final Access access;
    private final Clock clock;
    private final List<WorkPanel> panels;

    HomeController(Screens screens, Access access, Clock clock, List<WorkPanel> panels) {
        this.screens = screens;
        this.access = access;
        this.clock = clock;
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
        return new OfficeEntry(Right.ENTER, "office.home", "/gestion", OfficeGroup.HOME, 0);
    }

    @GetMapping("/gestion")
    View home(Locale language) {
        SignedIn who = access.getCurrent();
        List<Panel> all = panels.stream()
                .map(panel -> panel.panel(who, language))
                .flatMap(Optional::stream)
                .toList();
        return screens.show(
                "office/web/home",
                new HomePage(
                        who.name(),
                        Dates.weekday(LocalDate.now(clock.withZone(Dates.FRANCE)), language),
                        all.stream().filter(panel -> panel.count() > 0).toList(),
                        all.stream()
                                .filter(panel -> panel.count() == 0)
                                .map(panel -> panel.title().toLowerCase(language))
                                .collect(Collectors.joining(", "))));
    }
}
