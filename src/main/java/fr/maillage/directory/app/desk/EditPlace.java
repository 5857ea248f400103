package fr.maillage.directory.app.desk;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.accounts.Target;
import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.app.KnownWords;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.desk.PlaceChange.Kind;
import fr.maillage.directory.app.exchange.ShownPlaces;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.Merge;
import fr.maillage.directory.domain.exchange.PlaceCheck;
import fr.maillage.directory.domain.exchange.PlaceCheck.Result;
import fr.maillage.directory.domain.exchange.PlaceCheck.Wrong;
import fr.maillage.directory.domain.exchange.StandardField;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes a place's sheet by hand. What a person writes is kept over the source's record and survives its imports; what two
 * people changed at once is asked about, never overwritten.
 */
@Service
public class EditPlace {

    private final Places places;
    private final PlaceEdits edits;
    private final PlaceChanges changes;
    private final SourceRecords records;
    private final KnownWords words;
    private final Access access;
    private final ShownPlaces shown;

    EditPlace(
            Places places,
            PlaceEdits edits,
            PlaceChanges changes,
            SourceRecords records,
            KnownWords words,
            Access access,
            JdbcClient db,
            Clock clock) {
        this.places = places;
        this.edits = edits;
        this.changes = changes;
        this.records = records;
        this.words = words;
        this.access = access;
        this.shown = new ShownPlaces(db, clock);
    }

    /** How a change ended. */
    public sealed interface Outcome {

        /** Written; the public sees it now. */
        record Saved(UUID change) implements Outcome {}

        /** Nothing was different. */
        record Unchanged() implements Outcome {}

        /** Something is to be put right; nothing was written. */
        record Refused(List<Wrong> wrong) implements Outcome {}

        /**
         * Somebody changed the same meanwhile; nothing was written.
         *
         * @param mine what I want, as understood
         * @param theirs the sheet as it is now
         */
        record Clashing(
                Map<StandardField, String> mine, Map<StandardField, String> theirs, List<List<StandardField>> groups)
                implements Outcome {}

        /** The change would take the place out of what this person may edit. */
        record OutOfReach() implements Outcome {}

        /** The place has been removed meanwhile. */
        record Gone() implements Outcome {}
    }

    /** What the sheet would be, for a preview; nothing is written. */
    public Result preview(Place place, Map<StandardField, String> mine) {
        Map<StandardField, String> cells = new EnumMap<>(HandMade.cells(place.sheet()));
        cells.putAll(mine);
        return PlaceCheck.of(
                cells, mine.keySet(), records.reader(place.sheet().origin().sourceId()));
    }

    /**
     * Writes a change.
     *
     * @param before the columns as they were when the form was opened
     * @param mine the same columns as typed
     */
    @Transactional
    public Outcome save(UUID id, Map<StandardField, String> before, Map<StandardField, String> mine) {
        return write(id, before, mine, new Deed(Kind.EDITED, true, records.actor(), true));
    }

    /** The same in the name of somebody without an account, such as whoever runs the place: no one’s reach bounds them. */
    @Transactional
    public Outcome saveFor(
            PlaceChanges.Actor actor, UUID id, Map<StandardField, String> before, Map<StandardField, String> mine) {
        return write(id, before, mine, new Deed(Kind.EDITED, true, actor, false));
    }

    /**
     * The same by whoever is signed in, told in the history in another way.
     *
     * @param origin see {@link PlaceChanges.Actor}
     */
    @Transactional
    public Outcome saveAs(
            Kind kind, String origin, UUID id, Map<StandardField, String> before, Map<StandardField, String> mine) {
        PlaceChanges.Actor who = records.actor();
        return write(
                id, before, mine, new Deed(kind, true, new PlaceChanges.Actor(who.id(), who.name(), origin), true));
    }

    /**
     * How a change is written down.
     *
     * @param stamp whether the sheet is of today from now on
     * @param bounded whether the place must stay within reach of whoever is signed in
     */
    private record Deed(Kind kind, boolean stamp, PlaceChanges.Actor actor, boolean bounded) {}

    /** Takes a change back: what it changed becomes what it was, unless it has been changed since. */
    @Transactional
    public Outcome undo(PlaceChange change) {
        Map<StandardField, String> was = new EnumMap<>(StandardField.class);
        was.putAll(change.before());
        boolean stamp = change.kind() != Kind.CHECKED;
        if (stamp) {
            was.remove(StandardField.UPDATED_ON);
        }
        Outcome outcome =
                write(change.place(), change.after(), was, new Deed(Kind.UNDONE, stamp, records.actor(), true));
        if (change.kind() == Kind.CHECKED && !(outcome instanceof Outcome.Gone)) {
            changes.bringBackCheck(change.id());
        }
        return outcome;
    }

