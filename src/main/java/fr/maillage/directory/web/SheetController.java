package fr.maillage.directory.web;

import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceAddress;
import fr.maillage.directory.app.FindPlaces;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.directory.app.PlaceRow;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.unit.Stop;
import fr.maillage.directory.app.unit.Units;
import fr.maillage.directory.app.upkeep.Freshness;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.MapMarker;
import fr.maillage.territory.MapRequest;
import fr.maillage.territory.MapShape;
import fr.maillage.territory.Territory;
import fr.maillage.territory.Where;
import fr.maillage.territory.WhereAnswer;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.springframework.web.servlet.view.RedirectView;

/** A place's sheet. Its address ends in a short code that never changes; the words before it may, and old ones redirect. */
@Controller
class SheetController {

    private static final double MAP_METRES = 4_000;
    private static final int NEAR = 3;

    private final Screens screens;
    private final Places places;
    private final PlaceHours hours;
    private final FindPlaces findPlaces;
    private final Territory territory;
    private final Freshness freshness;
    private final Units units;
    private final Panels panels;

    SheetController(
            Screens screens,
            Places places,
            PlaceHours hours,
            FindPlaces findPlaces,
            Territory territory,
            Freshness freshness,
            Units units,
            Panels panels) {
        this.panels = panels;
        this.screens = screens;
        this.places = places;
        this.hours = hours;
        this.findPlaces = findPlaces;
        this.territory = territory;
        this.freshness = freshness;
        this.units = units;
    }

    @Bean
    static PublicRoutes sheetRoutes() {
        return PublicRoutes.get("/lieux/{name}");
    }

    @GetMapping("/lieux/{name}")
    View sheet(
            @PathVariable String name,
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request) {
        Place place = places.findByPublicName(name).orElseThrow(NoSuchPage::new);
        if (place.isGone()) {
            Optional<Place> head = places.findHead(place.id().value());
            if (head.isPresent()) {
                return redirect("/lieux/" + head.get().publicName());
            }
            return gone(place, request);
        }
        if (!place.publicName().equals(name)) {
            return redirect("/lieux/" + place.publicName());
        }
        Ui ui = screens.ui(request);
        Where where =
                territory.where(parameters.getFirst("ou")) instanceof WhereAnswer.Found found ? found.where() : null;
        String back = where == null ? null : ListQuery.of(parameters).url("/lieux");
        SheetScreen screen = new SheetScreen(ui, place, hours, territory.settings())
                .checked(freshness.of(place.id().value()))
                .with(panels.of(place, ui.locale()));
        List<Stop> stops = units.findOf(place.id().value())
                .map(unit -> {
                    List<Stop> all = units.listStops(unit.id());
                    screen.among(unit, all, hours);
                    return all;
                })
                .orElse(List.of());
        SheetPage page = screen.page(where, back, near(place, stops), map(place, where, ui));
        return screens.showToAll("directory/web/sheet", page);
    }

    private View gone(Place place, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        GonePage page =
                new GonePage(place.sheet().name(), new PlaceWording(ui, hours).views(near(place, List.of()), 0));
        return screens.show("directory/web/gone", page, HttpStatus.GONE);
    }

    private List<PlaceRow> near(Place place, List<Stop> stops) {
        PlaceAddress address = place.sheet().address();
        return findPlaces.nearest(address.position(), NEAR + 1).stream()
                .filter(row -> !row.publicName().equals(place.publicName())
                        && stops.stream().noneMatch(stop -> stop.id().equals(row.id())))
                .limit(NEAR)
                .toList();
    }

    private String map(Place place, @Nullable Where where, Ui ui) {
        PlaceAddress address = place.sheet().address();
        return territory
                .draw(new MapRequest(
                        MapFrame.fit(List.of(address.position()), MapShape.WIDE, MAP_METRES, MAP_METRES * 2),
                        List.of(new MapMarker(
                                "●",
                                address.position(),
                                "#contenu",
                                place.sheet().name(),
                                true)),
                        where == null ? null : where.point(),
                        null,
                        ui.locale()))
                .svg();
    }

    static View redirect(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        return view;
    }
}
