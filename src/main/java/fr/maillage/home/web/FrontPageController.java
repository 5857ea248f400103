package fr.maillage.home.web;

import fr.maillage.design.Screens;
import fr.maillage.design.SiteIdentity;
import fr.maillage.platform.PublicRoutes;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The front page asks two things: what, and where. */
@Controller
class FrontPageController {

    private final Screens screens;
    private final SiteIdentity.Source site;

    FrontPageController(Screens screens, SiteIdentity.Source site) {
        this.screens = screens;
        this.site = site;
    }

    @Bean
    static PublicRoutes frontPageRoutes() {
        return PublicRoutes.get("/");
    }

    @GetMapping("/")
    View front() {
        return screens.show("home/web/front", new FrontPage(site.current().territoryName()));
    }
}
