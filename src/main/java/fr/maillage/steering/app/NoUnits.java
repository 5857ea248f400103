package fr.maillage.steering.app;

import fr.maillage.agenda.ActivityId;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** As long as nobody says which units there are. */
@Component
class NoUnits implements MobileUnits {

    @Override
    public Set<ActivityId> activities() {
        return Set.of();
    }

    @Override
    public Set<UUID> directoryUnits() {
        return Set.of();
    }
}
