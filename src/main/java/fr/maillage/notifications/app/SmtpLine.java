package fr.maillage.notifications.app;

import fr.maillage.notifications.domain.Delivery;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Date;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** One conversation with the SMTP server, kept open from one message to the next. */
final class SmtpLine implements Post.Line {

    private final Session session;
    private final MessagesProperties.Smtp settings;
    private final ComposeMail composeMail;
    private @Nullable CarefulTransport transport;

    SmtpLine(Session session, MessagesProperties.Smtp settings, ComposeMail composeMail) {
        this.session = session;
        this.settings = settings;
        this.composeMail = composeMail;
    }

    @Override
    public Delivery deliver(Outgoing message, BooleanSupplier handOver) {
        MimeMessage mail;
        try {
            mail = mail(message);
        } catch (AddressException e) {
            return new Delivery.RefusedForGood("adresse");
        } catch (MessagingException | UnsupportedEncodingException e) {
            return new Delivery.RefusedForGood("composition");
        }
        CarefulTransport server;
        try {
            server = connected();
        } catch (MessagingException e) {
            drop();
            return new Delivery.NoServer();
        }
        return deliver(mail, server, handOver);
    }

    private Delivery deliver(MimeMessage mail, CarefulTransport server, BooleanSupplier handOver) {
        server.before(handOver);
        try {
            server.sendMessage(mail, mail.getAllRecipients());
            return new Delivery.Accepted(String.valueOf(server.getLastReturnCode()));
        } catch (MessagingException e) {
            Delivery delivery = server.verdict();
            drop();
            return delivery;
        }
    }

    private CarefulTransport connected() throws MessagingException {
        CarefulTransport open = transport;
        if (open != null && open.isConnected()) {
            return open;
        }
        CarefulTransport fresh =
                new CarefulTransport(session, settings.security().equals("tls"));
        transport = fresh;
        boolean named = !settings.user().isBlank();
        fresh.connect(
                settings.host(), settings.port(), named ? settings.user() : null, named ? settings.password() : null);
        return fresh;
    }

    private MimeMessage mail(Outgoing message) throws MessagingException, UnsupportedEncodingException {
        ComposeMail.Mail composed =
                composeMail.compose(message.language(), message.subject(), message.body(), message.secrets());
        MimeMessage mail = new KeepsItsId(session, id(message));
        mail.setFrom(new InternetAddress(settings.from(), composed.from(), "UTF-8"));
        InternetAddress to = new InternetAddress(message.email(), true);
        mail.setRecipient(RecipientType.TO, to);
        mail.setSubject(composed.subject().replaceAll("\\s+", " "), "UTF-8");
        mail.setSentDate(Date.from(Clock.systemUTC().instant()));
        mail.setHeader("Content-Language", message.language());
        mail.setHeader("Auto-Submitted", "auto-generated"); // RFC 3834, section 5
        if (message.unsubscribe() != null) {
            mail.setHeader("List-Unsubscribe", "<" + message.unsubscribe() + ">"); // RFC 2369, section 3.2
        }
        MimeMultipart parts = new MimeMultipart("alternative");
        parts.addBodyPart(part(composed.text(), "plain"));
        parts.addBodyPart(part(composed.html(), "html"));
        mail.setContent(parts);
        return mail;
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, StandardCharsets.UTF_8.name(), kind);
        return part;
    }

    /** The same at each try: a receiving server that keeps its books shows the message once. */
    private String id(Outgoing message) {
        return "<" + message.id() + settings.from().substring(settings.from().lastIndexOf('@')) + ">";
    }

    private void drop() {
        CarefulTransport open = transport;
        transport = null;
        if (open != null) {
            try {
                open.close();
            } catch (MessagingException e) {
                // It was broken already; the next message opens another.
            }
        }
    }

    @Override
    public void close() {
        drop();
    }

    /** A message whose identifier is ours. */
    private static final class KeepsItsId extends MimeMessage {

        private final String id;

        KeepsItsId(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
