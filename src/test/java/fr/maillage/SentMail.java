package fr.maillage;

import fr.maillage.accounts.AccountMail;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Remembers what people were sent about their accounts, instead of sending it. */
@Component
@Primary
public class SentMail implements AccountMail {

    /** One message: {@code kind} is the method’s name, or the event of a security notice; {@code url} holds a code after a space. */
    public record Sent(String kind, To to, String url) {}

    private final List<Sent> sent = new CopyOnWriteArrayList<>();

    /** The messages for one address, oldest first. */
    public List<Sent> to(String email) {
        return sent.stream()
                .filter(one -> Objects.equals(one.to().email(), email))
                .toList();
    }

    @Override
    public void sendSignInLink(To to, String url, Instant validUntil) {
        sent.add(new Sent("sendSignInLink", to, url));
    }

    @Override
    public void sendInvitation(To to, String invitedBy, String url, Instant validUntil) {
        sent.add(new Sent("sendInvitation", to, url));
    }

    @Override
    public void printInvitation(To to, String invitedBy, String shortUrl, String code, Instant validUntil) {
        sent.add(new Sent("printInvitation", to, shortUrl + " " + code));
    }

    @Override
    public void sendSecurityNotice(To to, String event, Instant at) {
        sent.add(new Sent(event, to, ""));
    }
}
