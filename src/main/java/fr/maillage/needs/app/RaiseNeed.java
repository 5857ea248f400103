package fr.maillage.needs.app;

import fr.maillage.design.Dates;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.domain.NeedEvent;
import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes down what somebody says is lacking. */
@Service
public class RaiseNeed {

    private final RaisedNeeds needs;
    private final NeedWrites writes;
    private final TellOfNeed tell;
    private final Audit audit;
    private final Clock clock;

    RaiseNeed(RaisedNeeds needs, NeedWrites writes, TellOfNeed tell, Audit audit, Clock clock) {
        this.needs = needs;
        this.writes = writes;
        this.tell = tell;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Raises it once.
     *
     * @param formKey of the form, the same when it is sent twice; null where nobody sends twice. What was changed in between is
     *     another need: what somebody corrects is not lost, and a pile of papers may be typed into one form
     * @param by the account of whoever types it; null for a resident
     * @return the need, or the one that this form made already with the same words
     */
    @Transactional
    public NeedSheet raise(NeedDraft draft, @Nullable String formKey, @Nullable UUID by) {
        Instant now = clock.instant();
        NeedId id = new NeedId(UuidV7.at(now));
        String form = formKey == null ? null : draft.print(formKey);
        if (!writes.add(id, draft, form, by, now, keepUntil(now))) {
            return needs.findByForm(Objects.requireNonNull(form)).orElseThrow();
        }
        writes.addStep(id, NeedEvent.RAISE, null, "", now, by);
        audit.record(
                "needs.raised",
                "need",
                id.value().toString(),
                Map.of("commune", draft.commune().value(), "way", draft.way().name()));
        NeedSheet raised = needs.find(id).orElseThrow();
        tell.told(raised, NeedEvent.RAISE, "", 0);
        return raised;
    }

    /** A contact is kept a year after the last step. */
    static LocalDate keepUntil(Instant now) {
        return LocalDate.ofInstant(now, Dates.FRANCE).plusYears(1);
    }
}
