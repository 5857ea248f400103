package fr.maillage.tours.web.bus;

import fr.maillage.design.Screens;
import fr.maillage.design.SeeOther;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.RateLimits;
import fr.maillage.platform.RateLimits.Pace;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import fr.maillage.tours.Unit;
import fr.maillage.tours.app.bus.PrintCard;
import fr.maillage.tours.app.unit.Units;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** The card for the wallet. */
@Controller
class CardController {

    private static final String PATH = "/bus/carte.pdf";

    /** Making a sheet takes a moment of the machine: a town hall prints for many, a robot is slowed down. */
    private static final Pace PACE = new Pace("tours.card", 30, Duration.ofSeconds(5));

    private final Screens screens;
    private final PrintCard print;
    private final Units units;
    private final Territory territory;
    private final RateLimits limits;

    CardController(Screens screens, PrintCard print, Units units, Territory territory, RateLimits limits) {
        this.screens = screens;
        this.print = print;
        this.units = units;
        this.territory = territory;
        this.limits = limits;
    }

    @Bean
    static PublicRoutes busCard() {
        return PublicRoutes.get(PATH);
    }

    /** Where nobody said where, or nothing stops near: the page, which says so. */
    @GetMapping(PATH)
    Object card(
            @RequestParam(name = "ou", defaultValue = "") String ou,
            @RequestParam(name = "bus", defaultValue = "") String code,
            HttpServletRequest request) {
        String asked = BusController.tidy(ou);
        if (!(territory.where(asked) instanceof WhereAnswer.Found found)) {
            return page(asked);
        }
        if (!limits.allows(PACE, request)) {
            throw new ResponseStatusException(HttpStatus.TOO_MANY_REQUESTS);
        }
        Unit unit = code.isEmpty()
                ? null
                : units.findByCode(code.replace("\u0000", "")).orElse(null);
        String site = screens.ui(request).absolute("");
        return print.print(found.where().point(), unit, site)
                .<Object>map(file -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_PDF)
                        .cacheControl(CacheControl.noCache())
                        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"carte-bus.pdf\"")
                        .body(file))
                .orElseGet(() -> page(asked));
    }

    private static Object page(String asked) {
        return SeeOther.to(
                BusScreen.PATH + (asked.isEmpty() ? "" : "?ou=" + URLEncoder.encode(asked, StandardCharsets.UTF_8)));
    }
}
