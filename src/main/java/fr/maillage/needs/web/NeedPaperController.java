package fr.maillage.needs.web;

import fr.maillage.design.FileAnswer;
import fr.maillage.design.Screens;
import fr.maillage.needs.app.PrintNeedPapers;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /besoins/formulaire.pdf}: the blank form, for town halls and whoever prefers paper. */
@Controller
class NeedPaperController {

    private static final String PATH = "/besoins/formulaire.pdf";

    private final Screens screens;
    private final PrintNeedPapers print;
    private final Territory territory;

    NeedPaperController(Screens screens, PrintNeedPapers print, Territory territory) {
        this.screens = screens;
        this.print = print;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes needPaper() {
        return PublicRoutes.get(PATH);
    }

    @GetMapping(PATH)
    View blank(@RequestParam(defaultValue = "") String commune, HttpServletRequest request) {
        Commune known = CommuneCode.read(commune)
                .flatMap(territory::findCommune)
                .filter(Commune::inPerimeter)
                .orElse(null);
        return FileAnswer.of(
                MediaType.APPLICATION_PDF_VALUE,
                print.blank(known, screens.ui(request).absolute("")));
    }
}
