package fr.maillage.directory.app.addresses;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** An address base on this machine, of the same shape as the national one’s. */
final class AddressBaseSite implements AutoCloseable {

    @SuppressWarnings("InlineFormatString") // long
    private static final String ANSWER = """
            {"type":"FeatureCollection","features":[{"type":"Feature",
             "geometry":{"type":"Point","coordinates":[%s,%s]},
             "properties":{"label":"trouvé","score":%s,"type":"%s","citycode":"%s"}}],"query":"x"}""";

    private final HttpServer server;
    private final Map<String, String> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private volatile int status = 200;

    private AddressBaseSite(HttpServer server) {
        this.server = server;
    }

    static AddressBaseSite open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            AddressBaseSite site = new AddressBaseSite(server);
            server.createContext("/search/", exchange -> {
                String query = URLDecoder.decode(exchange.getRequestURI().getRawQuery(), StandardCharsets.UTF_8);
                site.asked.add(query);
                byte[] body = site.answers.entrySet().stream()
                        .filter(one -> query.contains(one.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst()
                        .orElse("{\"type\":\"FeatureCollection\",\"features\":[]}")
                        .getBytes(StandardCharsets.UTF_8);
                exchange.sendResponseHeaders(site.status, body.length);
                exchange.getResponseBody().write(body);
                exchange.close();
            });
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Knows an address. */
    void know(String street, String type, double score, double lat, double lon, String commune) {
        answers.put(street, ANSWER.formatted(lon, lat, score, type, commune));
    }

    /** Answers with this status. */
    void fail(int code) {
        status = code;
    }

    List<String> asked() {
        return asked;
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
