package fr.maillage;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Role;
import fr.maillage.platform.PublicRoutes;
import fr.maillage.platform.StaffRoutes;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
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

/**
 * Who may do what: whatever a controller answers is declared by a {@link PublicRoutes} or a {@link StaffRoutes}, nothing
 * else is let in; and every route opens to each role, and to a visitor, exactly as {@link Right} says.
 */
@MaillageTest
class RightsMatrixTests {

    /** Reached only when something failed; asked for by hand, it answers 404. */
    private static final String ERROR_PAGE = "/error";

    /** Rights that may have no route and no use case: none today. */
    private static final Set<Right> WITHOUT_ROUTE = EnumSet.noneOf(Right.class);

    /** Tried in the place of what varies in a pattern, until one fits: none of them exists. */
    private static final List<String> MADE_UP =
            List.of("0190aaaa-0000-7000-8000-000000000000", "99999", "x", "1", "999999999", "k3f9a-m7p2c");

    private static final Pattern VARIABLE = Pattern.compile("\\{[^/]*}|\\*\\*|\\*");
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

    @Test
    void noRouteIsBothForEveryoneAndForStaff() {
        Set<String> both = declared(open.stream().map(routes -> new Declared(routes.method(), routes.patterns())));
        both.retainAll(declared(guarded.stream().map(routes -> new Declared(routes.method(), routes.patterns()))));

        assertThat(both).isEmpty();
    }

    private record Declared(HttpMethod method, List<String> patterns) {}

