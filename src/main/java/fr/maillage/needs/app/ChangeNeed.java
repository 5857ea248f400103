package fr.maillage.needs.app;

import fr.maillage.needs.NeedId;
import fr.maillage.platform.Audit;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Corrects what was said of a need: after a call, or once somebody has tried the room. */
@Service
public class ChangeNeed {

    private final RaisedNeeds needs;
    private final NeedWrites writes;
    private final Audit audit;
    private final Clock clock;

    ChangeNeed(RaisedNeeds needs, NeedWrites writes, Audit audit, Clock clock) {
        this.needs = needs;
        this.writes = writes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Writes it; false when somebody was quicker: nothing is written. */
    @Transactional
    public boolean change(NeedId id, int version, NeedDraft draft) {
        needs.lock();
        if (!writes.change(id, version, draft, clock.instant())) {
            return false;
        }
        audit.record(
                "needs.changed",
                "need",
                id.value().toString(),
                Map.of("commune", draft.commune().value()));
        return true;
    }
}
