package fr.maillage.directory.app.sources;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;

/** A supplier’s web site, on this machine: it serves one file and says when it did not change. */
public final class SupplierSite implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger sent = new AtomicInteger();
    private volatile String text = "";
    private volatile int status = 200;
    private volatile boolean cut;

    private SupplierSite(HttpServer server) {
        this.server = server;
    }

    /** Opens on a free port of the loopback address. */
    public static SupplierSite open() {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            SupplierSite site = new SupplierSite(server);
            server.createContext("/", exchange -> {
                byte[] body = site.text.getBytes(StandardCharsets.UTF_8);
                String tag = "\"" + Integer.toHexString(site.text.hashCode()) + "\"";
                if (site.status != 200) {
                    exchange.sendResponseHeaders(site.status, -1);
                } else if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                    exchange.sendResponseHeaders(304, -1);
                } else {
                    exchange.getResponseHeaders().add("ETag", tag);
                    exchange.sendResponseHeaders(200, body.length);
                    site.sent.incrementAndGet();
                    exchange.getResponseBody().write(body, 0, site.cut ? body.length / 2 : body.length);
                }
                exchange.close();
            });
            server.start();
            return site;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Serves this text from now on. */
    public void serve(String file) {
        text = Objects.requireNonNull(file);
        status = 200;
        cut = false;
    }

    /** Answers every question with this status. */
    public void fail(int code) {
        status = code;
    }

    /** Sends half of the file and hangs up. */
    public void cutShort() {
        cut = true;
    }

    /** How many times the file was sent. */
    public int sent() {
        return sent.get();
    }

    /** Where the file lies. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/lieux.csv";
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
