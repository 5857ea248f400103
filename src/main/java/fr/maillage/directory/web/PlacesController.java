package fr.maillage.directory.web;

import fr.maillage.design.PublicEntry;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.app.FindPlaces;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** The list of places: what someone needs, where they are, the nearest first. */
@Controller
class PlacesController {

    private final Screens screens;
    private final FindPlaces findPlaces;
    private final PlaceHours hours;
    private final Territory territory;
    private final Panels panels;

    PlacesController(Screens screens, FindPlaces findPlaces, PlaceHours hours, Territory territory, Panels panels) {
        this.panels = panels;
        this.screens = screens;
        this.findPlaces = findPlaces;
        this.hours = hours;
        this.territory = territory;
    }

    @Bean
    static PublicRoutes placesRoutes() {
        return PublicRoutes.get("/lieux");
    }

    @Bean
    static PublicEntry publicPlacesEntry() {
        return new PublicEntry("directory.crumb.list", "/lieux", 100);
    }

    @GetMapping("/lieux")
    View list(@RequestParam MultiValueMap<String, String> parameters, HttpServletRequest request) {
        ListQuery query = ListQuery.of(parameters);
        WhereAnswer where = territory.where(query.where());
        FindPlaces.Results results = findPlaces.find(search(query, where));
        Ui ui = screens.ui(request);
        ListPage page = new ListScreen(ui, query, where, results, hours, territory, panels).page();
        return screens.showToAll("directory/web/list", page);
    }

    static FindPlaces.Search search(ListQuery query, WhereAnswer where) {
        return new FindPlaces.Search(
                query.text(), centre(where), query.radiusKm() * 1000, query.filters(), query.page());
    }

    private static @Nullable LatLon centre(WhereAnswer where) {
        return where instanceof WhereAnswer.Found found ? found.where().point() : null;
    }
}