    private static Set<String> declared(Stream<Declared> routes) {
        return routes.flatMap(one -> one.patterns().stream().map(pattern -> one.method() + " " + pattern))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void everyRightIsHeldByARole() {
        assertThat(Right.values()).allMatch(right -> Stream.of(Role.values()).anyMatch(right::isHeldBy));
        assertThat(guarded).allMatch(routes -> routes.permission() instanceof Right);
    }

    @Test
    void everyRightOpensSomething() {
        String code = Sources.ending(".java").stream()
                .filter(java -> !java.name().equals("Right.java"))
                .map(Sources.Source::text)
                .collect(Collectors.joining());
        Set<Right> idle = EnumSet.allOf(Right.class);
        idle.removeIf(right -> Pattern.compile("\\bRight\\." + right.name() + "\\b")
                .matcher(code)
                .find());

        assertThat(idle)
                .as("rights that no route and no use case asks for: remove them, or say why in WITHOUT_ROUTE")
                .isEqualTo(WITHOUT_ROUTE);
    }

    @TestFactory
    Stream<DynamicTest> everyRouteOpensToEachRoleAsTheMatrixSays() {
        return Stream.of(Role.values())
                .map(role -> DynamicTest.dynamicTest(
                        role.name(),
                        () -> assertThat(wrongDoors(role.name(), Staff.as(role, port), right -> right.isHeldBy(role)))
                                .isEmpty()));
    }

    @Test
    void whoeverCoordinatesOneEpciDoesNotReadWhatBelongsToAll() {
        Grant small = new Grant(Role.COORDINATOR, Role.Area.EPCI, "249900018");

        assertThat(Right.READ_MESSAGES.isHeldBy(small)).isFalse();
        assertThat(wrongDoors("coordinator of an EPCI", Staff.named("Hélène Vaubreuil", port), r -> r.isHeldBy(small)))
                .isEmpty();
    }

    /** Every staff route, read and posted to by one role: where it leads, when it is not where the matrix says. */
    private List<String> wrongDoors(String role, Staff staff, Predicate<Right> held) {
        return guarded.parallelStream()
                .flatMap(routes -> routes.patterns().stream().flatMap(pattern -> {
                    boolean may = held.test((Right) routes.permission());
                    String path = example(pattern);
                    int with = knock(routes.method(), path, staff.cookie(), staff.token());
                    int without = knock(routes.method(), path, staff.cookie(), "");
                    boolean reads = routes.method().equals(HttpMethod.GET);
                    List<String> wrong = new ArrayList<>();
                    if (with != (may ? MatrixGate.LET_IN : 403)) {
                        wrong.add(role + " " + routes.method() + " " + pattern + " → " + with);
                    }
                    if (!reads && without != 403) {
                        wrong.add(role + " without the token " + routes.method() + " " + pattern + " → " + without);
                    }
                    if (reads && may && !isAnAnswer(staff.get(path).status())) {
                        wrong.add(role + " " + pattern + " let in, then "
                                + staff.get(path).status());
                    }
                    return wrong.stream();
                }))
                .toList();
    }

    /** What a page may say to somebody who is let in and asks for what does not exist. */
    private static boolean isAnAnswer(int status) {
        return status == 200 || status == 302 || status == 400 || status == 404 || status == 410 || status == 422;
    }

    @Test
    void aVisitorIsAskedToSignInAndCanSendNothing() {
        Http.Answer door = Http.on(port).get("/connexion");
        String cookie = door.header("Set-Cookie").split(";", -1)[0];
        String token = Staff.token(door.text());
        List<String> wrong = new ArrayList<>();
        for (StaffRoutes routes : guarded) {
            for (String pattern : routes.patterns()) {
                String path = example(pattern);
                if (routes.method().equals(HttpMethod.GET)) {
                    Http.Answer answer = Http.on(port).get(path, MatrixGate.ASK, "1");
                    if (answer.status() != 302 || !answer.header("Location").contains("/connexion?retour=")) {
                        wrong.add(pattern + " → " + answer.status());
                    }
                } else if (knock(routes.method(), path, cookie, token) != 403) {
                    wrong.add("POST " + pattern);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @Test
    void whatIsForEveryoneIsOpenToTheVisitorAndToEachRole() {
        List<String> cookies = new ArrayList<>(List.of(""));
        List<String> tokens = new ArrayList<>(List.of(""));
        Stream.of(Role.values()).map(role -> Staff.as(role, port)).forEach(staff -> {
            cookies.add(staff.cookie());
            tokens.add(staff.token());
        });
        List<String> wrong = new ArrayList<>();
        for (PublicRoutes routes : open) {
            for (String pattern : routes.patterns()) {
                for (int i = 0; i < cookies.size(); i++) {
                    int status = knock(routes.method(), example(pattern), cookies.get(i), tokens.get(i));
                    boolean needsToken = i == 0 && routes.method().equals(HttpMethod.POST) && isOfStaff(pattern);
                    if (status != (needsToken ? 403 : MatrixGate.LET_IN) && !HEALTH.contains("GET " + pattern)) {
                        wrong.add(i + " " + routes.method() + " " + pattern + " → " + status);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    /** Addresses with sessions, whose forms carry a token even before somebody has signed in. */
    private static boolean isOfStaff(String pattern) {
        return Stream.of("/connexion", "/deconnexion", "/invitation").anyMatch(pattern::startsWith);
    }

    /** Asks as far as the gate behind the filters: nothing is done. */
    private int knock(HttpMethod method, String path, String cookie, String token) {
        String[] headers = {MatrixGate.ASK, "1", "Cookie", cookie.isEmpty() ? "none=1" : cookie};
        if (method.equals(HttpMethod.OPTIONS)) {
            return Http.on(port).options(path, headers).status();
        }
        return method.equals(HttpMethod.GET)
                ? Http.on(port).get(path, headers).status()
                : Http.on(port).post(path, Map.of("_csrf", token), headers).status();
    }

    /** An address of that pattern. */
    private static String example(String pattern) {
        return MADE_UP.stream()
                .map(one -> VARIABLE.matcher(pattern).replaceAll(one))
                .filter(path -> PathPatternParser.defaultInstance.parse(pattern).matches(PathContainer.parsePath(path)))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no example for " + pattern));
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
