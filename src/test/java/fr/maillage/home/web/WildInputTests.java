package fr.maillage.home.web;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.PublicPages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Whatever is sent, something clear comes back: never a fault of ours, never a stack trace, never what was sent as it was
 * sent. Requests are written on the socket by hand, for no library would send most of them.
 */
@MaillageTest
class WildInputTests {

    private static final long SEED = 20_261_121;

    private static final List<String> NASTY = List.of(
            "",
            " ",
            "\u0000",
            "a\u0000b",
            "%00",
            "%",
            "%zz",
            "%c3%28",
            "%ff%fe",
            "%u0041",
            "-1",
            "0",
            "1e9",
            "NaN",
            "Infinity",
            "-0",
            "1000000000",
            "99999999999999999999999999",
            "0x10",
            "1,2",
            "46.2,2.8",
            "NaN,NaN",
            "999,999",
            "91,181",
            "-90,-180",
            "1e309,1e309",
            "46.2,2.8,12",
            "' or '1'='1",
            "'; drop table directory.place; --",
            "\\'",
            "$1",
            "${jndi:ldap://ailleurs.example/a}",
            "#{7*7}",
            "{0}",
            "{0,number,xx}",
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "'-alert(1)-'",
            "<!--",
            "]]>",
            "</style><b>",
            "&lt;b&gt;",
            "javascript:alert(1)",
            "../../etc/passwd",
            "..%2f..%2fetc%2fpasswd",
            "http://ailleurs.example/",
            "//ailleurs.example",
            "\r\nSet-Cookie: a=b",
            "🦊🦊🦊",
            "👩‍👩‍👧‍👦",
            "مساعدة في الأوراق",
            "\u202eabc\u202c",
            "e\u0301\u0301\u0301\u0301\u0301",
            "\ud800",
            "ﷺ".repeat(50),
            "Ω≈ç√∫",
            "a".repeat(3_000),
            "é ".repeat(900),
            "| & ! ( ) : * <-> ''",
            "& | !",
            ":*",
            "caf:*",
            "le la les",
            "%2525252525",
            "+".repeat(200),
            "true",
            "null",
            "undefined",
            "[]",
            "{}");

    private static final List<String> PARAMETERS = List.of(
            "q",
            "ou",
            "service",
            "public",
            "aide",
            "cout",
            "acces",
            "label",
            "ouvert",
            "itinerant",
            "rayon",
            "page",
            "carte",
            "lang",
            "t",
            "q[]",
            "__proto__",
            "<b>",
            "%00",
            "");

    private static final List<String> LEAKS = List.of(
            "Exception",
            "\tat ",
            "java.lang",
            "org.springframework",
            "org.postgresql",
            "fr.maillage.",
            "Apache Tomcat",
            "SQLSTATE",
            "Whitelabel");

    private static final Pattern STATUS_LINE = Pattern.compile("HTTP/1\\.1 (\\d{3})");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    private Random random;
    private List<String> pages;

    @BeforeEach
    void begin() {
        random = new Random(SEED);
        String sheet = new PublicPages(db).sheetOf("France services Valbrune");
        pages = List.of(
                "/",
                "/lieux",
                "/lieux",
                "/lieux",
                "/lieux.csv",
                "/lieux.json",
                "/lieux.geojson",
                sheet,
                sheet + "/signalement",
                "/communes",
                "/communes/99007",
                "/accessibilite",
                "/sitemap.xml",
                "/robots.txt",
                "/carte/fond.json",
                "/statique/design/print.css",
                "/favicon.svg",
                "/actuator/health");
    }

    @Test
    void answersAnyQueryString() {
        many(1_200, () -> {
            StringBuilder path = new StringBuilder(any(pages)).append('?');
            for (int i = random.nextInt(5); i >= 0; i--) {
                path.append(any(PARAMETERS))
                        .append('=')
                        .append(written(any(NASTY)))
                        .append('&');
            }
            return get(path.toString());
        });
    }

    @Test
    void answersEachNastyValueInEachParameter() {
        for (String parameter : PARAMETERS.subList(0, 14)) {
            for (String value : NASTY) {
                ask(get("/lieux?ou=Valbrune&" + parameter + "=" + encoded(value)), value);
            }
        }
    }

