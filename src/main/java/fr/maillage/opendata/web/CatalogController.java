package fr.maillage.opendata.web;

import fr.maillage.design.FileAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.opendata.domain.Catalog;
import fr.maillage.opendata.domain.Catalog.Publisher;
import fr.maillage.opendata.domain.Catalog.Words;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import fr.maillage.territory.TerritorySettings;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/** The catalogue that harvesters read. */
@Controller
class CatalogController {

    private final Screens screens;
    private final Directory directory;
    private final Territory territory;
    private final Clock clock;

    CatalogController(Screens screens, Directory directory, Territory territory, Clock clock) {
        this.screens = screens;
        this.directory = directory;
        this.territory = territory;
        this.clock = clock;
    }

    @Bean
    static PublicRoutes catalogRoutes() {
        return PublicRoutes.get("/catalog.jsonld");
    }

    @GetMapping("/catalog.jsonld")
    View catalog(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        TerritorySettings settings = territory.settings();
        Publisher publisher = Publisher.around(
                ui.absolute(""),
                settings.name(),
                settings.phone(),
                territory.listPerimeter().stream().map(Commune::centre).toList());
        Directory.Version version = directory.version();
        byte[] catalog = JsonMapper.shared()
                .writerWithDefaultPrettyPrinter()
                .writeValueAsBytes(Catalog.of(
                        publisher,
                        words(ui, settings),
                        Forms.list(ui),
                        version.begunAt(),
                        version.changedAt(),
                        clock.instant()));
        return FileAnswer.of("application/ld+json", catalog);
    }

    private static Words words(Ui ui, TerritorySettings settings) {
        String demo = settings.demo() ? ui.t("opendata.catalog.demo") + " " : "";
        return new Words(
                ui.t("opendata.catalog.title", settings.name()),
                demo + ui.t("opendata.catalog.description", settings.name()),
                ui.t("opendata.dataset.title", settings.name()),
                demo + ui.t("opendata.dataset.description", settings.name()),
                ui.t("opendata.api.title", settings.name()));
    }
}
