package fr.maillage.needs;

import fr.maillage.agenda.SessionId;
import java.util.List;

/** Sessions were planned for a need. Published in the transaction that does it. */
public record NeedPlanned(NeedId need, List<SessionId> sessions) {

    public NeedPlanned {
        sessions = List.copyOf(sessions);
    }
}
