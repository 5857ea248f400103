package fr.maillage.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * What a session remembers of somebody: who, how they proved it and when, nothing else. Roles are read at each request.
 *
 * @param person the {@link PersonId}
 * @param since when they signed in; a session ends twelve hours later whatever happens
 */
public record StaffPrincipal(UUID person, Proof proof, Instant since) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 2L;

    private static final Duration FRESH = Duration.ofMinutes(15);

    /** Whether somebody proved who they are a moment ago: what changes how one signs in asks for that. */
    public boolean isFresh(Instant now) {
        return now.isBefore(since.plus(FRESH));
    }

    /** The identifier, under which the sessions of one person are found again. */
    @Override
    public String getName() {
        return person.toString();
    }
}
