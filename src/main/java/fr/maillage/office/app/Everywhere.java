package fr.maillage.office.app;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Component;

/** What concerns the whole territory or the machine is not for somebody whose role stops at a commune or an EPCI. */
@Component
public class Everywhere {

    private final Access access;

    Everywhere(Access access) {
        this.access = access;
    }

    /** @throws AccessDeniedException (403) when the right does not reach everywhere */
    public void require(Right right) {
        if (!access.reach(right).everywhere()) {
            throw new AccessDeniedException(right.name());
        }
    }
}
