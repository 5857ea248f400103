package fr.maillage.accounts.app;

import fr.maillage.accounts.PersonId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What became of an invitation. */
public sealed interface Invited {

    /**
     * It is made, and on its way when the channel is e-mail or letter.
     *
     * @param url where the invited person goes: a link that serves once (e-mail, console), or the page where the code is typed
     *     (letter)
     * @param code four groups of four letters, to be read or typed; null for e-mail
     */
    record Invitation(PersonId person, String url, @Nullable String code, Instant validUntil) implements Invited {}

    /** Somebody already has this e-mail address: give them the role instead. */
    record EmailTaken(PersonId by) implements Invited {}

    /** The channel needs what is not known of this person: an e-mail address, or a postal address. */
    record Unreachable(Invitations.Channel channel) implements Invited {}

    /** They hold a role that whoever asks may not give, or none and whoever asks does not look after the whole. */
    record NotYours(PersonId person) implements Invited {}

    /** Nobody invented writes to a mailbox. */
    record NotFromDemo() implements Invited {}

    /** There is no such person waiting for an invitation: they have come in already, or their account is closed. */
    record NotWaiting(PersonId person) implements Invited {}
}
