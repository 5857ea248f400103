package fr.maillage.home.web;

import fr.maillage.design.Screens;
import fr.maillage.directory.Directory;
import fr.maillage.platform.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The pages about the site itself: accessibility, legal notice, open data. */
@Controller
class PapersController {

    private final Screens screens;
    private final Directory directory;

    PapersController(Screens screens, Directory directory) {
        this.screens = screens;
        this.directory = directory;
    }

    @Bean
    static PublicRoutes paperRoutes() {
        return PublicRoutes.get("/accessibilite", "/mentions-legales", "/donnees");
    }

    @GetMapping("/accessibilite")
    View accessibility() {
        return screens.showToAll("home/web/accessibility", new Paper(directory.countPlaces()));
    }

    @GetMapping("/mentions-legales")
    View legal() {
        return screens.showToAll("home/web/legal", new Paper(directory.countPlaces()));
    }

    @GetMapping("/donnees")
    View data() {
        return screens.showToAll("home/web/data", new Paper(directory.countPlaces()));
    }
}
