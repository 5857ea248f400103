package fr.maillage.notifications.app;

import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How messages leave, as the operator set it.
 *
 * @param zone where the people live
 * @param quietFrom when the night begins
 * @param quietUntil when it ends
 * @param claim for how long one process may have a message in hand before another may look at it; longer than any
 *     conversation with a server lasts
 * @param smtp the server that takes e-mails; an empty host for none
 * @param sms the service that takes SMS; an empty url for none
 */
@ConfigurationProperties("maillage.messages")
public record MessagesProperties(
        ZoneId zone, LocalTime quietFrom, LocalTime quietUntil, Duration claim, Smtp smtp, Sms sms) {

    /**
     * An SMTP server.
     *
     * @param security {@code starttls}, {@code tls} or {@code none}
     * @param from the address that messages come from
     * @param connections how many conversations at once
     */
    public record Smtp(
            String host, int port, String security, String user, String password, String from, int connections) {

        boolean isSet() {
            return !host.isBlank();
        }
    }

    /**
     * A service that takes SMS over HTTP.
     *
     * @param headers one {@code Name: value} a line; secrets belong here
     * @param body JSON when it begins with a brace, else a form; {@code {to}}, {@code {text}} and {@code {sender}} are replaced
     * @param sender what the recipient sees, as agreed with the service
     */
    public record Sms(String url, String method, String headers, String body, String sender) {

        boolean isSet() {
            return !url.isBlank();
        }
    }
}
