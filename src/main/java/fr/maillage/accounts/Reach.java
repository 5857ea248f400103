package fr.maillage.accounts;

import java.util.Set;
import java.util.UUID;

/**
 * How far a right reaches, for lists: a row is within it when {@code everywhere}, or its organisation is among
 * {@code organisations}, or its commune among {@code communes}.
 *
 * @param communes INSEE codes, those of the EPCI included
 */
public record Reach(boolean everywhere, Set<UUID> organisations, Set<String> communes) {

    /** Within reach of nothing. */
    public boolean isNowhere() {
        return !everywhere && organisations.isEmpty() && communes.isEmpty();
    }

    /** Whether it covers this. */
    public boolean covers(Target target) {
        return everywhere
                || (target.organisation() != null && organisations.contains(target.organisation()))
                || (target.commune() != null
                        && communes.contains(target.commune().value()));
    }
}
