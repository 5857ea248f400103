package fr.maillage.opendata.web;

import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.opendata.web.DataPage.Example;
import fr.maillage.opendata.web.DataPage.Parameter;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Commune;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** The page about open data: the files, the interface for programs, the licence, how fresh it is. */
@Controller
class DataController {

    private static final ZoneId HERE = ZoneId.of("Europe/Paris");

    private final Screens screens;
    private final Directory directory;
    private final Territory territory;

    DataController(Screens screens, Directory directory, Territory territory) {
        this.screens = screens;
        this.directory = directory;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes dataRoutes() {
        return PublicRoutes.get("/donnees");
    }

    @GetMapping("/donnees")
    View data(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Directory.Version version = directory.version();
        return screens.showToAll(
                "opendata/web/data",
                new DataPage(
                        version.shown(),
                        version.shown() == 0 ? null : day(ui, version.changedAt()),
                        Forms.list(ui),
                        directory.listSources().stream()
                                .map(one -> new DataPage.Source(one.id(), one.name(), one.licence(), one.places()))
                                .toList(),
                        examples(ui),
                        parameters(ui)));
    }

    private static String day(Ui ui, Instant instant) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(ui.locale())
                .format(instant.atZone(HERE));
    }

    private List<Example> examples(Ui ui) {
        String commune = territory.listPerimeter().stream()
                .findFirst()
                .map(one -> one.code().value())
                .orElse("99001");
        String places = "curl '" + ui.absolute("/api/v1/places");
        return List.of(
                new Example(ui.t("opendata.example.commune"), places + "?commune=" + commune + "'"),
                new Example(
                        ui.t("opendata.example.near"), places + "?near=" + point() + "&radius=10&service=demarches'"),
                new Example(ui.t("opendata.example.since"), places + "?updated_since=2026-01-01'"),
                new Example(
                        ui.t("opendata.example.services"),
                        "curl '" + ui.absolute("/api/v1/services") + "?service=acces-internet&limit=50'"));
    }

    private String point() {
        return territory.listPerimeter().stream()
                .findFirst()
                .map(Commune::centre)
                .map(centre -> String.format(java.util.Locale.ROOT, "%.3f,%.3f", centre.lat(), centre.lon()))
                .orElse("46.2,2.8");
    }

    private List<Parameter> parameters(Ui ui) {
        return List.of(
                parameter(ui, "commune", "99001"),
                parameter(ui, "epci", "999000099"),
                parameter(ui, "service", "demarches"),
                parameter(ui, "near", "46.2,2.8"),
                parameter(ui, "radius", "10"),
                parameter(ui, "source", "main"),
                parameter(ui, "updated_since", "2026-01-01"),
                parameter(ui, "limit", "500"),
                parameter(ui, "cursor", "MS4w…"));
    }

    private static Parameter parameter(Ui ui, String name, String example) {
        return new Parameter(name, example, ui.t("opendata.parameter." + name));
    }
}