    private Outcome write(UUID id, Map<StandardField, String> before, Map<StandardField, String> mine, Deed deed) {
        PlaceEdits.SourceRow record = edits.lock(id);
        Place now = places.find(id).orElseThrow();
        if (now.isGone()) {
            return new Outcome.Gone();
        }
        Map<StandardField, String> theirs = HandMade.cells(now.sheet());
        Set<StandardField> touched = touched(before, mine);
        if (touched.isEmpty()) {
            return new Outcome.Unchanged();
        }
        Result typed = check(record, theirs, mine, touched);
        if (typed instanceof Result.Unsound(List<Wrong> wrong)) {
            return new Outcome.Refused(wrong);
        }
        Map<StandardField, String> understood = new EnumMap<>(StandardField.class);
        Result.Sound sound = (Result.Sound) typed;
        mine.keySet().forEach(field -> understood.put(field, sound.cells().getOrDefault(field, "")));
        Merge merge = Merge.of(before, understood, theirs);
        if (!merge.clashes().isEmpty()) {
            return new Outcome.Clashing(understood, theirs, merge.clashes());
        }
        if (merge.changes().isEmpty()) {
            return new Outcome.Unchanged();
        }
        Map<StandardField, String> after = new EnumMap<>(merge.changes());
        if (deed.stamp()) {
            after.put(StandardField.UPDATED_ON, records.today().toString());
        }
        if (!(check(record, theirs, after, after.keySet()) instanceof Result.Sound(PlaceSheet sheet, var cells))) {
            return new Outcome.Refused(List.of());
        }
        if (deed.bounded() && !mayStay(after, sheet)) {
            return new Outcome.OutOfReach();
        }
        return new Outcome.Saved(put(id, record, theirs, after, sheet, deed));
    }

    private UUID put(
            UUID id,
            PlaceEdits.SourceRow record,
            Map<StandardField, String> theirs,
            Map<StandardField, String> after,
            PlaceSheet sheet,
            Deed deed) {
        PlaceChanges.Actor actor = deed.actor();
        boolean together = records.isTogether(id);
        Map<StandardField, String> source =
                together ? records.merged().withoutWords(id).cells() : records.cells(record);
        Map<StandardField, String> byHand = new EnumMap<>(StandardField.class);
        List<StandardField> bySource = new ArrayList<>();
        Map<StandardField, String> before = new EnumMap<>(StandardField.class);
        after.forEach((field, value) -> {
            before.put(field, theirs.getOrDefault(field, ""));
            if (value.equals(source.get(field))) {
                bySource.add(field);
            } else {
                byHand.put(field, value);
            }
        });
        edits.put(id, byHand, actor.id());
        edits.drop(id, bySource);
        if (together) {
            records.merged().recompute(List.of(id));
        } else {
            shown.write(id, sheet, record.raw(), record.fingerprint());
        }
        if (after.containsKey(StandardField.NAME)) {
            words.learn(sheet.name());
        }
        return changes.add(id, deed.kind(), before, after, null, actor);
    }

    private Result check(
            PlaceEdits.SourceRow record,
            Map<StandardField, String> now,
            Map<StandardField, String> mine,
            Set<StandardField> judged) {
        Map<StandardField, String> cells = new EnumMap<>(now);
        cells.putAll(mine);
        return PlaceCheck.of(cells, judged, records.reader(record.sourceId()));
    }

    /** Whoever moves a place or gives it to others must still be answerable for it afterwards. */
    private boolean mayStay(Map<StandardField, String> after, PlaceSheet sheet) {
        if (!after.containsKey(StandardField.INSEE_CODE) && !after.containsKey(StandardField.PARENT)) {
            return true;
        }
        return access.may(Right.EDIT_PLACES, records.target(sheet));
    }

    /** What a place is to the rights matrix. */
    public static Target target(Place place) {
        return new Target(
                place.organisation() == null ? null : place.organisation().id().value(),
                SourceRecords.commune(place.sheet().address().communeCode()));
    }

    private static Set<StandardField> touched(Map<StandardField, String> before, Map<StandardField, String> mine) {
        Set<StandardField> touched = EnumSet.noneOf(StandardField.class);
        mine.forEach((field, value) -> {
            if (!value.equals(before.getOrDefault(field, ""))) {
                touched.add(field);
            }
        });
        return touched;
    }
}
