package fr.maillage.directory.app.upkeep;

import fr.maillage.directory.Place;
import fr.maillage.directory.app.desk.EditPlace;
import fr.maillage.directory.app.desk.PlaceChange;
import fr.maillage.directory.app.desk.PlaceChange.Kind;
import fr.maillage.directory.app.desk.PlaceChanges;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.exchange.Together;
import fr.maillage.directory.domain.upkeep.Backwards;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Takes a sheet back to what it was at any line of its history. That is itself a change by hand, which can be undone. */
@Service
public class RevertPlace {

    private final PlaceChanges changes;
    private final EditPlace edit;

    RevertPlace(PlaceChanges changes, EditPlace edit) {
        this.changes = changes;
        this.edit = edit;
    }

    /**
     * What going back would change.
     *
     * @param now the columns concerned as they are; to be sent back, so that nothing is overwritten unseen
     * @param then as they were
     */
    public record Difference(Map<StandardField, String> now, Map<StandardField, String> then) {}

    /**
     * The difference between the sheet and what it was at a line.
     *
     * @param beforeIt just before that line rather than just after: for the oldest one
     */
    public Difference difference(Place place, PlaceChange line, boolean beforeIt) {
        Map<StandardField, String> now = HandMade.cells(place.sheet());
        List<Map<StandardField, String>> undone = new ArrayList<>();
        changes.listAfter(line).forEach(later -> undone.add(later.before()));
        if (beforeIt) {
            undone.add(line.before());
        }
        Map<StandardField, String> then = Backwards.at(now, undone);
        Map<StandardField, String> seen = new EnumMap<>(StandardField.class);
        for (StandardField field : Map.copyOf(then).keySet()) {
            for (StandardField each : Together.with(field)) {
                seen.put(each, now.getOrDefault(each, ""));
                then.putIfAbsent(each, now.getOrDefault(each, ""));
            }
        }
        return new Difference(seen, then);
    }

    /** Goes back, as whoever is signed in; a clash when the sheet has changed since {@code seen}. */
    public EditPlace.Outcome revert(Place place, PlaceChange line, boolean beforeIt, Map<StandardField, String> seen) {
        return edit.saveAs(
                Kind.REVERTED,
                "",
                place.id().value(),
                seen,
                difference(place, line, beforeIt).then());
    }
}
