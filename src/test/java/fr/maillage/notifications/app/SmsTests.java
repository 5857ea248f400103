package fr.maillage.notifications.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import fr.maillage.notifications.SmsProvider.Answer;
import fr.maillage.notifications.SmsProvider.Kind;
import fr.maillage.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Any SMS service that takes one request a message. */
class SmsTests {

    private static final String JSON = "{\"to\":\"{to}\",\"text\":\"{text}\",\"from\":\"{sender}\"}";

    private final AtomicReference<String> asked = new AtomicReference<>();
    private final AtomicReference<String> key = new AtomicReference<>();
    private volatile int status = 201;
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/sms", exchange -> {
            asked.set(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            key.set(exchange.getRequestHeaders().getFirst("Authorization"));
            exchange.getResponseHeaders().add("Location", "/ailleurs");
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private HttpSms sms(String url, String body) {
        return new HttpSms(new MessagesProperties(
                ZoneId.of("Europe/Paris"),
                LocalTime.of(20, 0),
                LocalTime.of(8, 0),
                Duration.ofMinutes(10),
                new MessagesProperties.Smtp("", 587, "starttls", "", "", "", 1),
                new MessagesProperties.Sms(
                        url, "POST", "Authorization: Bearer secret\nX-Autre: oui", body, "Lorande")));
    }

    private String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/sms";
    }

    @Test
    void saysItInJsonWhateverTheTextHolds() {
        Answer answer = sms(url(), JSON).send("+33639980001", "Dit \"oui\" \\ {sender}\nà Zoé");
        assertThat(answer).isEqualTo(new Answer(Kind.ACCEPTED, "201"));
        assertThat(asked.get())
                .isEqualTo(
                        "{\"to\":\"+33639980001\",\"text\":\"Dit \\\"oui\\\" \\\\ {sender}\\nà Zoé\",\"from\":\"Lorande\"}");
        assertThat(key.get()).isEqualTo("Bearer secret");
    }

    @Test
    void saysItInAForm() {
        sms(url(), "numero={to}&message={text}").send("+33639980001", "a&b=c é");
        assertThat(asked.get()).isEqualTo("numero=%2B33639980001&message=a%26b%3Dc+%C3%A9");
    }

    @ParameterizedTest
    @CsvSource({
        "200, ACCEPTED",
        "302, REFUSED_FOR_GOOD",
        "400, REFUSED_FOR_GOOD",
        "401, REFUSED_FOR_GOOD",
        "429, REFUSED_FOR_NOW",
        "503, REFUSED_FOR_NOW",
        "500, UNKNOWN",
        "504, UNKNOWN"
    })
    void readsTheAnswer(int answered, Kind kind) {
        status = answered;
        assertThat(sms(url(), JSON).send("+33639980001", "x").kind()).isEqualTo(kind);
    }

    @Test
    void saysThatNoServerAnswered() {
        HttpSms sms = sms(url(), JSON);
        server.stop(0);
        assertThat(sms.send("+33639980001", "x").kind()).isEqualTo(Kind.NO_SERVER);
    }

    @Test
    void refusesToSendSmsInTheOpen() {
        assertThatThrownBy(() -> sms("http://sms.example/envoi", JSON)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> sms("file:///etc/passwd", JSON)).isInstanceOf(StartRefused.class);
        assertThatThrownBy(() -> sms("https://sms.example/envoi", "{}")).isInstanceOf(StartRefused.class);
        assertThat(sms("https://sms.example/envoi", JSON).isSet()).isTrue();
        assertThat(sms("", JSON).isSet()).isFalse();
    }
}
