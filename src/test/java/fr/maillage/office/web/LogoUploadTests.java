package fr.maillage.office.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.Http;
import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.accounts.Role;
import fr.maillage.office.domain.LogoDrawingTests;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** One address takes one file, within bounds; what is shown is our drawing of it. */
@MaillageTest
class LogoUploadTests {

    private static final String PATH = "/gestion/territoire/logo";

    @LocalServerPort
    int port;

    private Staff coordinator;

    @BeforeEach
    void signIn() {
        coordinator = Staff.as(Role.COORDINATOR, port);
    }

    @AfterEach
    void putBack() {
        coordinator.post(PATH + "/retrait", Map.of());
    }

    @Test
    void aLogoIsShownOnEveryPageAndGoesAway() throws Exception {
        HttpResponse<String> answer = upload(PATH, LogoDrawingTests.picture("jpeg", 900, 300), "logo.svg", token());
        assertThat(answer.statusCode()).isEqualTo(303);

        String front = Http.on(port).get("/").text();
        Matcher logo = Pattern.compile("<img class=\"logo\" src=\"(/logo/[0-9a-f]{12}\\.png)\"")
                .matcher(front);
        assertThat(logo.find()).isTrue();
        Http.Answer picture = Http.on(port).get(logo.group(1));
        assertThat(picture.header("Content-Type")).isEqualTo("image/png");
        assertThat(picture.header("Cache-Control")).contains("immutable");
        assertThat(picture.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(picture.body()).startsWith(0x89, 'P', 'N', 'G');

        coordinator.post(PATH + "/retrait", Map.of());
        assertThat(Http.on(port).get("/").text()).doesNotContain("/logo/");
        assertThat(Http.on(port).get(logo.group(1)).status()).isEqualTo(404);
    }

    @Test
    void aDrawingThatCouldHoldAProgramIsRefusedAndToldWhy() throws Exception {
        HttpResponse<String> answer =
                upload(PATH, "<svg><script>1</script></svg>".getBytes(StandardCharsets.UTF_8), "logo.png", token());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("SVG peut contenir un programme");
    }

    @Test
    void aFileThatIsTooHeavyIsToldSo() throws Exception {
        for (int size : new int[] {(2 << 20) + 1, 5 << 20}) {
            HttpResponse<String> answer = upload(PATH, new byte[size], "logo.png", token());
            String page = answer.statusCode() == 303
                    ? coordinator
                            .get(answer.headers().firstValue("Location").orElseThrow())
                            .text()
                    : answer.body();
            assertThat(page).as("%s bytes, %s", size, answer.statusCode()).contains("trop lourd");
        }
    }

    @Test
    void aFileIsTakenNowhereElse() throws Exception {
        for (String path : new String[] {"/gestion/territoire", "/lieux", "/connexion/demo", PATH + "/retrait"}) {
            assertThat(upload(path, new byte[10], "x.png", token()).statusCode())
                    .as(path)
                    .isEqualTo(415);
        }
    }

    @Test
    void withoutTheSessionsTokenNothingIsTaken() throws Exception {
        assertThat(upload(PATH, LogoDrawingTests.picture("png", 90, 30), "logo.png", "wrong")
                        .statusCode())
                .isEqualTo(403);
        assertThat(Http.on(port).get("/").text()).doesNotContain("/logo/");
    }

    private String token() {
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"")
                .matcher(coordinator.get("/gestion").text());
        assertThat(token.find()).isTrue();
        return token.group(1);
    }

    private HttpResponse<String> upload(String path, byte[] file, String name, String token)
            throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--bord\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n" + token
                        + "\r\n--bord\r\nContent-Disposition: form-data; name=\"logo\"; filename=\"" + name
                        + "\"\r\nContent-Type: image/png\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n--bord--\r\n".getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Content-Type", "multipart/form-data; boundary=bord")
                .header("Cookie", coordinator.cookie())
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()))
                .build();
        try (HttpClient client =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        }
    }
}
