package fr.maillage.tours.web.tour;

import fr.maillage.accounts.Right;
import fr.maillage.design.Dates;
import fr.maillage.design.Screens;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.tours.app.tour.PrintTour;
import fr.maillage.tours.app.tour.Quarter;
import fr.maillage.tours.domain.tour.Tour;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The timetable of a tour on paper. */
@Controller
class TourPaperController {

    private final Screens screens;
    private final TourDoor door;
    private final PrintTour print;
    private final Clock clock;

    TourPaperController(Screens screens, TourDoor door, PrintTour print, Clock clock) {
        this.screens = screens;
        this.door = door;
        this.print = print;
        this.clock = clock;
    }

    @Bean
    static StaffRoutes tourPaperRoutes() {
        return StaffRoutes.get(Right.READ_TOURS, TourPaths.PAPER);
    }

    /** {@code trimestre} is read by {@link Quarter#parse}; whatever else stands for this quarter. */
    @GetMapping(TourPaths.PAPER)
    ResponseEntity<byte[]> paper(
            @PathVariable String code, @RequestParam(defaultValue = "") String trimestre, HttpServletRequest request) {
        Tour tour = door.open(code);
        Quarter quarter = Quarter.parse(trimestre)
                .orElseGet(() -> Quarter.of(LocalDate.ofInstant(clock.instant(), Dates.FRANCE)));
        byte[] file =
                print.print(tour, door.unit(tour), quarter, screens.ui(request).absolute(""));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "inline; filename=\"" + tour.code() + "-" + quarter.print() + ".pdf\"")
                .body(file);
    }
}
