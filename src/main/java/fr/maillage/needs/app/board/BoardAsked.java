package fr.maillage.needs.app.board;

import fr.maillage.needs.Urgency;
import fr.maillage.needs.app.NeedSight.Sight;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which needs the board shows; all that is said must hold.
 *
 * @param sight what whoever asks may read
 * @param services one bit of {@link fr.maillage.directory.Service}; 0 for any, negative for those that name none
 * @param communes INSEE codes; null for anywhere
 * @param urgency null for any
 * @param names INSEE codes in the order of the communes’ names, to sort by
 */
public record BoardAsked(
        Sight sight,
        BoardStates states,
        int services,
        @Nullable Set<String> communes,
        BoardAge age,
        @Nullable Urgency urgency,
        List<String> names) {}
