package fr.maillage.accounts;

import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

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

    /**
     * Gives a statement this reach as its parameters {@code everywhere} (boolean), {@code organisations} and
     * {@code communes} (arrays of text; identifiers are cast to {@code uuid[]} there).
     */
    public StatementSpec bind(StatementSpec statement) {
        return bind(statement, "everywhere", "organisations", "communes");
    }

    /** The same under other names, where a statement weighs two reaches. */
    public StatementSpec bind(
            StatementSpec statement, String everywhereName, String organisationsName, String communesName) {
        return statement
                .param(everywhereName, everywhere)
                .param(
                        organisationsName,
                        organisations.stream().map(UUID::toString).toArray(String[]::new))
                .param(communesName, communes.toArray(String[]::new));
    }
}