    @Test
    void answersAnythingAskedOfTheAgenda() {
        List<String> parameters = List.of(
                "q", "ou", "rayon", "theme", "niveau", "public", "type", "jour", "places", "du", "au", "carte", "page");
        for (String parameter : parameters) {
            for (String value : NASTY) {
                ask(get("/agenda?ou=Valbrune&" + parameter + "=" + encoded(value)), value);
            }
        }
        List<String> agenda = List.of(
                "/agenda", "/agenda.csv", new PublicPages(db).session(), new PublicPages(db).workshop(), "/seances/x");
        many(400, () -> {
            StringBuilder path = new StringBuilder(any(agenda)).append('?');
            for (int i = random.nextInt(5); i >= 0; i--) {
                path.append(any(parameters))
                        .append('=')
                        .append(written(any(NASTY)))
                        .append('&');
            }
            return get(path.toString());
        });
        many(200, () -> get(any(List.of("/seances/", "/ateliers/", "/ateliers/x-")) + written(any(NASTY))));
        for (String query : List.of(
                "du=2026-02-31",
                "du=9999-12-31&au=0001-01-01",
                "du=31/12/2026&au=1-1-2027",
                "du=2999-12-31",
                "au=1970-01-01")) {
            assertThat(ask(get("/agenda?" + query), "").status()).as(query).isEqualTo(200);
        }
    }

    @Test
    void answersFigures() {
        for (String query : List.of(
                "rayon=0",
                "rayon=100000",
                "rayon=-1",
                "rayon=NaN",
                "page=1000000000",
                "page=0",
                "page=-5",
                "page=1&page=2&page=3",
                "q=a&q=b",
                "ou=Valbrune&ou=Chazemont",
                "carte=46,2,3,4",
                "carte=0,0,0",
                "carte=1e300,1e300,1e300",
                "carte=46.2,2.8,0.0000001",
                "carte=46.2,2.8,99999999999",
                "carte=-46.2,-2.8,NaN",
                "service=demarches&service=x&service=",
                "ouvert=1&ouvert=1",
                "q=caf&".repeat(40))) {
            Reply reply = ask(get("/lieux?ou=99007&" + query), "");
            assertThat(reply.status()).as(query).isEqualTo(200);
        }
    }

    @Test
    void answersAnyPath() {
        List<String> starts = List.of(
                "/",
                "/lieux/",
                "/communes/",
                "/statique/",
                "/carte/",
                "/actuator/",
                "/lieux.",
                "/design/",
                "/lieux/x/",
                "/lieux/a-b/signalement/",
                "/error/",
                "/.");
        many(900, () -> get(any(starts) + written(any(NASTY))));
        for (String path : List.of(
                "/../../etc/passwd",
                "//",
                "/;a=b",
                "/lieux;jsessionid=1",
                "/lieux/%2e%2e/%2e%2e",
                "/lieux/..;/",
                "/%5c",
                "/lieux/a%2fb",
                "/lieux/a%00b",
                "/LIEUX",
                "/lieux/",
                "/error",
                "/actuator/env",
                "/actuator",
                "*",
                "lieux",
                "http://ailleurs.example/",
                "/" + "a".repeat(9_000),
                "/lieux?" + "a".repeat(15_000))) {
            ask(get(path), "");
        }
    }

    @Test
    void answersAnyHeader() {
        List<String> names = List.of(
                "Accept",
                "Accept-Encoding",
                "Accept-Language",
                "Cookie",
                "If-None-Match",
                "If-Modified-Since",
                "Range",
                "Referer",
                "User-Agent",
                "X-Forwarded-Host",
                "X-Forwarded-Proto",
                "X-Forwarded-For",
                "X-Forwarded-Port",
                "Forwarded",
                "Origin",
                "Sec-Fetch-Site",
                "Content-Type",
                "Content-Length",
                "Transfer-Encoding",
                "Expect",
                "Upgrade",
                "Authorization",
                "X-HTTP-Method-Override");
        List<String> values = new ArrayList<>(NASTY);
        values.addAll(List.of(
                "*/*;q=abc",
                "text/html;q=0, */*;q=0",
                "application/json",
                "gzip;q=0",
                "br, zstd",
                "langue=en",
                "langue=<b>; langue=\"",
                "langue",
                "W/\"",
                "*",
                "bytes=0-1,5-9,999999999-",
                "Thu, 99 Foo 2026",
                "chunked, chunked",
                "100-continue",
                "h2c"));
        many(700, () -> {
            String name = any(names);
            String value = any(values).replaceAll("[\r\n]", " ");
            String cut = value.length() > 2_000 ? value.substring(0, 2_000) : value;
            return "GET " + any(pages) + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + name + ": " + cut
                    + "\r\n\r\n";
        });
    }

