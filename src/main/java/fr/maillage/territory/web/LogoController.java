package fr.maillage.territory.web;

import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.app.Logos;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The territory’s logo, under an address that changes with it and so may be kept for ever. */
@Controller
class LogoController {

    private final Logos logos;

    LogoController(Logos logos) {
        this.logos = logos;
    }

    @Bean
    static PublicRoutes logoRoutes() {
        return PublicRoutes.get("/logo/{fingerprint}.png");
    }

    @GetMapping("/logo/{fingerprint}.png")
    ResponseEntity<byte[]> logo(@PathVariable String fingerprint) {
        return logos.find(fingerprint)
                .map(png -> ResponseEntity.ok()
                        .contentType(MediaType.IMAGE_PNG)
                        .cacheControl(CacheControl.maxAge(Duration.ofDays(365))
                                .cachePublic()
                                .immutable())
                        .body(png))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }
}
