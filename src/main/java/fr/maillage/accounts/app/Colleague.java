package fr.maillage.accounts.app;

import fr.maillage.accounts.Grant;
import fr.maillage.accounts.PersonId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who works here, as those see them who look after people.
 *
 * @param lastSignedIn null when they never came
 * @param invitedBy the name of whoever invited them last; null when nobody did, or that one has left
 * @param invitedUntil until when their invitation can be accepted; null when there is none to accept
 * @param secondFactor whether they have set one up
 */
public record Colleague(
        PersonId id,
        String name,
        @Nullable String email,
        List<String> postalLines,
        Account.State state,
        @Nullable Instant lastSignedIn,
        @Nullable String invitedBy,
        @Nullable Instant invitedUntil,
        boolean secondFactor,
        List<Grant> grants) {

    /** Whether they have been invited and have not come yet. */
    public boolean isInvited() {
        return state == Account.State.INVITED;
    }

    /** Whether they have left. */
    public boolean isClosed() {
        return state == Account.State.CLOSED;
    }
}
