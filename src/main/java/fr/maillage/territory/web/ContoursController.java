package fr.maillage.territory.web;

import fr.maillage.platform.MaillageProperties;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.MapFrame;
import fr.maillage.territory.app.ContoursFile;
import fr.maillage.territory.app.DrawMap;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** Data of the interactive map: the land as GeoJSON, and the operator's tiles when there are some. */
@Controller
class ContoursController {

    private static final MediaType GEO_JSON = MediaType.parseMediaType("application/geo+json");
    private static final CacheControl AN_HOUR =
            CacheControl.maxAge(Duration.ofHours(1)).cachePublic();

    private final DrawMap maps;
    private final Tiles tiles;

    /**
     * Where pictures of the land come from.
     *
     * @param url with {@code {z}}, {@code {x}}, {@code {y}}; empty when the operator configured none
     * @param attribution plain text that the tiles' owner asks for
     */
    record Tiles(String url, String attribution) {}

    ContoursController(DrawMap maps, MaillageProperties properties) {
        this.maps = maps;
        this.tiles = new Tiles(properties.map().tilesUrl(), properties.map().tilesAttribution());
    }

    @Bean
    static PublicRoutes mapRoutes() {
        return PublicRoutes.get("/carte/contours.json", "/carte/fond.json");
    }

    /**
     * The land around a rectangle.
     *
     * @param bbox {@code west,south,east,north} in degrees; anything else answers 400
     */
    @GetMapping("/carte/contours.json")
    @Nullable
    ResponseEntity<byte[]> contours(
            @RequestParam(name = "bbox", required = false) @Nullable String bbox,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, required = false) @Nullable String accepted,
            WebRequest request) {
        MapFrame frame = MapFrame.parseBounds(bbox).orElse(null);
        if (frame == null) {
            return ResponseEntity.badRequest()
                    .contentType(MediaType.APPLICATION_JSON)
                    .body("{\"error\":\"bbox=west,south,east,north\"}"
                            .getBytes(java.nio.charset.StandardCharsets.US_ASCII));
        }
        ContoursFile file = maps.contours(frame);
        if (request.checkNotModified("W/\"" + file.tag() + "\"")) {
            return null;
        }
        ResponseEntity.BodyBuilder answer = ResponseEntity.ok()
                .contentType(GEO_JSON)
                .cacheControl(AN_HOUR)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return accepted != null && accepted.contains("gzip")
                ? answer.header(HttpHeaders.CONTENT_ENCODING, "gzip").body(file.gzipped())
                : answer.body(file.plain());
    }

    /** The operator's tiles, as the interactive map needs to know before it asks for any. */
    @GetMapping("/carte/fond.json")
    ResponseEntity<Tiles> tiles() {
        return ResponseEntity.ok().cacheControl(AN_HOUR).body(tiles);
    }
}
