package fr.maillage.opendata.web;

import fr.maillage.design.FileAnswer;
import fr.maillage.design.Screens;
import fr.maillage.design.Ui;
import fr.maillage.directory.Directory;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.directory.Service;
import fr.maillage.opendata.domain.Inclusion;
import fr.maillage.opendata.domain.PlaceData;
import fr.maillage.opendata.web.ApiQuestion.Asked;
import fr.maillage.opendata.web.ApiQuestion.Refused;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.territory.Territory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.CrossOrigin;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import tools.jackson.databind.json.JsonMapper;

/**
 * Places for programs, JSON over HTTP. {@code openapi.json} beside this class says all of it and is checked against it.
 *
 * <p>A walk goes by id ({@link Directory#placesAfter}); {@code as_of} is what to give as {@code updated_since} next time.
 */
@Controller
@CrossOrigin(
        origins = "*",
        methods = {RequestMethod.GET, RequestMethod.HEAD},
        exposedHeaders = {"ETag", "Link", "RateLimit", "RateLimit-Policy", "Retry-After"},
        maxAge = 86_400)
class ApiController {

    private static final String MEDIA_TYPE = "application/json";
    private static final String PLACES = "/api/v1/places";
    private static final String PLACE = "/api/v1/places/{code}";
    private static final String SERVICES = "/api/v1/services";
    private static final String DOCUMENT = "/api/v1/openapi.json";

    private final Screens screens;
    private final Directory directory;
    private final Territory territory;
    private final byte[] document;

    ApiController(Screens screens, Directory directory, Territory territory) throws IOException {
        this.screens = screens;
        this.directory = directory;
        this.territory = territory;
        try (InputStream file = ApiController.class.getResourceAsStream("openapi.json")) {
            this.document = Objects.requireNonNull(file).readAllBytes();
        }
    }

    @Bean
    static PublicRoutes apiRoutes() {
        return PublicRoutes.get(PLACES, PLACE, SERVICES, DOCUMENT);
    }

    @Bean
    static PublicRoutes apiQuestions() {
        return new PublicRoutes(HttpMethod.OPTIONS, List.of(PLACES, PLACE, SERVICES, DOCUMENT));
    }

    /** What may be done here. Browsers that ask before a request of another site are answered by {@link CrossOrigin}. */
    @RequestMapping(
            path = {PLACES, PLACE, SERVICES, DOCUMENT},
            method = RequestMethod.OPTIONS)
    ResponseEntity<Void> options() {
        return ResponseEntity.noContent()
                .header(HttpHeaders.ALLOW, "GET, HEAD, OPTIONS")
                .header(HttpHeaders.ACCESS_CONTROL_ALLOW_ORIGIN, "*")
                .build();
    }

    @GetMapping(DOCUMENT)
    View document() {
        return FileAnswer.of("application/vnd.oai.openapi+json;version=3.1", document);
    }

    @GetMapping(PLACES)
    View places(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        Ui ui = screens.ui(request);
        return switch (QuestionReader.read(territory, parameters)) {
            case Refused refused -> refusal(ui, refused);
            case Asked asked -> {
                String asOf = directory.readUpTo().toString();
                PlaceId after = asked.cursor().map(Cursor::after).orElse(null);
                List<Place> found = directory.placesAfter(asked.query(), after, asked.limit() + 1);
                List<Place> page = found.subList(0, Math.min(found.size(), asked.limit()));
                Cursor next =
                        found.size() > page.size() ? new Cursor(page.getLast().id(), "", asked.print()) : null;
                yield answer(page.stream().map(place -> data(ui, place)).toList(), asOf, next, request, response);
            }
        };
    }

    @GetMapping(PLACE)
    View place(@PathVariable String code, HttpServletRequest request) {
        Ui ui = screens.ui(request);
        Optional<Place> place = directory.findPlace(code);
        if (place.isEmpty()) {
            return Problem.of(ui, HttpStatus.NOT_FOUND, "none");
        }
        return place.get().isGone()
                ? Problem.of(
                        ui, HttpStatus.GONE, "gone", String.valueOf(place.get().goneAt()))
                : FileAnswer.of(MEDIA_TYPE, JsonMapper.shared().writeValueAsBytes(data(ui, place.get())));
    }

    @GetMapping(SERVICES)
    View services(
            @RequestParam MultiValueMap<String, String> parameters,
            HttpServletRequest request,
            HttpServletResponse response) {
        Ui ui = screens.ui(request);
        return switch (QuestionReader.read(territory, parameters)) {
            case Refused refused -> refusal(ui, refused);
            case Asked asked -> {
                String asOf = directory.readUpTo().toString();
                ServicePage page = ServicePage.read(directory, asked);
                List<Map<String, Object>> said = new ArrayList<>();
                page.services().forEach(one -> said.add(data(ui, one.place(), one.service())));
                yield answer(said, asOf, page.next(), request, response);
            }
        };
    }

    private static View refusal(Ui ui, Refused refused) {
        return Problem.of(ui, HttpStatus.BAD_REQUEST, refused.key(), refused.arguments());
    }

    private View answer(
            List<Map<String, Object>> data,
            String asOf,
            @Nullable Cursor next,
            HttpServletRequest request,
            HttpServletResponse response) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("as_of", asOf);
        members.put("data", data);
        if (next != null) {
            members.put("next_cursor", next.text());
            String query = request.getQueryString() == null
                    ? ""
                    : request.getQueryString()
                                    .replaceAll("(^|&)cursor=[^&]*", "")
                                    .replaceFirst("^&", "") + "&";
            response.setHeader(
                    HttpHeaders.LINK,
                    "<" + request.getRequestURI() + "?" + (query.equals("&") ? "" : query).replaceAll("[<>\\s]", "")
                            + "cursor=" + next.text() + ">; rel=\"next\"");
        }
        return FileAnswer.of(MEDIA_TYPE, JsonMapper.shared().writeValueAsBytes(members));
    }

    private Map<String, Object> data(Ui ui, Place place) {
        String url = ui.absolute("/lieux/" + place.publicName());
        return place.isGone() ? PlaceData.gone(place, url) : PlaceData.of(place, url, directory.osmHours(place));
    }

    private Map<String, Object> data(Ui ui, Place place, @Nullable Service service) {
        String url = ui.absolute("/lieux/" + place.publicName());
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("place_code", place.code());
        members.put("url", url);
        members.put("updated_at", place.changedAt().toString());
        if (service == null) {
            members.put("removed_at", (place.goneAt() == null ? place.changedAt() : place.goneAt()).toString());
        } else {
            members.putAll(Inclusion.of(place, directory.osmHours(place)).service(service));
        }
        return members;
    }
}
