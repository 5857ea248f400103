package fr.maillage.tours.app.proposal;

import fr.maillage.agenda.SessionId;
import fr.maillage.needs.NeedId;
import fr.maillage.needs.Needs;
import fr.maillage.platform.Audit;
import fr.maillage.tours.domain.planning.Explain;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.ProposalState;
import fr.maillage.tours.domain.proposal.Stale;
import fr.maillage.tours.domain.proposal.TourProposal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes a draft come true: tours, stops and announced sessions, and answers to needs, all or nothing. */
@Component
public class PublishProposal {

    private final TourProposals proposals;
    private final ExplainPlan explain;
    private final CheckPlan check;
    private final AnnounceVisits announce;
    private final Needs needs;
    private final Audit audit;

    PublishProposal(
            TourProposals proposals,
            ExplainPlan explain,
            CheckPlan check,
            AnnounceVisits announce,
            Needs needs,
            Audit audit) {
        this.proposals = proposals;
        this.explain = explain;
        this.check = check;
        this.announce = announce;
        this.needs = needs;
        this.audit = audit;
    }

    /** What came of it. */
    public sealed interface Answer {

        /** It is published, now or before: twice is once. */
        record Done() implements Answer {}

        /** These visits cannot be announced; nothing was. */
        record Refused(List<Stale> visits) implements Answer {}

        /** Somebody changed or searched it since the page was shown, or there is nothing to announce; nothing was. */
        record ChangedMeanwhile() implements Answer {}
    }

    /** A unit was taken or a need closed while it was published; thrown so that nothing of it stays. */
    public static final class ChangedUnderHand extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** What would be refused now; none when it can be published. */
    public List<Stale> listStale(TourProposal proposal) {
        Plan plan = proposal.plan();
        return plan == null ? List.of() : check.check(proposal, plan, explain.all(proposal, plan));
    }

    /**
     * Publishes what the page showed.
     *
     * @param version of the proposal, as the page showed it
     * @throws ChangedUnderHand when a need was closed or a unit taken in the very moment; nothing was done, and
     *     {@link #listStale} names the visits
     * @param words to the communes whose needs it answers
     */
    @Transactional
    public Answer publish(TourProposal shown, int version, String words) {
        TourProposal proposal = proposals.lock(shown.id()).orElse(null);
        if (proposal == null) {
            return new Answer.ChangedMeanwhile();
        }
        if (proposal.state() == ProposalState.PUBLISHED) {
            return new Answer.Done();
        }
        Plan plan = proposal.plan();
        if (!proposal.isOpen()
                || proposal.version() != version
                || plan == null
                || plan.visits().isEmpty()) {
            return new Answer.ChangedMeanwhile();
        }
        Map<Plan.Visit, Explain.Why> why = explain.all(proposal, plan);
        announce.lock(plan);
        List<Stale> stale = check.check(proposal, plan, why);
        if (!stale.isEmpty()) {
            return new Answer.Refused(stale);
        }
        Map<Plan.Visit, SessionId> sessions = announce.announce(proposal, plan);
        proposals.keepVisits(proposal.id(), sessions);
        answerNeeds(why, sessions, words);
        proposals.publish(proposal.id());
        audit.record(
                "tours.proposal.published",
                "proposal",
                proposal.code(),
                Map.of("visits", String.valueOf(plan.visits().size())));
        return new Answer.Done();
    }

    private void answerNeeds(Map<Plan.Visit, Explain.Why> why, Map<Plan.Visit, SessionId> sessions, String words) {
        Map<UUID, List<SessionId>> answers = new TreeMap<>(); // all who lock several needs do so in this order
        why.forEach((visit, one) -> one.needs()
                .forEach(need -> answers.computeIfAbsent(need, n -> new ArrayList<>())
                        .add(Objects.requireNonNull(sessions.get(visit)))));
        answers.forEach((need, of) -> {
            if (!needs.plan(new NeedId(need), of, words)) {
                throw new ChangedUnderHand();
            }
        });
    }
}
