package fr.maillage.platform;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpServer;
import fr.maillage.platform.OutgoingHttp.Answer;
import fr.maillage.platform.OutgoingHttp.Download;
import fr.maillage.platform.OutgoingHttp.Reason;
import fr.maillage.platform.OutgoingHttp.Received;
import fr.maillage.platform.OutgoingHttp.Refused;
import fr.maillage.platform.OutgoingHttp.Saved;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An address that somebody typed leads to the public web or nowhere. */
class OutgoingHttpTests {

    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile Headers lastHeaders = new Headers();
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            String path = exchange.getRequestURI().toString();
            lastHeaders = exchange.getRequestHeaders();
            if (path.startsWith("/encore/")) {
                int left = Integer.parseInt(path.substring("/encore/".length()));
                exchange.getResponseHeaders().add("Location", left == 1 ? "/fin" : "/encore/" + (left - 1));
                exchange.sendResponseHeaders(307, -1);
            } else if (path.equals("/prive")) {
                exchange.getResponseHeaders().add("Location", "http://10.0.0.1/");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/fichier")) {
                exchange.getResponseHeaders().add("Location", "file:///etc/passwd");
                exchange.sendResponseHeaders(302, -1);
            } else if (path.equals("/inchange")) {
                exchange.sendResponseHeaders(304, -1);
            } else if (path.equals("/panne")) {
                exchange.sendResponseHeaders(503, 0);
                exchange.getResponseBody().write(new byte[5_000]);
            } else if (path.startsWith("/ailleurs")) {
                exchange.getResponseHeaders().add("Location", "/");
                exchange.sendResponseHeaders(302, -1);
            } else {
                byte[] body = ("lu " + path).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().add("Content-Type", "text/plain");
                exchange.sendResponseHeaders(200, path.contains("morceaux") ? 0 : body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://[::1]/",
                "http://[::ffff:127.0.0.1]/",
                "http://10.1.2.3/",
                "http://172.31.0.1/",
                "http://192.168.1.1/",
                "http://169.254.169.254/latest/meta-data",
                "http://0.0.0.0/",
                "http://100.64.0.1/",
                "http://[fe80::1]/",
                "http://[fec0::1]/",
                "http://[fd00::1]/",
                "http://[::]/",
                "http://[64:ff9b::7f00:1]/",
                "http://[2002:7f00:1::]/",
                "http://224.0.0.1/",
                "http://255.255.255.255/",
                "https://198.18.0.1/"
            })
    void neverReachesAPrivateNetwork(String address) {
        assertThat(ask(new OutgoingHttp(""), address)).isEqualTo(new Refused(Reason.PRIVATE_NETWORK));
    }

    @ParameterizedTest
    @CsvSource({
        "ftp://lorande.example/, NOT_A_WEB_ADDRESS",
        "file:///etc/passwd, NOT_A_WEB_ADDRESS",
        "javascript:alert(1), NOT_A_WEB_ADDRESS",
        "http:///chemin, NOT_A_WEB_ADDRESS",
        "http://moi:secret@lorande.example/, NOT_A_WEB_ADDRESS",
        "http://lorande.example:22/, PORT",
        "https://lorande.example:80/, PORT",
        "une adresse, NOT_A_WEB_ADDRESS"
    })
    void readsOnlyTheWeb(String address, Reason reason) {
        assertThat(ask(new OutgoingHttp("", host -> new InetAddress[] {InetAddress.ofLiteral("127.0.0.1")}), address))
                .isEqualTo(new Refused(reason));
    }

    @Test
    void oneBadAddressAmongThoseOfANameIsEnoughToRefuse() {
        OutgoingHttp http = new OutgoingHttp(
                "", host -> new InetAddress[] {InetAddress.ofLiteral("9.9.9.9"), InetAddress.ofLiteral("10.0.0.1")});

        assertThat(ask(http, "http://lorande.example/")).isEqualTo(new Refused(Reason.PRIVATE_NETWORK));
    }

