package fr.maillage.home.web;

import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** {@code /.well-known/security.txt} (RFC 9116): whom to tell about a vulnerability of this very site. */
@Controller
class SecurityTextController {

    private static final String PATH = "/.well-known/security.txt";

    /** RFC 9116, 2.5.5, recommends less than a year. */
    private static final Duration VALID = Duration.ofDays(180);

    private final Screens screens;
    private final Clock clock;
    private final String contact;

    SecurityTextController(Screens screens, Clock clock, @Value("${maillage.security-contact:}") String contact) {
        this.screens = screens;
        this.clock = clock;
        this.contact = contact.strip();
    }

    @Bean
    static PublicRoutes securityTextRoutes() {
        return PublicRoutes.get(PATH);
    }

    @GetMapping(PATH)
    ResponseEntity<String> text(HttpServletRequest request) {
        Ui ui = screens.ui(request);
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .body("Contact: " + contact(ui)
                        + "\nExpires: " + clock.instant().plus(VALID).truncatedTo(ChronoUnit.DAYS)
                        + "\nPreferred-Languages: fr, en\nCanonical: " + ui.absolute(PATH) + "\n");
    }

    /** The operator’s, else the territory’s telephone, else the page that says who runs the site. */
    private String contact(Ui ui) {
        if (contact.matches("(mailto:|https://|tel:)[^\\s]+")) {
            return contact;
        }
        if (contact.matches("[^@\\s]+@[^@\\s]+")) {
            return "mailto:" + contact;
        }
        String phone = ui.site().phone();
        return phone == null ? ui.absolute("/mentions-legales") : "tel:" + phone;
    }
}
