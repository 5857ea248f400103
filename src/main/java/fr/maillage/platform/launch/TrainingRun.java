package fr.maillage.platform.launch;

import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Shows the JVM what a usual start and the first visits are like, then ends: what it notes goes into the cache that
 * {@code bin/lib.sh} keeps beside the jar. Follows our own links from the front page, for a bounded number of pages.
 */
@Component
@ConditionalOnProperty("maillage.training")
class TrainingRun {

    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"(/[^\"#]*)\"");
    private static final int PAGES = 60;
    private static final int TIMEOUT_MILLIS = 10_000;

    @EventListener
    void ready(ApplicationReadyEvent event) {
        ConfigurableApplicationContext context = event.getApplicationContext();
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            int port = web.getWebServer().getPort();
            Thread visit = new Thread(() -> {
                walk("http://localhost:" + port);
                System.exit(SpringApplication.exit(context));
            });
            visit.start();
        }
    }

    private static void walk(String site) {
        Deque<String> waiting = new ArrayDeque<>(Set.of("/", "/actuator/health"));
        Set<String> seen = new HashSet<>(waiting);
        for (int i = 0; i < PAGES && !waiting.isEmpty(); i++) {
            Matcher links = LINK.matcher(read(site + waiting.poll()));
            while (links.find()) {
                String link = links.group(1).replace("&amp;", "&");
                if (seen.add(link)) {
                    waiting.add(link);
                }
            }
        }
    }

    private static String read(String address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) URI.create(address).toURL().openConnection();
            connection.setReadTimeout(TIMEOUT_MILLIS);
            try (InputStream body = connection.getInputStream()) {
                return new String(body.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException | IllegalArgumentException e) {
            return ""; // a page that fails teaches nothing
        }
    }
}
