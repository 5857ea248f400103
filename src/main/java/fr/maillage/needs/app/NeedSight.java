package fr.maillage.needs.app;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose needs somebody sees, on the board, on a need's page and on a session's: those of the communes that their right reaches,
 * and those they raised themselves.
 */
@Component
public class NeedSight {

    private final Access access;

    NeedSight(Access access) {
        this.access = access;
    }

    /**
     * How far somebody sees.
     *
     * @param communes INSEE codes; null for everything
     * @param person whose own needs are seen wherever they are
     */
    public record Sight(@Nullable Set<String> communes, UUID person) {

        /** Whether this need is seen. */
        public boolean covers(NeedSheet need) {
            return covers(need.need().commune().value()) || person.equals(need.raisedBy());
        }

        /** Whether needs of this commune are seen, whoever raised them. */
        public boolean covers(String commune) {
            return communes == null || communes.contains(commune);
        }
    }

    /** The sight of whoever is signed in. */
    public Sight current() {
        Reach reach = access.reach(Right.READ_NEEDS);
        return new Sight(
                reach.everywhere() ? null : reach.communes(),
                access.getCurrent().id().value());
    }
}
