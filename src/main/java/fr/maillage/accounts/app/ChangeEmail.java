package fr.maillage.accounts.app;

import fr.maillage.accounts.AccountMail;
import fr.maillage.accounts.PersonId;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.util.Map;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Another e-mail address for somebody: theirs once they have followed a link sent to it. The former one is told. */
@Component
public class ChangeEmail {

    private final Accounts accounts;
    private final SignInLinks links;
    private final ObjectProvider<AccountMail> mail;
    private final Audit audit;
    private final Clock clock;

    ChangeEmail(Accounts accounts, SignInLinks links, ObjectProvider<AccountMail> mail, Audit audit, Clock clock) {
        this.accounts = accounts;
        this.links = links;
        this.mail = mail;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Asks for it.
     *
     * @return whether a link is on its way; where no e-mail leaves, the address is taken as typed
     */
    @Transactional
    public boolean ask(PersonId person, String email) {
        if (links.canBeSent()) {
            links.sendToNew(accounts.get(person), email);
            return true;
        }
        change(person, email, false);
        return false;
    }

    /** The address is theirs; nothing when somebody else got it meanwhile. */
    @Transactional
    public void proved(PersonId person, String email) {
        change(person, email, true);
    }

    private void change(PersonId person, String email, boolean proved) {
        Account before = accounts.get(person);
        if (accounts.setEmail(person, email, proved)) {
            audit.recordFor(
                    person.value(),
                    "accounts.email-changed",
                    "person",
                    person.value().toString(),
                    Map.of());
            if (before.email() != null) {
                mail.ifAvailable(sending -> sending.sendSecurityNotice(before.to(), "email-changed", clock.instant()));
            }
        }
    }
}
