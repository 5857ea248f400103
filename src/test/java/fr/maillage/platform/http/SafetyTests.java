package fr.maillage.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the door lets in and what it says to the others; asked over a bare socket, because no client sends such things. */
@MaillageTest
class SafetyTests {

    @LocalServerPort
    int port;

    @Test
    void tellsTheBrowserToBeCareful() throws IOException {
        assertThat(ask("GET / HTTP/1.1"))
                .startsWith("HTTP/1.1 200")
                .contains("X-Content-Type-Options: nosniff")
                .contains("Referrer-Policy: same-origin")
                .contains("Permissions-Policy: geolocation=(self), ")
                .contains("Cross-Origin-Opener-Policy: same-origin")
                .contains("Cross-Origin-Resource-Policy: same-origin")
                .contains("Content-Security-Policy: default-src 'none'; ")
                .doesNotContain("Strict-Transport-Security", "Server:", "Set-Cookie");
    }

    @Test
    void asksForHttpsAgainOnlyWhenItWasSpoken() throws IOException {
        assertThat(ask("GET / HTTP/1.1", "X-Forwarded-Proto: https")).contains("Strict-Transport-Security: max-age=");
    }

    @ParameterizedTest
    @CsvSource({
        "/actuator/health, 200",
        "/actuator/health/liveness, 200",
        "/actuator/health/readiness, 200",
        "/actuator, 404",
        "/actuator/env, 404",
        "/actuator/beans, 404",
        "/actuator/heapdump, 404",
        "/actuator/health/db, 404",
        "/error, 404",
        "/nulle-part, 404",
        "/nulle-part.json, 404"
    })
    void opensOnlyWhatAModuleDeclared(String path, int status) throws IOException {
        assertThat(ask("GET " + path + " HTTP/1.1")).startsWith("HTTP/1.1 " + status);
    }

    @Test
    void answersAProgramInJson() throws IOException {
        assertThat(ask("GET /nulle-part.json HTTP/1.1"))
                .contains("Content-Type: application/json")
                .endsWith("{\"status\":404,\"erreur\":\"Cette page n’existe pas\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /%00 HTTP/1.1",
                "GET /%zz HTTP/1.1",
                "GET /a%2Fb HTTP/1.1",
                "GET /a|b HTTP/1.1",
                "GET /a;b HTTP/1.1",
                "GET //x HTTP/1.1",
                "GET /../../etc/passwd HTTP/1.1",
                "GET /lieux?q=%zz HTTP/1.1",
                "GET /\u0001 HTTP/1.1",
                "GET / HTTP/9.9",
                "RUBBISH / HTTP/1.1",
                "RUBBISH",
                "TRACE / HTTP/1.1",
                "DELETE / HTTP/1.1"
            })
    void refusesABrokenRequestInFrenchWithoutNamingAnySoftware(String line) throws IOException {
        assertThat(ask(line))
                .matches(answer -> answer.matches("(?s)HTTP/1\\.1 [45]0[0-9] .*"), "an error of the 4xx or 50x kind")
                .doesNotStartWith("HTTP/1.1 500")
                .doesNotContainIgnoringCase("tomcat")
                .doesNotContainIgnoringCase("exception")
                .doesNotContain("Server:")
                .doesNotContain("\tat ");
    }

    @Test
    void refusesHeadersThatAreTooLong() throws IOException {
        assertThat(ask("GET / HTTP/1.1", "X-Long: " + "a".repeat(20_000)))
                .startsWith("HTTP/1.1 4")
                .contains("<html lang=\"fr\">")
                .contains("X-Content-Type-Options: nosniff");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Sec-Fetch-Site: cross-site",
                "Sec-Fetch-Site: same-site",
                "Origin: https://ailleurs.example",
                "Origin: http://localhost:1",
                "Origin: null"
            })
    void refusesAFormPostedFromAnotherSite(String header) throws IOException {
        assertThat(ask("POST / HTTP/1.1", header, "Content-Length: 0"))
                .startsWith("HTTP/1.1 403")
                .contains("Cette page ne peut pas être ouverte ainsi");
    }

    @Test
    void letsOurOwnFormsThroughToWhoeverIsThere() throws IOException {
        assertThat(ask("POST / HTTP/1.1", "Sec-Fetch-Site: same-origin", "Content-Length: 0"))
                .startsWith("HTTP/1.1 405")
                .contains("Allow: GET");
        assertThat(ask("POST / HTTP/1.1", "Origin: http://localhost:" + port, "Content-Length: 0"))
                .startsWith("HTTP/1.1 405");
    }

    private String ask(String line, String... headers) throws IOException {
        StringBuilder request = new StringBuilder(line).append("\r\n");
        request.append("Host: localhost:").append(port).append("\r\nConnection: close\r\n");
        for (String header : headers) {
            request.append(header).append("\r\n");
        }
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(30_000);
            socket.getOutputStream().write(request.append("\r\n").toString().getBytes(StandardCharsets.UTF_8));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
