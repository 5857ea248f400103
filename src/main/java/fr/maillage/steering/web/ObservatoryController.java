package fr.maillage.steering.web;

import fr.maillage.accounts.Right;
import fr.maillage.design.OfficeEntry;
import fr.maillage.design.OfficeGroup;
import fr.maillage.design.Screens;
import fr.maillage.platform.StaffRoutes;
import fr.maillage.steering.app.PrintCouncilSheet;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.View;

/** {@code /gestion/observatoire}: the figures of a quarter for those who decide, on a page and on a sheet of paper. */
@Controller
class ObservatoryController {

    private final Screens screens;
    private final ObservatoryQuery query;
    private final ObservatoryScreen screen;
    private final PrintCouncilSheet sheet;

    ObservatoryController(Screens screens, ObservatoryQuery query, ObservatoryScreen screen, PrintCouncilSheet sheet) {
        this.screens = screens;
        this.query = query;
        this.screen = screen;
        this.sheet = sheet;
    }

    @Bean
    static StaffRoutes observatoryRoutes() {
        return StaffRoutes.get(Right.READ_STEERING, ObservatoryPaths.PAGE, ObservatoryPaths.SHEET);
    }

    @Bean
    static OfficeEntry observatoryEntry() {
        return new OfficeEntry(Right.READ_STEERING, "steering.title", ObservatoryPaths.PAGE, OfficeGroup.FOLLOW_UP, 10);
    }

    @GetMapping(ObservatoryPaths.PAGE)
    View page(HttpServletRequest request) {
        return screens.show(
                "steering/web/observatory",
                screen.page(query.read(request), screens.ui(request).locale()));
    }

    @GetMapping(ObservatoryPaths.SHEET)
    ResponseEntity<byte[]> sheet(HttpServletRequest request) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename("observatoire.pdf")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(sheet.print(query.read(request)));
    }
}
