package fr.maillage.steering.app;

import fr.maillage.agenda.ActivityId;
import java.util.Set;
import java.util.UUID;

/** Which help comes and goes. */
public interface MobileUnits {

    /** The activities of the agenda whose sessions are passages of mobile units, retired ones included. */
    Set<ActivityId> activities();

    /** The units of the directory that are these: their stops help on the days of their passages only. */
    Set<UUID> directoryUnits();
}
