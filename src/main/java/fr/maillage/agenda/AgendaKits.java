package fr.maillage.agenda;

import fr.maillage.agenda.app.plan.Kits;
import fr.maillage.agenda.app.plan.Overlaps;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The kits that go from session to session, for whoever takes them for something else. */
@Component
public class AgendaKits {

    private final Kits kits;
    private final Overlaps overlaps;

    AgendaKits(Kits kits, Overlaps overlaps) {
        this.kits = kits;
        this.overlaps = overlaps;
    }

    /** The names of all kits, by name. */
    public Map<UUID, String> list() {
        return kits.listAll().stream()
                .collect(Collectors.toMap(Kits.Kit::id, Kits.Kit::name, (one, other) -> one, LinkedHashMap::new));
    }

    /**
     * Keeps a kit to oneself until the caller's transaction ends: nobody plans a session with it meanwhile.
     *
     * @throws org.springframework.transaction.IllegalTransactionStateException outside a transaction
     */
    public void lock(UUID kit) {
        kits.lock(kit);
    }

    /** The sessions that have a kit at some instant between these two (open bound), drafts included, soonest first. */
    public List<Session> listUsing(UUID kit, Instant from, Instant until) {
        return overlaps.listWith(kit, from, until);
    }
}
