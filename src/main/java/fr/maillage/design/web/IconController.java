package fr.maillage.design.web;

import fr.maillage.platform.PublicRoutes;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The site's icon at the two addresses that browsers ask for by themselves. */
@Controller
class IconController {

    @Bean
    static PublicRoutes iconRoutes() {
        return PublicRoutes.get("/favicon.svg", "/favicon.ico");
    }

    @GetMapping("/favicon.svg")
    ResponseEntity<Resource> drawn() {
        return icon("favicon.svg", "image/svg+xml");
    }

    @GetMapping("/favicon.ico")
    ResponseEntity<Resource> pixels() {
        return icon("favicon.ico", "image/x-icon");
    }

    private static ResponseEntity<Resource> icon(String file, String type) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(type))
                .cacheControl(CacheControl.maxAge(Duration.ofDays(30)).cachePublic())
                .body(new ClassPathResource("fr/maillage/design/" + file));
    }
}
