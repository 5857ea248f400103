package fr.maillage.design.web;

import fr.maillage.design.Screens;
import fr.maillage.design.SiteIdentity;
import fr.maillage.platform.PublicRoutes;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.View;

/** Shows every component, on demonstration sites only: on a real one it would be a page without use to anybody. */
@Controller
class GalleryController {

    private static final List<String> STYLED = List.of(
            "search",
            "button",
            "field",
            "checkboxes",
            "errors",
            "filters",
            "tag",
            "row",
            "sheet",
            "phone",
            "hours",
            "map",
            "table",
            "pagination",
            "breadcrumbs",
            "notice",
            "empty",
            "listing",
            "tabs",
            "difference",
            "confirm",
            "done",
            "status",
            "figures",
            "bar",
            "prose");
    private static final List<String> SCRIPTED = List.of("search", "readaloud", "listing");

    private final Screens screens;
    private final SiteIdentity.Source site;

    GalleryController(Screens screens, SiteIdentity.Source site) {
        this.screens = screens;
        this.site = site;
    }

    @Bean
    static PublicRoutes galleryRoutes() {
        return PublicRoutes.get("/design");
    }

    @GetMapping("/design")
    View gallery() {
        if (!site.current().demo()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        List<String> styles = Stream.concat(
                        STYLED.stream().map(GalleryController::file), Stream.of("design/web/gallery"))
                .toList();
        return screens.show(
                "design/web/gallery",
                new Gallery(
                        styles, SCRIPTED.stream().map(GalleryController::file).toList()));
    }

    private static String file(String component) {
        return "design/" + component + "/" + component;
    }
}
