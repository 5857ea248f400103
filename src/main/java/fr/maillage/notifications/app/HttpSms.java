package fr.maillage.notifications.app;

import fr.maillage.notifications.SmsProvider;
import fr.maillage.notifications.domain.Words;
import fr.maillage.platform.StartRefused;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Any SMS service that takes one HTTP request a message, as the operator describes it. Follows no redirect. */
@Component
class HttpSms implements SmsProvider {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration ANSWERING = Duration.ofSeconds(60);
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Too early, too many, not now: nothing was done. */
    private static final Set<Integer> LATER = Set.of(408, 425, 429, 503);

    private final MessagesProperties.Sms settings;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    HttpSms(MessagesProperties properties) {
        this.settings = properties.sms();
        if (settings.isSet()) {
            check(settings);
        }
    }

    @Override
    public boolean isSet() {
        return settings.isSet();
    }

    @Override
    public Answer send(String to, String text) {
        try {
            int status = client.send(request(to, text), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
            return new Answer(kind(status), String.valueOf(status));
        } catch (ConnectException | HttpConnectTimeoutException e) {
            return new Answer(Kind.NO_SERVER, "connexion");
        } catch (IOException e) {
            return new Answer(Kind.UNKNOWN, "sans réponse");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(Kind.UNKNOWN, "interrompu");
        }
    }

    private static Kind kind(int status) {
        if (status >= 200 && status < 300) {
            return Kind.ACCEPTED;
        }
        if (LATER.contains(status)) {
            return Kind.REFUSED_FOR_NOW;
        }
        return status >= 500 ? Kind.UNKNOWN : Kind.REFUSED_FOR_GOOD;
    }

    private HttpRequest request(String to, String text) {
        boolean json = settings.body().strip().startsWith("{");
        UnaryOperator<String> safe = json ? HttpSms::inJson : HttpSms::inForm;
        String body = Words.fill(
                settings.body(),
                Map.of("to", safe.apply(to), "text", safe.apply(text), "sender", safe.apply(settings.sender())));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(settings.url()))
                .timeout(ANSWERING)
                .header("Content-Type", json ? "application/json" : "application/x-www-form-urlencoded")
                .method(settings.method(), HttpRequest.BodyPublishers.ofString(body));
        for (String line : settings.headers().lines().toList()) {
            String[] header = line.split(":", 2);
            if (header.length == 2) {
                request.setHeader(header[0].strip(), header[1].strip());
            }
        }
        return request.build();
    }

    private static String inJson(String value) {
        String quoted = JSON.writeValueAsString(value);
        return quoted.substring(1, quoted.length() - 1);
    }

    private static String inForm(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static void check(MessagesProperties.Sms settings) {
        URI url = URI.create(settings.url());
        boolean local = url.getHost() != null && LOOPBACK.contains(url.getHost());
        if (!"https".equals(url.getScheme()) && !("http".equals(url.getScheme()) && local)) {
            throw new StartRefused("MAILLAGE_SMS_URL doit commencer par https:// : un SMS est privé.");
        }
        if (!Words.variables(settings.body()).containsAll(Set.of("to", "text"))) {
            throw new StartRefused("MAILLAGE_SMS_BODY doit contenir {to} et {text}.");
        }
    }
}
