package fr.maillage.accounts;

import java.io.Serial;
import java.io.Serializable;
import java.security.Principal;
import java.util.UUID;

/**
 * What a session remembers of somebody: who, nothing else. Roles are read at each request.
 *
 * @param person the {@link PersonId}
 */
public record StaffPrincipal(UUID person) implements Principal, Serializable {

    @Serial
    private static final long serialVersionUID = 1L;

    /** The identifier, under which the sessions of one person are found again. */
    @Override
    public String getName() {
        return person.toString();
    }
}
