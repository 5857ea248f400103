package fr.maillage.tours.app.proposal;

import fr.maillage.platform.Audit;
import fr.maillage.shared.UuidV7;
import fr.maillage.tours.domain.planning.Plan;
import fr.maillage.tours.domain.proposal.TourProposal;
import fr.maillage.tours.domain.proposal.Wish;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Says what the next search must heed, and takes it back. A wish takes the place of those that it contradicts. */
@Component
public class WishInProposal {

    private static final int MOST_WISHES = 500;

    private final TourProposals proposals;
    private final ProposalWishes wishes;
    private final Audit audit;
    private final Clock clock;

    WishInProposal(TourProposals proposals, ProposalWishes wishes, Audit audit, Clock clock) {
        this.proposals = proposals;
        this.wishes = wishes;
        this.audit = audit;
        this.clock = clock;
    }

    /** A visit that is wanted. */
    public record Wanted(
            String commune, LocalDate day, @Nullable UUID unit) {}

    /** What came of a wish. */
    public enum Outcome {
        DONE,
        /** Searching, published or gone meanwhile, or it had 500 wishes. */
        NOT_NOW
    }

    /** « Ce village, ce jour-là ». */
    @Transactional
    public Outcome pin(TourProposal proposal, Wanted wanted) {
        return add(proposal, List.of(pin(wanted)));
    }

    /** « Pas ce village », ever or on that day. */
    @Transactional
    public Outcome ban(TourProposal proposal, String commune, @Nullable LocalDate day) {
        return add(proposal, List.of(ban(commune, day)));
    }

    /** Not then, but there: a ban and a pin that go together; with another unit on the same day, the pin alone says it. */
    @Transactional
    public Outcome move(TourProposal proposal, Plan.Visit visit, Wanted wanted) {
        return visit.date().equals(wanted.day())
                ? add(proposal, List.of(pin(wanted)))
                : add(proposal, List.of(ban(visit.commune(), visit.date()), pin(wanted)));
    }

    /** Takes back what was wished together. */
    @Transactional
    public Outcome undo(TourProposal proposal, UUID act) {
        TourProposal now = proposals.lock(proposal.id()).orElse(null);
        if (now == null || !now.isOpen()) {
            return Outcome.NOT_NOW;
        }
        if (wishes.removeAct(now.id(), act)) {
            proposals.countWish(now.id());
            audit.record("tours.proposal.unwished", "proposal", now.code(), Map.of());
        }
        return Outcome.DONE;
    }

    private record Said(
            Wish.Kind kind,
            String commune,
            @Nullable LocalDate day,
            @Nullable UUID unit) {}

    private static Said pin(Wanted wanted) {
        return new Said(Wish.Kind.PIN, wanted.commune(), wanted.day(), wanted.unit());
    }

    private static Said ban(String commune, @Nullable LocalDate day) {
        return new Said(Wish.Kind.BAN, commune, day, null);
    }

    private Outcome add(TourProposal proposal, List<Said> said) {
        TourProposal now = proposals.lock(proposal.id()).orElse(null);
        List<Wish> there = wishes.list(proposal.id());
        if (now == null || !now.isOpen() || there.size() >= MOST_WISHES) {
            return Outcome.NOT_NOW;
        }
        Instant moment = clock.instant();
        UUID act = UuidV7.at(moment);
        for (Said one : said) {
            Wish wish = new Wish(UuidV7.at(moment), act, one.kind, one.commune, one.day, one.unit, moment);
            there.stream()
                    .filter(other -> wish.contradicts(other) || wish.replaces(other))
                    .forEach(other -> wishes.remove(other.id()));
            wishes.add(now.id(), wish);
            audit.record(
                    "tours.proposal.wished",
                    "proposal",
                    now.code(),
                    Map.of(
                            "kind",
                            one.kind.name(),
                            "commune",
                            one.commune,
                            "day",
                            one.day == null ? "" : one.day.toString()));
        }
        proposals.countWish(now.id());
        return Outcome.DONE;
    }
}
