package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceUpkeep.CheckedBy;
import fr.maillage.directory.PlaceUpkeep.Proposal;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.desk.EditPlace;
import fr.maillage.directory.app.desk.MarkPlaces;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.app.upkeep.Confirmations.Answer;
import fr.maillage.directory.app.upkeep.Confirmations.Open;
import fr.maillage.directory.app.upkeep.Drafts.Draft;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.PlaceCheck.Wrong;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.upkeep.DoorWord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What whoever runs a place says of its sheet, without an account. Their word is a change by hand: kept over the source. Nothing
 * happens by opening a link, for mail scanners open them all.
 */
@Service
public class AnswerForPlace {

    private static final String ORIGIN = "place";
    private static final PlaceChanges.Actor PLACE = new PlaceChanges.Actor(null, "", ORIGIN);

    private final Confirmations confirmations;
    private final DoorHashes hashes;
    private final Places places;
    private final Drafts drafts;
    private final EditPlace edit;
    private final MarkPlaces mark;
    private final Propose propose;

    AnswerForPlace(
            Confirmations confirmations,
            DoorHashes hashes,
            Places places,
            Drafts drafts,
            EditPlace edit,
            MarkPlaces mark,
            Propose propose) {
        this.confirmations = confirmations;
        this.hashes = hashes;
        this.places = places;
        this.drafts = drafts;
        this.edit = edit;
        this.mark = mark;
        this.propose = propose;
    }

    /** A request that is open, and the place that it is about, gone or not. */
    public record OpenSheet(Open request, Place place) {}

    /** How sending corrections ended. */
    public sealed interface Sent {

        /** The public sees it now. */
        record Done() implements Sent {}

        /** Values to be put right. */
        record Refused(List<Wrong> wrong) implements Sent {}

        /** Others changed these columns meanwhile: what they wrote has been noted as seen, sending again goes over it. */
        record Changed(Map<StandardField, String> theirs) implements Sent {}

        /** The place is not shown any more. */
        record Gone() implements Sent {}
    }

    /** What a link, or the word that stands for a typed code, opens. */
    public Optional<OpenSheet> open(String word) {
        Optional<Open> request = DoorWord.isLink(word)
                ? confirmations.findByHash(hashes.hash(word))
                : hashes.request(word).flatMap(confirmations::findOpen);
        return request.flatMap(one -> places.find(one.place()).map(place -> new OpenSheet(one, place)));
    }

    /** The word to go on with, for whoever typed the code of a letter; tries are counted by the caller. */
    public Optional<String> enter(String typed) {
        String code = DoorWord.tidy(typed);
        return DoorWord.isCode(code)
                ? confirmations.findByHash(hashes.hash(code)).map(one -> hashes.door(one.id()))
                : Optional.empty();
    }

    /** « Tout est juste »; false when the place is gone. */
    @Transactional
    public boolean right(OpenSheet sheet) {
        if (!mark.checkedBy(sheet.request().place(), CheckedBy.PLACE, PLACE)) {
            return false;
        }
        confirmations.answered(sheet.request().id(), Answer.RIGHT);
        drafts.findOf(sheet.request().id()).map(Draft::id).ifPresent(drafts::drop);
        return true;
    }

    /** Sends what was typed; the rest of the sheet is then right too. */
    @Transactional
    public Sent send(OpenSheet sheet, String language) {
        UUID place = sheet.request().place();
        Draft draft = drafts.of(sheet.request());
        Sent sent = switch (edit.saveFor(PLACE, place, draft.before(), draft.cells())) {
            case EditPlace.Outcome.Saved ignored -> looked(place);
            case EditPlace.Outcome.Unchanged ignored -> checked(place);
            case EditPlace.Outcome.Refused(var wrong) -> new Sent.Refused(wrong);
            case EditPlace.Outcome.Clashing clashing -> changed(draft, clashing);
            case EditPlace.Outcome.OutOfReach ignored -> new Sent.Gone();
            case EditPlace.Outcome.Gone ignored -> new Sent.Gone();
        };
        if (sent instanceof Sent.Done) {
            tell(sheet.place(), draft, language);
            confirmations.answered(sheet.request().id(), Answer.CORRECTED);
            drafts.drop(draft.id());
        }
        return sent;
    }

    /** « Le lieu est fermé définitivement »: goes to a person, who decides. */
    @Transactional
    public void closed(OpenSheet sheet, String remark, String language) {
        propose.proposeClosing(sheet.place(), remark, "", "", ORIGIN, language);
        confirmations.answered(sheet.request().id(), Answer.CLOSED);
    }

    private Sent looked(UUID place) {
        mark.lookedAt(place, CheckedBy.PLACE);
        return new Sent.Done();
    }

    private Sent checked(UUID place) {
        return mark.checkedBy(place, CheckedBy.PLACE, PLACE) ? new Sent.Done() : new Sent.Gone();
    }

    private Sent changed(Draft draft, EditPlace.Outcome.Clashing clashing) {
        Map<StandardField, String> theirs = new EnumMap<>(StandardField.class);
        clashing.groups()
                .forEach(group -> group.forEach(
                        field -> theirs.put(field, clashing.theirs().getOrDefault(field, ""))));
        drafts.see(draft.id(), theirs);
        return new Sent.Changed(theirs);
    }

    /** What was said beside the columns goes to a person. */
    private void tell(Place place, Draft draft, String language) {
        if (!draft.remark().isBlank()) {
            propose.propose(new Proposal(place.id(), Map.of(), draft.remark(), "", "", ORIGIN), language);
        }
    }

    /** The columns of a sheet as they stand. */
    public static Map<StandardField, String> cells(Place place) {
        return HandMade.cells(place.sheet());
    }
}
