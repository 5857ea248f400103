package fr.maillage.directory.domain.merge;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Which places are one, after a sequence of decisions. A function of the decisions that stand and of nothing else, so one that
 * is taken back leaves no trace.
 */
public final class Grouping {

    /**
     * A decision that two places are one.
     *
     * @param kept on whose side the head stays
     */
    public record Decision(UUID kept, UUID taken) {}

    private Grouping() {}

    /** For each of these places its head; itself when it is one or stands alone. */
    public static Map<UUID, UUID> of(Collection<UUID> places, List<Decision> decisions) {
        Map<UUID, UUID> heads = new HashMap<>();
        places.forEach(place -> heads.put(place, place));
        for (Decision decision : decisions) {
            UUID stays = heads.getOrDefault(decision.kept(), decision.kept());
            UUID goes = heads.getOrDefault(decision.taken(), decision.taken());
            heads.putIfAbsent(decision.kept(), stays);
            heads.putIfAbsent(decision.taken(), goes);
            heads.replaceAll((_, head) -> head.equals(goes) ? stays : head);
        }
        return heads;
    }
}
