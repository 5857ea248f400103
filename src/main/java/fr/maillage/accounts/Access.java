package fr.maillage.accounts;

import fr.maillage.accounts.app.Grants;
import fr.maillage.accounts.app.Reaches;
import fr.maillage.accounts.app.Standing;
import fr.maillage.platform.Permission;
import fr.maillage.platform.PermissionCheck;
import java.util.Optional;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.RequestContextHolder;

/** Who is asking, and what they may do. Everything is answered from the database, once a request. */
@Component
public class Access implements PermissionCheck {

    private static final String KEPT = Access.class.getName();

    private final Grants grants;
    private final Reaches reaches;

    Access(Grants grants, Reaches reaches) {
        this.grants = grants;
        this.reaches = reaches;
    }

    /**
     * The person signed in; empty for a visitor, for somebody whose account has been closed or who has not shown the second
     * factor that their roles ask for, and on the command line.
     */
    public Optional<SignedIn> findCurrent() {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof StaffPrincipal principal)) {
            return Optional.empty();
        }
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request == null) {
            return find(principal);
        }
        if (!(request.getAttribute(KEPT, RequestAttributes.SCOPE_REQUEST) instanceof SignedIn kept)) {
            Optional<SignedIn> found = find(principal);
            found.ifPresent(one -> request.setAttribute(KEPT, one, RequestAttributes.SCOPE_REQUEST));
            return found;
        }
        return Optional.of(kept);
    }

    /** Reads again, within this request, what whoever is signed in holds: for a deed that changes it. */
    public void forget() {
        RequestAttributes request = RequestContextHolder.getRequestAttributes();
        if (request != null) {
            request.removeAttribute(KEPT, RequestAttributes.SCOPE_REQUEST);
        }
    }

    private Optional<SignedIn> find(StaffPrincipal principal) {
        return grants.findStanding(principal.person())
                .filter(standing -> standing.isSettledBy(principal.proof()))
                .map(Standing::who);
    }

    /** @throws AccessDeniedException when nobody is signed in */
    public SignedIn getCurrent() {
        return findCurrent().orElseThrow(() -> new AccessDeniedException("Nobody is signed in"));
    }

    /** Whether whoever is signed in holds this right over anything at all. */
    public boolean may(Right right) {
        return findCurrent()
                .map(one -> one.grants().stream().anyMatch(right::isHeldBy))
                .orElse(false);
    }

    /** Whether they hold it over this very thing. */
    public boolean may(Right right, Target target) {
        return reach(right).covers(target);
    }

    /** @throws AccessDeniedException (403) when they do not hold it over anything at all */
    public void require(Right right) {
        if (!may(right)) {
            throw new AccessDeniedException(right.name());
        }
    }

    /** @throws AccessDeniedException (403) when they do not */
    public void require(Right right, Target target) {
        if (!may(right, target)) {
            throw new AccessDeniedException(right.name());
        }
    }

    /** How far the right reaches for whoever is signed in. */
    public Reach reach(Right right) {
        return findCurrent().map(one -> reaches.of(one, right)).orElse(Reaches.NOWHERE);
    }

    @Override
    public boolean allows(Permission permission) {
        return permission instanceof Right right && may(right);
    }
}
