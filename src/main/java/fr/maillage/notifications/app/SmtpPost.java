package fr.maillage.notifications.app;

import fr.maillage.notifications.Channel;
import fr.maillage.platform.StartRefused;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.Properties;
import java.util.Set;
import org.springframework.stereotype.Component;

/** E-mail, through the SMTP server that the operator named. */
@Component
class SmtpPost implements Post {

    private static final String CONNECTING = "10000";

    /** RFC 5321, section 4.5.3.2, allows minutes; a server that needs more is tried again later. */
    private static final String ANSWERING = "60000";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1");

    private final MessagesProperties.Smtp settings;
    private final ComposeMail composeMail;

    SmtpPost(MessagesProperties properties, ComposeMail composeMail) {
        this.settings = properties.smtp();
        this.composeMail = composeMail;
        if (settings.isSet()) {
            check(settings);
        }
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public boolean isSet() {
        return settings.isSet();
    }

    @Override
    public int workers() {
        return settings.connections();
    }

    @Override
    public Line open() {
        return new SmtpLine(session(), settings, composeMail);
    }

    private Session session() {
        boolean tls = settings.security().equals("tls");
        String scheme = tls ? "smtps" : "smtp";
        String prefix = "mail." + scheme + ".";
        Properties properties = new Properties();
        properties.put(prefix + "connectiontimeout", CONNECTING);
        properties.put(prefix + "timeout", ANSWERING);
        properties.put(prefix + "writetimeout", ANSWERING);
        properties.put(
                prefix + "starttls.enable", String.valueOf(settings.security().equals("starttls")));
        properties.put(
                prefix + "starttls.required", String.valueOf(settings.security().equals("starttls")));
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "auth", String.valueOf(!settings.user().isBlank()));
        properties.put("mail.mime.charset", "UTF-8");
        return Session.getInstance(properties);
    }

    private static void check(MessagesProperties.Smtp settings) {
        if (!Set.of("starttls", "tls", "none").contains(settings.security())) {
            throw new StartRefused("MAILLAGE_SMTP_SECURITY attend starttls, tls ou none.");
        }
        if (settings.security().equals("none") && !settings.user().isBlank() && !LOOPBACK.contains(settings.host())) {
            throw new StartRefused(
                    "MAILLAGE_SMTP_SECURITY=none enverrait le mot de passe en clair : choisissez starttls ou tls.");
        }
        try {
            new InternetAddress(settings.from(), true);
        } catch (AddressException e) {
            throw new StartRefused(
                    "MAILLAGE_MAIL_FROM doit être l’adresse qui envoie les messages, par exemple ne-pas-repondre@aide.example.");
        }
    }
}
