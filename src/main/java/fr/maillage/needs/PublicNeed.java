package fr.maillage.needs;

import fr.maillage.directory.Service;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A need of one commune without a name and without anybody's words.
 *
 * @param id of the need that it lives on in: its own unless it was joined
 * @param state {@link NeedState#UNDERSTOOD}, {@link NeedState#PLANNED}, {@link NeedState#MET} or {@link NeedState#PARTLY_MET}
 * @param people about how many of this commune
 * @param services what they asked for; empty when only words were given: a workshop on something else
 * @param answerBy when an answer was promised for; null once there is one
 * @param since the day since which it is in that state
 */
public record PublicNeed(
        NeedId id,
        NeedState state,
        int people,
        Set<Service> services,
        @Nullable LocalDate answerBy,
        LocalDate since) {

    public PublicNeed {
        services = Set.copyOf(services);
    }
}
