package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceUpkeep.Proposal;
import fr.maillage.directory.PlaceUpkeep.Proposed;
import fr.maillage.directory.app.upkeep.Drafts.Draft;
import fr.maillage.directory.domain.exchange.StandardField;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sends what somebody without an account typed. */
@Service
public class SendProposal {

    private static final int MOST_AN_HOUR = 200;
    private static final String ORIGIN = "public";

    private final Propose propose;
    private final Proposals proposals;
    private final Drafts drafts;
    private final Clock clock;

    SendProposal(Propose propose, Proposals proposals, Drafts drafts, Clock clock) {
        this.propose = propose;
        this.proposals = proposals;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** How it ended. */
    public sealed interface Sent {

        /** Waits for a person; the code may be quoted. */
        record Kept(String code) implements Sent {}

        /** Nothing was kept, and why. */
        record Not(Proposed outcome) implements Sent {}

        /** So many came within the hour that somebody must be playing. */
        record Flooded() implements Sent {}
    }

    /**
     * Sends a draft, which is forgotten then.
     *
     * @param place null for a place that is not in the directory
     * @param closed whether the place is said to have closed for good
     */
    @Transactional
    public Sent send(@Nullable Place place, Draft draft, boolean closed, String language) {
        if (proposals.countSince(clock.instant().minusSeconds(3600)) >= MOST_AN_HOUR) {
            return new Sent.Flooded();
        }
        Map<StandardField, String> cells = place == null ? draft.cells() : draft.changes();
        Proposed outcome = closed && place != null
                ? propose.proposeClosing(place, draft.remark(), draft.name(), draft.contact(), ORIGIN, language)
                : propose.propose(
                        new Proposal(
                                place == null ? null : place.id(),
                                Cells.named(cells),
                                draft.remark(),
                                draft.name(),
                                draft.contact(),
                                ORIGIN),
                        language);
        if (!(outcome instanceof Proposed.Waiting waiting)) {
            return new Sent.Not(outcome);
        }
        drafts.drop(draft.id());
        return new Sent.Kept(proposals.find(waiting.id()).orElseThrow().code());
    }
}
