package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Right;
import fr.maillage.design.Dates;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.Passage;
import fr.maillage.tours.TourId;
import fr.maillage.tours.app.tour.KeptTours;
import fr.maillage.tours.app.tour.ReadPassages;
import fr.maillage.tours.domain.tour.Tour;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;

/** {@code /gestion/tournees}: tours, and each with its stops and next dates. */
@Controller
class TourListController {

    private static final Duration SOON = Duration.ofDays(60);

    private final Screens screens;
    private final TourDoor door;
    private final KeptTours tours;
    private final ReadPassages passages;
    private final TourScreen screen;
    private final TourWords words;
    private final Clock clock;

    TourListController(
            Screens screens,
            TourDoor door,
            KeptTours tours,
            ReadPassages passages,
            TourScreen screen,
            TourWords words,
            Clock clock) {
        this.screens = screens;
        this.door = door;
        this.tours = tours;
        this.passages = passages;
        this.screen = screen;
        this.words = words;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes tourRoutes() {
        return StaffRoutes.get(Right.READ_TOURS, TourPaths.ALL, TourPaths.ONE);
    }

    @Bean
    static OfficeEntry tourEntry() {
        return new OfficeEntry(Right.READ_TOURS, "tours.tour.menu", TourPaths.ALL, OfficeGroup.NEEDS, 30);
    }

    @GetMapping(TourPaths.ALL)
    View list(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Instant now = clock.instant();
        LocalDate today = LocalDate.ofInstant(now, Dates.FRANCE);
        Map<TourId, Passage> next = new HashMap<>();
        passages.between(now, now.plus(SOON)).stream()
                .filter(one -> one.stop() != null && !one.session().isCancelled())
                .forEach(one -> next.putIfAbsent(one.stop().tour(), one));
        List<ToursPage.Row> rows = tours.list(today).stream()
                .filter(door::mayRead)
                .map(tour -> row(tour, next.get(tour.id()), today, ui))
                .toList();
        return screens.show(
                "tours/web/tour/tours", new ToursPage(rows, !door.unitsToPlan().isEmpty()));
    }

    private ToursPage.Row row(Tour tour, @Nullable Passage next, LocalDate today, Ui ui) {
        return new ToursPage.Row(
                TourPaths.of(tour),
                tour.name(),
                tour.unitName(),
                tour.stops(),
                words.days(tour, ui),
                next == null ? "" : words.passage(next.session(), ui),
                TourWords.state(tour, today));
    }

    @GetMapping(TourPaths.ONE)
    View one(
            @PathVariable String code,
            @RequestParam(name = "page", defaultValue = "") String page,
            HttpServletRequest request) {
        int number = page.matches("[0-9]{1,4}") ? Integer.parseInt(page) : 1;
        return screens.show("tours/web/tour/tour", screen.page(door.open(code), number, screens.ui(request)));
    }
}
