package fr.maillage.accounts;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What this module has to tell people. Filled by the module that sends ({@code notifications}); each call returns once the
 * message is safely queued, in the caller’s transaction.
 */
public interface AccountMail {

    /**
     * Whom to tell.
     *
     * @param language {@code fr} or {@code en}
     * @param phone E.164
     * @param postalLines name first, commune last; empty when unknown
     */
    record To(
            PersonId person,
            String name,
            String language,
            @Nullable String email,
            @Nullable String phone,
            List<String> postalLines) {}

    /** Whether e-mail leaves this instance at all; when it does not, nobody is told to look into their mailbox. */
    default boolean reachesMailboxes() {
        return true;
    }

    /** A link to sign in with, by e-mail only. */
    void sendSignInLink(To to, String url, Instant validUntil);

    /** An invitation by e-mail. */
    void sendInvitation(To to, String invitedBy, String url, Instant validUntil);

    /** An invitation on paper: the address to type and a code to read. */
    void printInvitation(To to, String invitedBy, String shortUrl, String code, Instant validUntil);

    /**
     * Something about one’s own account has changed, which the person should know.
     *
     * @param event {@code password-changed}, {@code second-factor-changed}, {@code email-changed}, {@code recovery-code-used},
     *     {@code identity-linked}
     */
    void sendSecurityNotice(To to, String event, Instant at);
}
