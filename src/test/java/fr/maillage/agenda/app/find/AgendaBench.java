package fr.maillage.agenda.app.find;

import fr.maillage.Maillage;
import fr.maillage.agenda.domain.find.SessionFilters;
import fr.maillage.bench.ManyPlaces;
import fr.maillage.bench.ManySessions;
import fr.maillage.bench.Times;
import fr.maillage.directory.app.FindPlaces;
import fr.maillage.directory.domain.search.Filters;
import fr.maillage.shared.LatLon;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bin/bench agenda}: 100,000 sessions, found in process and through the page, beside the list of 100,000 places in the
 * same run. Argument: a data folder.
 */
public final class AgendaBench {

    private static final int RADIUS_METRES = 30_000;
    private static final int SESSIONS = 100_000;
    private static final int PLACES = 100_000;

    /** Side of the square, degrees: a country. */
    private static final double COUNTRY = 9;

    private static final String[] EVERYDAY = {
        "déclarer mes impôts", "caf", "mot de passe oublié", "tablette", "généalogie", "photos", "débuter ordinateur"
    };

    private final FindSessions sessions;
    private final FindPlaces places;
    private final JdbcClient db;
    private final Random random = new Random(7);
    private final HttpClient client = HttpClient.newHttpClient();
    private final String base;

    private AgendaBench(ConfigurableApplicationContext context) {
        sessions = context.getBean(FindSessions.class);
        places = context.getBean(FindPlaces.class);
        db = context.getBean(JdbcClient.class);
        base = "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Maillage.class)
                .run("--maillage.data=" + arguments[0], "--maillage.demo=false", "--server.port=0")) {
            AgendaBench bench = new AgendaBench(context);
            bench.fill();
            bench.run();
        }
    }

    private void fill() {
        if (count("select count(*) from agenda.session") != SESSIONS) {
            System.out.println("Filling with " + SESSIONS + " sessions…");
            ManySessions.fill(db, SESSIONS, COUNTRY);
        }
        if (count("select count(*) from directory.place") != PLACES) {
            System.out.println("Filling with " + PLACES + " places…");
            ManyPlaces.fill(db, PLACES, COUNTRY);
        }
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    private void run() throws Exception {
        System.out.println("Cores: " + Runtime.getRuntime().availableProcessors() + ", Java "
                + Runtime.version().feature());
        Times.head("100,000 sessions, 100,000 places over " + Math.round(COUNTRY * 111) + " km");
        Times.measure(
                "baseline: /lieux in process, words + 30 km",
                100,
                500,
                i -> places.find(new FindPlaces.Search(words(i), point(), RADIUS_METRES, Filters.NONE, 1)));
        Times.measure(
                "baseline: /lieux in process, 30 km",
                50,
                300,
                i -> places.find(new FindPlaces.Search("", point(), RADIUS_METRES, Filters.NONE, 1)));
        Times.measure("/agenda in process, words + 30 km", 100, 500, i -> sessions.find(search(words(i), point())));
        Times.measure("/agenda in process, 30 km", 100, 500, i -> sessions.find(search("", point())));
        Times.measure("/agenda in process, words, anywhere", 20, 100, i -> sessions.find(search(words(i), null)));
        Times.measure("/agenda in process, anything anywhere", 10, 50, i -> sessions.find(search("", null)));
        Times.measure("next dates of the front page", 20, 100, i -> sessions.next(3));
        Times.measure("GET /lieux?ou=lat,lon (never the same)", 100, 300, i -> get("/lieux?ou=" + where()));
        Times.measure("GET /agenda?ou=lat,lon (never the same)", 100, 300, i -> get("/agenda?ou=" + where()));
        Times.measure("GET /agenda", 10, 50, i -> get("/agenda"));
        List<String> codes = db.sql(
                        "select code from agenda.session where state = 'PUBLISHED' order by random() limit 500")
                .query(String.class)
                .list();
        Times.measure("GET /seances/{code}", 100, 300, i -> get("/seances/" + codes.get(i % codes.size())));
    }

    private static String words(int turn) {
        return EVERYDAY[turn % EVERYDAY.length];
    }

    private static FindSessions.Search search(String text, @Nullable LatLon centre) {
        return new FindSessions.Search(text, centre, RADIUS_METRES, Instant.EPOCH, null, SessionFilters.NONE, 1);
    }

    private String where() {
        LatLon point = point();
        return point.lat() + "," + point.lon();
    }

    private int get(String path) throws Exception {
        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(URI.create(base + path)).build(), HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
        return answer.body().length;
    }

    private LatLon point() {
        return new LatLon(
                ManyPlaces.LAT + COUNTRY * (0.1 + 0.8 * random.nextDouble()),
                ManyPlaces.LON + COUNTRY * 1.4 * (0.1 + 0.8 * random.nextDouble()));
    }
}