    @Test
    void neverBelievesTheHostBlindly() {
        for (String host : List.of(
                "",
                "ailleurs.example",
                "<b>.example",
                "localhost:99999",
                "localhost:abc",
                "[::1]",
                "a b",
                "\"onload=alert(1)",
                "x".repeat(5_000))) {
            ask("GET /lieux HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n", host);
        }
        ask("GET / HTTP/1.1\r\nConnection: close\r\n\r\n", "");
        ask("GET / HTTP/1.0\r\n\r\n", "");
    }

    @Test
    void answersAnyPost() {
        String report = pages.get(8);
        long before = reports();
        List<String> types = List.of(
                "application/x-www-form-urlencoded",
                "application/x-www-form-urlencoded; charset=xyz",
                "application/x-www-form-urlencoded; charset=utf-16",
                "multipart/form-data",
                "multipart/form-data; boundary=",
                "multipart/form-data; boundary=x",
                "application/json",
                "text/xml",
                "x",
                "");
        many(500, () -> {
            String body = switch (random.nextInt(4)) {
                case 0 -> "message=" + written(any(NASTY)) + "&sujet=" + written(any(NASTY));
                case 1 -> any(NASTY);
                case 2 ->
                    "--x\r\nContent-Disposition: form-data; name=\"sujet\"; filename=\"" + any(NASTY) + "\"\r\n\r\n"
                            + any(NASTY) + "\r\n--x--\r\n";
                default -> "sujet=&message=" + "x".repeat(random.nextInt(3_000));
            };
            return post(random.nextInt(4) == 0 ? any(pages) : report, any(types), body);
        });
        assertThat(reports()).as("nothing was kept of it").isEqualTo(before);
    }

    @Test
    void refusesWhatIsTooBig() {
        String report = pages.get(8);
        Reply tooBig = ask(
                post(report, "application/x-www-form-urlencoded", "sujet=other&message=" + "x".repeat(300_000)), "");
        assertThat(tooBig.status()).isIn(400, 413, 422);
        Reply tooMany = ask(post(report, "application/x-www-form-urlencoded", "a=b&".repeat(20_000)), "");
        assertThat(tooMany.status()).isIn(400, 413, 422);
        Reply headers = ask(
                "GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nX-Long: " + "y".repeat(40_000) + "\r\n\r\n",
                "");
        assertThat(headers.status()).isIn(400, 431);
        StringBuilder many = new StringBuilder("GET / HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n");
        for (int i = 0; i < 300; i++) {
            many.append("X-").append(i).append(": a\r\n");
        }
        assertThat(ask(many.append("\r\n").toString(), "").status()).isIn(200, 400, 431);
    }

