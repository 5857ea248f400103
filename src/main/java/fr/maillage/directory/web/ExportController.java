package fr.maillage.directory.web;

import fr.maillage.directory.app.FindPlaces;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.exchange.ExportFormat;
import fr.maillage.directory.app.exchange.PlaceKeys;
import fr.maillage.directory.app.exchange.StandardWriter;
import fr.maillage.directory.domain.search.Candidate;
import fr.maillage.directory.domain.search.Filters;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import fr.maillage.territory.WhereAnswer;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.ServletWebRequest;

/** The list as a file in the national standard, with the same filters; streamed, so that it may be long. */
@Controller
class ExportController {

    private static final Pattern NO_GZIP = Pattern.compile("gzip\\s*;\\s*q=0(\\.0*)?\\s*(,|$)");

    private final FindPlaces findPlaces;
    private final Places places;
    private final Territory territory;
    private final Clock clock;

    ExportController(FindPlaces findPlaces, Places places, Territory territory, Clock clock) {
        this.findPlaces = findPlaces;
        this.places = places;
        this.territory = territory;
        this.clock = clock;
    }

    @Bean
    static PublicRoutes exportRoutes() {
        return PublicRoutes.get("/lieux.csv", "/lieux.json", "/lieux.geojson");
    }

    @GetMapping("/lieux.csv")
    void csv(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        export(ExportFormat.CSV, parameters, request, response);
    }

    @GetMapping("/lieux.json")
    void json(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        export(ExportFormat.JSON, parameters, request, response);
    }

    @GetMapping("/lieux.geojson")
    void geojson(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        export(ExportFormat.GEOJSON, parameters, request, response);
    }

    private void export(
            ExportFormat format,
            MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        ListQuery query = ListQuery.of(parameters);
        Places.Version version = places.version();
        String moment = query.filters().open()
                ? clock.instant().truncatedTo(ChronoUnit.MINUTES).toString()
                : "";
        String tag = "W/\"" + Integer.toHexString(query.hashCode()) + "-" + version.shown() + "-"
                + version.changedAt().toEpochMilli() + "-" + Integer.toHexString(moment.hashCode()) + "\"";
        Instant modified = moment.isEmpty() ? version.changedAt() : clock.instant();
        if (new ServletWebRequest(request, response).checkNotModified(tag, modified.toEpochMilli())) {
            return;
        }
        response.setContentType(format.mediaType());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-cache");
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"lieux." + format.extension() + "\"");
        response.setHeader(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        if (request.getMethod().equals("HEAD")) {
            return;
        }
        if (acceptsGzip(request.getHeader(HttpHeaders.ACCEPT_ENCODING))) {
            response.setHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
            try (OutputStream out = new GZIPOutputStream(response.getOutputStream(), 8192)) {
                write(format, query, out);
            }
        } else {
            write(format, query, response.getOutputStream());
        }
    }

    /** {@code gzip;q=0} means « not gzip » (RFC 9110, section 12.5.3). */
    private static boolean acceptsGzip(@Nullable String accepted) {
        return accepted != null
                && accepted.contains("gzip")
                && !NO_GZIP.matcher(accepted).find();
    }

    private void write(ExportFormat format, ListQuery query, OutputStream out) {
        try (StandardWriter writer = format.open(out, PlaceKeys.withSource())) {
            WhereAnswer where = territory.where(query.where());
            boolean everything = query.text().isEmpty()
                    && !(where instanceof WhereAnswer.Found)
                    && query.filters().equals(Filters.NONE);
            if (everything) {
                places.forEachShown(null, writer::write);
            } else {
                FindPlaces.Search search = PlacesController.search(query, where);
                places.forEach(
                        findPlaces.listAll(search).stream()
                                .map(Candidate::place)
                                .toList(),
                        writer::write);
            }
        }
    }
}
