package fr.maillage.directory.app.upkeep;

import fr.maillage.accounts.Access;
import fr.maillage.directory.Place;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.desk.AddPlace;
import fr.maillage.directory.app.desk.EditPlace;
import fr.maillage.directory.app.desk.MarkPlaces;
import fr.maillage.directory.app.desk.PlaceChange;
import fr.maillage.directory.app.upkeep.Proposals.Proposal;
import fr.maillage.directory.app.upkeep.Proposals.State;
import fr.maillage.directory.domain.exchange.PlaceCheck.Wrong;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.platform.Audit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Accepts a proposal whole, in part or with other words, or refuses it; then tells whoever proposed it. */
@Service
public class DecideProposal {

    private final Proposals proposals;
    private final Places places;
    private final EditPlace edit;
    private final AddPlace add;
    private final MarkPlaces mark;
    private final TellProposer tell;
    private final Access access;
    private final Audit audit;

    DecideProposal(
            Proposals proposals,
            Places places,
            EditPlace edit,
            AddPlace add,
            MarkPlaces mark,
            TellProposer tell,
            Access access,
            Audit audit) {
        this.proposals = proposals;
        this.places = places;
        this.edit = edit;
        this.add = add;
        this.mark = mark;
        this.tell = tell;
        this.access = access;
        this.audit = audit;
    }

    /** How a decision ended. */
    public sealed interface Outcome {

        /** Done; the proposer hears of it if they can be reached. */
        record Decided(State state, boolean told) implements Outcome {}

        /** Somebody decided it meanwhile. */
        record Already() implements Outcome {}

        /** Values to be put right first. */
        record Refused(List<Wrong> wrong) implements Outcome {}

        /** The sheet changed since the page was opened. */
        record Changed() implements Outcome {}

        /** It would take the place out of what this person may edit. */
        record OutOfReach() implements Outcome {}

        /** The place is not shown any more. */
        record Gone() implements Outcome {}
    }

    /**
     * Accepts these columns.
     *
     * @param seen the columns as the sheet showed them when the page was opened
     * @param taken the columns to write and their values, changed by the reviewer or not; for a closing, nothing
     */
    @Transactional
    public Outcome accept(UUID id, Map<StandardField, String> seen, Map<StandardField, String> taken) {
        Proposal proposal = proposals.lock(id).orElse(null);
        if (proposal == null || proposal.state() != State.WAITING) {
            return new Outcome.Already();
        }
        return switch (proposal.kind()) {
            case CORRECTION -> correct(proposal, seen, taken);
            case NEW -> add(proposal, taken);
            case CLOSED -> close(proposal);
        };
    }

    /** Refuses all of it; the reason is told to the proposer. */
    @Transactional
    public Outcome refuse(UUID id, String reason) {
        Proposal proposal = proposals.lock(id).orElse(null);
        if (proposal == null || proposal.state() != State.WAITING) {
            return new Outcome.Already();
        }
        return decided(proposal, State.REFUSED, reason, Set.of(), null, null);
    }

    private Outcome correct(Proposal proposal, Map<StandardField, String> seen, Map<StandardField, String> taken) {
        UUID place = Objects.requireNonNull(proposal.place());
        if (taken.isEmpty() && !proposal.cells().isEmpty()) {
            return new Outcome.Refused(List.of());
        }
        EditPlace.Outcome outcome = taken.isEmpty()
                ? new EditPlace.Outcome.Unchanged()
                : edit.saveAs(PlaceChange.Kind.EDITED, "proposal:" + proposal.id(), place, seen, taken);
        return switch (outcome) {
            case EditPlace.Outcome.Saved(UUID change) ->
                decided(proposal, state(proposal, taken), "", taken.keySet(), change, null);
            case EditPlace.Outcome.Unchanged ignored ->
                decided(proposal, state(proposal, taken), "", taken.keySet(), null, null);
            case EditPlace.Outcome.Refused(var wrong) -> new Outcome.Refused(wrong);
            case EditPlace.Outcome.Clashing ignored -> new Outcome.Changed();
            case EditPlace.Outcome.OutOfReach ignored -> new Outcome.OutOfReach();
            case EditPlace.Outcome.Gone ignored -> new Outcome.Gone();
        };
    }

    private Outcome add(Proposal proposal, Map<StandardField, String> taken) {
        return switch (add.add(taken)) {
            case AddPlace.Outcome.Added(String code) -> {
                Place place = places.findByCode(code).orElseThrow();
                yield decided(
                        proposal,
                        state(proposal, taken),
                        "",
                        taken.keySet(),
                        null,
                        place.id().value());
            }
            case AddPlace.Outcome.Refused(var wrong) -> new Outcome.Refused(wrong);
            case AddPlace.Outcome.OutOfReach ignored -> new Outcome.OutOfReach();
        };
    }

    private Outcome close(Proposal proposal) {
        mark.removed(List.of(Objects.requireNonNull(proposal.place())));
        return decided(proposal, State.ACCEPTED, "", Set.of(), null, null);
    }

    private static State state(Proposal proposal, Map<StandardField, String> taken) {
        Map<StandardField, String> proposed = new EnumMap<>(StandardField.class);
        proposed.putAll(proposal.cells());
        return proposed.equals(taken) ? State.ACCEPTED : State.PARTLY;
    }

    private Outcome decided(
            Proposal proposal,
            State state,
            String reason,
            Set<StandardField> taken,
            @Nullable UUID change,
            @Nullable UUID place) {
        proposals.decide(
                proposal.id(),
                state,
                reason,
                taken,
                change,
                place,
                access.findCurrent().map(one -> one.id().value()).orElse(null));
        audit.record("directory.proposal.decided", "proposal", proposal.id().toString(), Map.of("state", state.name()));
        Proposal now = proposals.find(proposal.id()).orElseThrow();
        return new Outcome.Decided(state, tell.tell(now));
    }
}
