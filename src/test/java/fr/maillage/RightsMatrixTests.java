package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.StaffRoutes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.server.PathContainer;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPatternParser;

/** Who may do what: whatever a controller answers is declared by a {@link PublicRoutes}, and nothing else is let in. */
@MaillageTest
class RightsMatrixTests {

    /** Reached only when something failed; asked for by hand, it answers 404. */
    private static final String ERROR_PAGE = "/error";

    private static final Set<String> HEALTH =
            Set.of("GET /actuator/health", "GET /actuator/health/liveness", "GET /actuator/health/readiness");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @Autowired
    Collection<PublicRoutes> open;

    @Autowired
    Collection<StaffRoutes> guarded;

    @LocalServerPort
    int port;

    @Test
    void everyRouteIsDeclared() {
        List<String> undeclared = new ArrayList<>();
        for (String route : routes()) {
            if (!isOpen(route)) {
                undeclared.add(route);
            }
        }
        assertThat(undeclared)
                .as("routes that no PublicRoutes bean declares: they answer 404 to everyone")
                .isEmpty();
    }

    @Test
    void everyDeclarationOpensARoute() {
        Set<String> declared = new TreeSet<>();
        open.forEach(routes -> routes.patterns().forEach(pattern -> declared.add(routes.method() + " " + pattern)));
        guarded.forEach(routes -> routes.patterns().forEach(pattern -> declared.add(routes.method() + " " + pattern)));
        declared.removeAll(routes());
        declared.removeAll(HEALTH);

        assertThat(declared).as("opened, and no controller answers there").isEmpty();
    }

    @Test
    void whatIsNotDeclaredIsRefused() throws Exception {
        RequestMappingInfo forgotten = RequestMappingInfo.paths("/essai/oubliee")
                .methods(RequestMethod.GET, RequestMethod.POST)
                .options(mapping.getBuilderConfiguration())
                .build();
        mapping.registerMapping(forgotten, this, RightsMatrixTests.class.getDeclaredMethod("forgotten"));
        try {
            assertThat(status("GET", "/essai/oubliee")).isEqualTo(404);
            assertThat(status("POST", "/essai/oubliee")).isEqualTo(404);
        } finally {
            mapping.unregisterMapping(forgotten);
        }
    }

    @ResponseBody
    String forgotten() {
        return "let in";
    }

    @Test
    void onlyHealthIsOpenInTheMachineRoom() throws Exception {
        for (String path : List.of("", "/env", "/beans", "/loggers", "/heapdump", "/shutdown", "/health/db")) {
            assertThat(status("GET", "/actuator" + path)).as(path).isEqualTo(404);
        }
        assertThat(status("GET", "/actuator/health")).isEqualTo(200);
    }

    /** Method and pattern of everything that a controller answers. */
    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        for (RequestMappingInfo info : Map.copyOf(mapping.getHandlerMethods()).keySet()) {
            for (String pattern : info.getPatternValues()) {
                if (pattern.equals(ERROR_PAGE)) {
                    continue;
                }
                Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
                assertThat(methods).as("a route says its methods: %s", pattern).isNotEmpty();
                methods.stream()
                        .filter(method -> method != RequestMethod.HEAD)
                        .forEach(method -> routes.add(method + " " + pattern));
            }
        }
        return routes;
    }

    private boolean isOpen(String route) {
        HttpMethod method = HttpMethod.valueOf(route.split(" ", -1)[0]);
        String pattern = route.split(" ", -1)[1];
        PathContainer example = PathContainer.parsePath(pattern.replaceAll("\\{[^/]*}", "x"));
        return Stream.concat(
                        open.stream()
                                .filter(routes -> routes.method().equals(method))
                                .flatMap(routes -> routes.patterns().stream()),
                        guarded.stream()
                                .filter(routes -> routes.method().equals(method))
                                .flatMap(routes -> routes.patterns().stream()))
                .anyMatch(declared -> declared.equals(pattern)
                        || PathPatternParser.defaultInstance.parse(declared).matches(example));
    }

    private int status(String method, String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        }
    }
}
