package fr.maillage.needs.app.board;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Reach;
import fr.maillage.accounts.Right;
import fr.maillage.directory.NearbyHelp;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Whose needs somebody sees: those of the communes that their right reaches, and for whoever works for an organisation those
 * of the communes in which it has a place.
 */
@Component
public class BoardSight {

    private final Access access;
    private final NearbyHelp places;

    BoardSight(Access access, NearbyHelp places) {
        this.access = access;
        this.places = places;
    }

    /** INSEE codes; null for everything, empty for nothing. */
    public @Nullable Set<String> of(Right right) {
        Reach reach = access.reach(right);
        if (reach.everywhere()) {
            return null;
        }
        Set<String> communes = new HashSet<>(reach.communes());
        places.communesOf(reach.organisations()).forEach(code -> communes.add(code.value()));
        return communes;
    }
}
