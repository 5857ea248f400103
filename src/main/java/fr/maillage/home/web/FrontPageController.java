package fr.maillage.home.web;

import fr.maillage.design.Link;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.documents.QrCode;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The front page asks two things: what, and where. */
@Controller
class FrontPageController {

    /** Message keys of the needs that people most often come with; each is searched by its own French words. */
    private static final List<String> TOPICS =
            List.of("taxes", "caf", "print", "computer", "phone", "work", "password", "scam", "school", "cheap");

    private final Screens screens;
    private final Directory directory;

    FrontPageController(Screens screens, Directory directory) {
        this.screens = screens;
        this.directory = directory;
    }

    @Bean
    static PublicRoutes frontPageRoutes() {
        return PublicRoutes.get("/");
    }

    @GetMapping("/")
    View front(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        List<Link> topics = TOPICS.stream()
                .map(topic -> new Link(
                        ui.t("home.topic." + topic), "/lieux?q=" + ui.encode(ui.t("home.topic." + topic + ".q"))))
                .toList();
        String address = ui.absolute("/");
        return screens.showToAll(
                "home/web/front",
                new FrontPage(
                        topics,
                        directory.countPlaces(),
                        address.replaceFirst("^https?://", "").replaceFirst("/$", ""),
                        QrCode.svg(address)));
    }
}
