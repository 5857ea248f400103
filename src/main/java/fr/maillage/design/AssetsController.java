package fr.maillage.design;

import fr.maillage.platform.PublicRoutes;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.server.ResponseStatusException;

/** Serves static files by fingerprinted name, for a year: a changed file has another name. */
@Controller
class AssetsController {

    private static final Map<String, MediaType> TYPES = Map.of(
            "css", MediaType.parseMediaType("text/css;charset=utf-8"),
            "js", MediaType.parseMediaType("text/javascript;charset=utf-8"),
            "svg", MediaType.parseMediaType("image/svg+xml"),
            "png", MediaType.IMAGE_PNG);

    private final Assets assets;

    AssetsController(Assets assets) {
        this.assets = assets;
    }

    @Bean
    static PublicRoutes staticFiles() {
        return PublicRoutes.get("/statique/**");
    }

    @GetMapping("/statique/**")
    ResponseEntity<byte[]> file(HttpServletRequest request) {
        String asked = request.getRequestURI().substring("/statique/".length());
        int dot = asked.lastIndexOf('.');
        int print = dot < 0 ? -1 : asked.lastIndexOf('.', dot - 1);
        MediaType type = dot < 0 ? null : TYPES.get(asked.substring(dot + 1));
        if (print < 0 || type == null || asked.contains("..")) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        Assets.Asset asset =
                assets.find(asked.substring(0, print) + asked.substring(dot)).orElse(null);
        if (asset == null || !asset.fingerprint().equals(asked.substring(print + 1, dot))) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        boolean gzip = RenderedPage.acceptsGzip(request);
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(type)
                .cacheControl(
                        CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return gzip
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(asset.gzipped())
                : answer.body(asset.bytes());
    }
}
