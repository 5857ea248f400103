package fr.maillage.notifications.app;

import fr.maillage.notifications.domain.Delivery;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/**
 * SMTP that asks before the point of no return. Until the line with a single dot is sent, a server must not deliver; once
 * it is, only its answer tells whether it did (RFC 5321, section 4.1.1.4; RFC 1047 on what becomes of a lost answer).
 */
final class CarefulTransport extends SMTPTransport {

    private static final int LOWEST_REFUSAL = 400;
    private static final int LOWEST_REFUSAL_FOR_GOOD = 500;

    private BooleanSupplier handOver = () -> true;
    private boolean withdrawn;
    private boolean handed;

    CarefulTransport(Session session, boolean tls) {
        super(session, new URLName(tls ? "smtps" : "smtp", null, -1, null, null, null), tls ? "smtps" : "smtp", tls);
    }

    /** What to ask before the next message is given over. */
    void before(BooleanSupplier asked) {
        handOver = asked;
        withdrawn = false;
        handed = false;
    }

    /** What came of a message that could not be sent. */
    Delivery verdict() {
        if (withdrawn) {
            return new Delivery.Withdrawn();
        }
        int code = getLastReturnCode();
        boolean refused = code >= LOWEST_REFUSAL;
        if (handed && !refused) {
            return new Delivery.Unknown("sans réponse");
        }
        if (code >= LOWEST_REFUSAL_FOR_GOOD) {
            return new Delivery.RefusedForGood(String.valueOf(code));
        }
        return new Delivery.RefusedForNow(refused ? String.valueOf(code) : "coupure");
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        if (!handOver.getAsBoolean()) {
            withdrawn = true;
            throw new IOException("withdrawn"); // which makes the conversation end without the dot
        }
        handed = true;
        super.finishData();
    }
}