    @Test
    void answersAnyMethod() {
        for (String method : List.of(
                "HEAD", "OPTIONS", "TRACE", "PUT", "DELETE", "PATCH", "PROPFIND", "CONNECT", "get", "<b>", "GETGET")) {
            for (String page : pages) {
                Reply reply =
                        ask(method + " " + page + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n", "");
                if (!method.equals("HEAD")) {
                    assertThat(reply.status()).as("%s %s", method, page).isGreaterThanOrEqualTo(400);
                }
            }
        }
    }

    @Test
    void answersNoise() {
        List<String> noise = List.of(
                "\r\n\r\n",
                "GET\r\n\r\n",
                "GET /\r\n\r\n",
                "GET / HTTP/9.9\r\n\r\n",
                "GET / HTTP/1.1\nHost: a\n\n",
                "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a\r\n : b\r\nConnection: close\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\n",
                "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\nContent-Length: 6\r\n\r\nabcdef",
                "POST / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\nConnection: close\r\n\r\nzz\r\n",
                "\u0016\u0003\u0001\u0002\u0000\u0001\u0000");
        for (String request : noise) {
            Reply reply = send(request, true);
            if (!reply.raw().isEmpty()) {
                check(reply, request, "");
            }
        }
        byte[] bytes = new byte[400];
        for (int i = 0; i < 100; i++) {
            random.nextBytes(bytes);
            Reply reply = send(new String(bytes, StandardCharsets.ISO_8859_1) + "\r\n\r\n", true);
            if (!reply.raw().isEmpty()) {
                check(reply, "random bytes " + i, "");
            }
        }
        assertThat(ask(get("/"), "").status()).as("still standing").isEqualTo(200);
    }

    private void many(int times, Supplier<String> request) {
        for (int i = 0; i < times; i++) {
            ask(request.get(), "");
        }
    }

    /** Sends, and looks at what every answer must be like. */
    private Reply ask(String request, String value) {
        Reply reply = send(request, false);
        check(reply, request, value);
        return reply;
    }

    private static void check(Reply reply, String request, String value) {
        String shown = request.length() > 600 ? request.substring(0, 600) + "…" : request;
        // 501 and 505 are what HTTP wants of a method, a transfer coding or a version that is not known (RFC 9110,
        // section
        // 15.6).
        boolean unknownHttp =
                request.startsWith("CONNECT") || request.contains("Transfer-Encoding") || request.contains("HTTP/9.9");
        if (!unknownHttp || reply.status() < 500) {
            assertThat(reply.status()).as("status for %s", shown).isBetween(200, 499);
        } else {
            assertThat(reply.status()).as("status for %s", shown).isIn(501, 505);
        }
        for (String leak : LEAKS) {
            assertThat(reply.raw()).as("answer to %s", shown).doesNotContain(leak);
        }
        if (reply.status() >= 400 && reply.status() != 416 && !request.startsWith("HEAD")) {
            String path = request.replaceFirst("^\\S+ ", "")
                    .replaceFirst("[? ].*", "")
                    .strip();
            boolean json = path.endsWith(".json") || path.endsWith(".geojson") || path.startsWith("/actuator");
            assertThat(reply.raw().toLowerCase(java.util.Locale.ROOT))
                    .as("kind of answer to %s", shown)
                    .containsPattern("content-type: (text/html|application/json|application/geo\\+json)");
            if (json && reply.status() == 404) {
                assertThat(reply.raw()).as(shown).contains("application/json");
            }
        }
        for (String echo :
                List.of("<script>alert", "<img src=x", "\"><", "'-alert(1)-'", "</style><b>", "ailleurs.example/a}")) {
            if (value.contains(echo) || request.contains(echo)) {
                assertThat(reply.body().replace("<script>alert", value.contains("<script>") ? "<script>alert" : "!"))
                        .as("echo in answer to %s", shown)
                        .doesNotContain("<script>alert", "<img src=x", "</style><b>");
            }
        }
        assertThat(reply.head()).as("headers for %s", shown).doesNotContain("Set-Cookie: a=b");
    }

    private String get(String path) {
        return "GET " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\n\r\n";
    }

    private String post(String path, String type, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return "POST " + path + " HTTP/1.1\r\nHost: localhost:" + port + "\r\nConnection: close\r\nContent-Type: "
                + type + "\r\nContent-Length: " + length + "\r\n\r\n" + body;
    }

    private long reports() {
        return db.sql("select count(*) from directory.error_report")
                .query(Long.class)
                .single();
    }

    /** As it is, or percent-encoded, or with a few bytes changed. */
    private String written(String value) {
        return switch (random.nextInt(4)) {
            case 0 -> value.replaceAll("[\r\n ]", "+");
            case 1 -> encoded(value).replace("%", random.nextBoolean() ? "%" : "%25");
            default -> encoded(value);
        };
    }

    private static String encoded(String value) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            encoded.append(Character.isLetterOrDigit(b) ? String.valueOf((char) b) : "%%%02X".formatted(b & 0xff));
        }
        return encoded.toString();
    }

    private <T> T any(List<T> things) {
        return things.get(random.nextInt(things.size()));
    }

    private record Reply(int status, String raw) {

        String head() {
            int end = raw.indexOf("\r\n\r\n");
            return end < 0 ? raw : raw.substring(0, end);
        }

        String body() {
            return raw.substring(head().length());
        }
    }

    /** Writes the request and reads all that comes back; silence is allowed only for what is not HTTP at all. */
    private Reply send(String request, boolean maySayNothing) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            try {
                out.write(request.getBytes(StandardCharsets.UTF_8));
                out.flush();
                socket.shutdownOutput();
            } catch (SocketException refusedEarly) {
                // the answer may have come before the end of what was too long
            }
            try {
                socket.getInputStream().transferTo(answer);
            } catch (SocketException reset) {
                // what was read before is what counts
            }
        } catch (IOException e) {
            throw new AssertionError("No answer to " + request.substring(0, Math.min(300, request.length())), e);
        }
        String raw = answer.toString(StandardCharsets.UTF_8);
        var line = STATUS_LINE.matcher(raw);
        if (line.lookingAt()) {
            return new Reply(Integer.parseInt(line.group(1)), raw);
        }
        assertThat(maySayNothing).as("no status in the answer to %s", request).isTrue();
        return new Reply(0, "");
    }
}
