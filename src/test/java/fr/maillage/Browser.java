package fr.maillage;

import com.google.gson.JsonObject;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;

/**
 * A reader with a browser. One Chromium serves the whole test run; each {@code Browser} is a fresh visitor without
 * cookies or cache, French by default:
 *
 * <pre>
 * try (Browser reader = Browser.phone(port).withoutScripts().open()) {
 *     Page page = reader.visit("/lieux?q=caf");
 *     Browser.assertNoAxeViolations(page);
 * }
 * </pre>
 */
public final class Browser implements AutoCloseable {

    private static final List<String> FLAGS = List.of(
            "--headless",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    /** Contexts in which no script of a page runs, axe's own included. */
    private static final Set<BrowserContext> SCRIPTLESS = ConcurrentHashMap.newKeySet();

    private final BrowserContext context;
    private final String baseUrl;

    private Browser(BrowserContext context, String baseUrl) {
        this.context = context;
        this.baseUrl = baseUrl;
    }

    /** A visitor on a phone, 390 px wide. */
    public static Visitor phone(int port) {
        return new Visitor(port, 390, 844);
    }

    /** A visitor at a desk, 1280 px wide. */
    public static Visitor desktop(int port) {
        return new Visitor(port, 1280, 900);
    }

    /** A visitor to come; {@link #open} lets them in. */
    public static final class Visitor {

        private final int port;
        private final com.microsoft.playwright.Browser.NewContextOptions options;
        private boolean scripts = true;

        private Visitor(int port, int width, int height) {
            this.port = port;
            options = new com.microsoft.playwright.Browser.NewContextOptions()
                    .setLocale("fr-FR")
                    .setTimezoneId("Europe/Paris")
                    .setViewportSize(width, height);
        }

        /** Their browser runs no JavaScript. */
        public Visitor withoutScripts() {
            options.setJavaScriptEnabled(false);
            scripts = false;
            return this;
        }

        /** Their browser has been told a position, and is allowed to give it away when asked. */
        public Visitor at(double latitude, double longitude) {
            options.setGeolocation(latitude, longitude).setPermissions(List.of("geolocation"));
            return this;
        }

        /** A screen of another size, in CSS pixels; 640 wide is 1280 at 200 %. */
        public Visitor size(int width, int height) {
            options.setViewportSize(width, height);
            return this;
        }

        /** They prefer dark colours. */
        public Visitor dark() {
            options.setColorScheme(com.microsoft.playwright.options.ColorScheme.DARK);
            return this;
        }

        /** Begins the visit. */
        public Browser open() {
            BrowserContext context = Chromium.get().newContext(options);
            context.setDefaultTimeout(30_000);
            if (!scripts) {
                SCRIPTLESS.add(context);
            }
            return new Browser(context, "http://localhost:" + port);
        }
    }

    /** Opens a page of ours in a new tab. */
    public Page visit(String path) {
        Page page = context.newPage();
        page.navigate(baseUrl + path);
        return page;
    }

    /** Opens a page in a new tab and counts what crossed the network until it is quiet. */
    public Metered visitMetered(String path) {
        Page page = context.newPage();
        CDPSession network = context.newCDPSession(page);
        AtomicLong bytes = new AtomicLong();
        AtomicInteger requests = new AtomicInteger();
        List<String> urls = new ArrayList<>();
        network.on("Network.requestWillBeSent", (JsonObject event) -> {
            JsonObject request = event.getAsJsonObject("request");
            String url = request.get("url").getAsString();
            if (url.startsWith("http")) {
                requests.incrementAndGet();
                urls.add(url);
            }
        });
        network.on(
                "Network.loadingFinished",
                (JsonObject event) ->
                        bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
        network.send("Network.enable");
        page.navigate(baseUrl + path);
        page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
        return new Metered(page, bytes.get(), requests.get(), List.copyOf(urls));
    }

    /**
     * A page and what it cost.
     *
     * @param page the page, still open
     * @param bytes what came over the network, headers included, as compressed
     * @param requests how many HTTP requests were made, the page itself included
     * @param urls their addresses, in order
     */
    public record Metered(Page page, long bytes, int requests, List<String> urls) {}

    /**
     * Fails with axe's own words when the page breaks a WCAG A or AA rule or a best practice. Axe is a script and may wait
     * for ever where none runs: a page without scripts is looked at in a copy with them.
     */
    public static void assertNoAxeViolations(Page page) {
        if (!SCRIPTLESS.contains(page.context())) {
            check(page);
            return;
        }
        try (BrowserContext own = page.context()
                .browser()
                .newContext(new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(page.viewportSize().width, page.viewportSize().height))) {
            Page copy = own.newPage();
            String html = page.content();
            copy.route(
                    page.url(),
                    route -> route.fulfill(new Route.FulfillOptions()
                            .setContentType("text/html; charset=utf-8")
                            .setBody(html)));
            copy.navigate(page.url());
            check(copy);
        }
    }

    private static void check(Page page) {
        org.assertj.core.api.Assertions.assertThat(Axe.violations(page, List.of()))
                .as("axe violations on %s", page.url())
                .isEmpty();
    }

    @Override
    public void close() {
        SCRIPTLESS.remove(context);
        context.close();
    }

    /** The one Chromium of this test run, per thread because Playwright's objects belong to a thread. */
    private static final class Chromium {

        private static final ThreadLocal<com.microsoft.playwright.Browser> ONE =
                ThreadLocal.withInitial(Chromium::start);

        static com.microsoft.playwright.Browser get() {
            return ONE.get();
        }

        private static com.microsoft.playwright.Browser start() {
            BrowserType.LaunchOptions options =
                    new BrowserType.LaunchOptions().setHeadless(true).setArgs(FLAGS);
            Playwright.CreateOptions creation = new Playwright.CreateOptions();
            findOnMachine().ifPresent(executable -> {
                options.setExecutablePath(executable);
                creation.setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1"));
            });
            Playwright playwright = Playwright.create(creation);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> playwright.close()));
            return playwright.chromium().launch(options);
        }

        /** The machine's own; when there is none, Playwright looks for the one it downloaded. */
        private static java.util.Optional<Path> findOnMachine() {
            return Stream.of(
                            System.getenv("MAILLAGE_CHROMIUM"),
                            "/usr/bin/chromium",
                            "/usr/bin/chromium-browser",
                            "/usr/bin/google-chrome")
                    .filter(name -> name != null && !name.isBlank())
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst();
        }
    }
}