    @Test
    void asksForTheNameOnceAndConnectsToWhatWasChecked() {
        AtomicInteger resolved = new AtomicInteger();
        String host = "lorande.example:" + server.getAddress().getPort();
        OutgoingHttp http = new OutgoingHttp(host, name -> {
            resolved.incrementAndGet();
            return new InetAddress[] {InetAddress.getLoopbackAddress()};
        });

        assertThat(((Received) ask(http, "http://" + host + "/a?b=c#d")).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("lu /a?b=c");
        assertThat(resolved).hasValue(1);
    }

    @Test
    void readsAnAnswerInChunks() {
        assertThat(((Received) ask(trusting(), url("/morceaux"))).body())
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("lu /morceaux");
    }

    @Test
    void tellsARedirectWithoutFollowingIt() {
        assertThat(((Received) ask(trusting(), url("/ailleurs"))).status()).isEqualTo(302);
        assertThat(asked).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/long", "/morceaux"})
    void refusesMoreThanWasAllowed(String path) {
        assertThat(trusting().get(url(path), 4, LONG)).isEqualTo(new Refused(Reason.TOO_BIG));
    }

    @Test
    void doesNotWaitForAServerThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String host = "127.0.0.1:" + silent.getLocalPort();

            assertThat(new OutgoingHttp(host).get("http://" + host + "/", 1_000, Duration.ofMillis(200)))
                    .isEqualTo(new Refused(Reason.TOO_SLOW));
        }
    }

    @Test
    void aServerThatSpeaksNonsenseIsAFailure() throws IOException {
        try (ServerSocket odd = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket one = odd.accept()) {
                    one.getOutputStream().write("bonjour\r\n\r\n".getBytes(StandardCharsets.UTF_8));
                } catch (IOException ignored) {
                    // the test is over
                }
            });
            String host = "127.0.0.1:" + odd.getLocalPort();

            assertThat(ask(new OutgoingHttp(host), "http://" + host + "/")).isEqualTo(new Refused(Reason.FAILED));
        }
    }

    @Test
    void bringsAFileByWayOfFiveRedirectsAndNoMore() {
        assertThat(download("/encore/5")).isInstanceOfSatisfying(Saved.class, saved -> {
            assertThat(saved.status()).isEqualTo(200);
            assertThat(saved.bytes()).isEqualTo(7);
            assertThat(saved.headers()).containsEntry("content-type", "text/plain");
        });
        assertThat(file()).hasContent("lu /fin");

        assertThat(download("/encore/6")).isEqualTo(new Refused(Reason.REDIRECTS));
    }

    @ParameterizedTest
    @CsvSource({"/prive, PRIVATE_NETWORK", "/fichier, NOT_A_WEB_ADDRESS"})
    void checksWhereARedirectLeads(String path, Reason reason) {
        assertThat(download(path)).isEqualTo(new Refused(reason));
    }

    @Test
    void asksOnlyForWhatChanged() {
        Download answer = trusting()
                .download(
                        url("/inchange"),
                        Map.of("If-None-Match", "\"a1\"", "If-Modified-Since", "hier\r\nCookie: vole"),
                        file(),
                        1_000,
                        LONG);

        assertThat(answer)
                .isInstanceOfSatisfying(
                        Saved.class, saved -> assertThat(saved.status()).isEqualTo(304));
        assertThat(lastHeaders.getFirst("If-None-Match")).isEqualTo("\"a1\"");
        assertThat(lastHeaders).doesNotContainKeys("Cookie", "If-modified-since");
        assertThat(file()).isEmptyFile();
    }

    @Test
    void leavesTheTextOfAnErrorWhereItIs() {
        assertThat(download("/panne")).isInstanceOfSatisfying(Saved.class, saved -> {
            assertThat(saved.status()).isEqualTo(503);
            assertThat(saved.bytes()).isZero();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/long", "/morceaux"})
    void stopsAFileThatIsTooBig(String path) {
        assertThat(trusting().download(url(path), Map.of(), file(), 4, LONG)).isEqualTo(new Refused(Reason.TOO_BIG));
    }

    @Test
    void tellsAFileThatWasCutShort() throws IOException {
        try (ServerSocket cut = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket one = cut.accept()) {
                    one.getInputStream().read(new byte[4_096]);
                    one.getOutputStream()
                            .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nid,nom"
                                    .getBytes(StandardCharsets.UTF_8));
                } catch (IOException ignored) {
                    // the test is over
                }
            });
            String host = "127.0.0.1:" + cut.getLocalPort();

            assertThat(new OutgoingHttp(host).download("http://" + host + "/", Map.of(), file(), 1_000, LONG))
                    .isEqualTo(new Refused(Reason.FAILED));
        }
    }

    private Download download(String path) {
        String host = "127.0.0.1:" + server.getAddress().getPort();
        return new OutgoingHttp(host).download(url(path), Map.of(), file(), 1_000, LONG);
    }

    private Path file() {
        return folder.resolve("fichier");
    }

    private OutgoingHttp trusting() {
        return new OutgoingHttp("127.0.0.1");
    }

    private String url(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    private static Answer ask(OutgoingHttp http, String address) {
        return http.get(address, 1_000, LONG);
    }
}
