package fr.maillage.agenda;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What else takes kits, such as a loan: a session cannot have a kit that is somewhere else then. Bring it as a bean. It is asked
 * under the lock of the kits ({@link AgendaKits#lock}), which whoever takes a kit must hold too.
 */
public interface KitUse {

    /** Who has one of these kits at some instant between these two (open bound), in one query. */
    List<Use> list(Collection<UUID> kits, Instant from, Instant until);

    /**
     * Somebody has a kit.
     *
     * @param who in words, such as « prêté à la mairie de Brenac »; names nobody in person
     * @param endsAt open bound
     * @param href where it is seen in the back office; null beyond reach
     */
    record Use(
            UUID kit,
            String who,
            Instant startsAt,
            Instant endsAt,
            @Nullable String href) {}
}
