package fr.maillage.directory.web;

import fr.maillage.design.FileAnswer;
import fr.maillage.directory.ListedPlaces.Listed;
import fr.maillage.directory.app.exchange.ExportFormat;
import fr.maillage.directory.app.exchange.PlaceKeys;
import fr.maillage.directory.app.exchange.StandardWriter;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list as a file in the national standard, with the same filters; streamed, so that it may be long. */
@Controller
class ExportController {

    private final ListReading lists;

    ExportController(ListReading lists) {
        this.lists = lists;
    }

    @Bean
    static PublicRoutes exportRoutes() {
        return PublicRoutes.get("/lieux.csv", "/lieux.json", "/lieux.geojson", "/lieux.xlsx");
    }

    @GetMapping({"/lieux.csv", "/lieux.json", "/lieux.geojson", "/lieux.xlsx"})
    View export(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        String file = request.getServletPath().substring(1);
        ExportFormat format =
                ExportFormat.find(file.substring(file.lastIndexOf('.') + 1)).orElseThrow(NoSuchPage::new);
        Listed listed = lists.of(parameters);
        return new FileAnswer(
                "lieux." + format.extension(),
                format.mediaType(),
                "W/\"" + listed.tag() + "\"",
                listed.modified(),
                out -> {
                    try (StandardWriter writer = format.open(out, PlaceKeys.withSource())) {
                        listed.forEach(writer::write);
                    }
                });
    }
}
