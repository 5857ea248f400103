package fr.maillage.home.web;

import fr.maillage.design.Prose;
import fr.maillage.design.Screens;
import fr.maillage.directory.Directory;
import fr.maillage.home.web.Paper.Kind;
import fr.maillage.home.web.Paper.Text;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.SitePage;
import fr.maillage.territory.Territory;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The pages about the site itself: accessibility, legal notice. */
@Controller
class PapersController {

    private final Screens screens;
    private final Directory directory;
    private final Territory territory;

    PapersController(Screens screens, Directory directory, Territory territory) {
        this.territory = territory;
        this.screens = screens;
        this.directory = directory;
    }

    @Bean
    static PublicRoutes paperRoutes() {
        return PublicRoutes.get("/accessibilite", "/mentions-legales");
    }

    @GetMapping("/accessibilite")
    View accessibility(Locale language) {
        return screens.showToAll("home/web/accessibility", paper(language, Kind.ACCESSIBILITY));
    }

    @GetMapping("/mentions-legales")
    View legal(Locale language) {
        return screens.showToAll("home/web/legal", paper(language, Kind.LEGAL, Kind.PRIVACY));
    }

    private Paper paper(Locale language, Kind... kinds) {
        return new Paper(
                directory.countPlaces(),
                Arrays.stream(kinds)
                        .flatMap(kind -> text(kind, language.getLanguage()).or(() -> text(kind, "fr")).stream())
                        .toList());
    }

    private Optional<Text> text(Kind kind, String language) {
        return territory
                .findText(SitePage.valueOf(kind.name()), language)
                .map(text -> new Text(kind, Prose.read(text), language));
    }
}
