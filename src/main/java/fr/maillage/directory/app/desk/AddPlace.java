package fr.maillage.directory.app.desk;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Right;
import fr.maillage.directory.Origin;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.app.KnownWords;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.app.desk.PlaceChange.Kind;
import fr.maillage.directory.app.exchange.ShownPlaces;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.PlaceCheck;
import fr.maillage.directory.domain.exchange.PlaceCheck.Result;
import fr.maillage.directory.domain.exchange.PlaceCheck.Wrong;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.shared.UuidV7;
import fr.maillage.territory.Territory;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Adds a place that no source names; its source is this instance ({@link Origin#OWN}). */
@Service
public class AddPlace {

    /** The fingerprint of a record that no import wrote. */
    private static final String FINGERPRINT = "main:0";

    private final PlaceChanges changes;
    private final Places places;
    private final SourceRecords records;
    private final KnownWords words;
    private final Access access;
    private final Territory territory;
    private final Clock clock;
    private final ShownPlaces shown;

    AddPlace(
            PlaceChanges changes,
            Places places,
            SourceRecords records,
            KnownWords words,
            Access access,
            Territory territory,
            JdbcClient db,
            Clock clock) {
        this.changes = changes;
        this.places = places;
        this.records = records;
        this.words = words;
        this.access = access;
        this.territory = territory;
        this.clock = clock;
        this.shown = new ShownPlaces(db, clock);
    }

    /** How it ended. */
    public sealed interface Outcome {

        /** Shown from now on, under this short code. */
        record Added(String code) implements Outcome {}

        /** Something is to be put right. */
        record Refused(List<Wrong> wrong) implements Outcome {}

        /** The person may add places, but neither there nor for that organisation. */
        record OutOfReach() implements Outcome {}
    }

    /** Adds the place that these columns tell. */
    @Transactional
    public Outcome add(Map<StandardField, String> typed) {
        UUID id = UuidV7.at(clock.instant());
        Map<StandardField, String> cells = new EnumMap<>(typed);
        cells.put(StandardField.ID, id.toString());
        cells.put(StandardField.COLLECTED_BY, territory.settings().name());
        cells.put(StandardField.UPDATED_ON, records.today().toString());
        return switch (PlaceCheck.of(cells, typed.keySet(), records.reader(Origin.OWN))) {
            case Result.Unsound(List<Wrong> wrong) -> new Outcome.Refused(wrong);
            case Result.Sound(PlaceSheet sheet, var ignored) -> write(id, sheet);
        };
    }

    private Outcome write(UUID id, PlaceSheet sheet) {
        if (!access.may(Right.ADD_PLACES, records.target(sheet))) {
            return new Outcome.OutOfReach();
        }
        Map<StandardField, String> cells = HandMade.cells(sheet);
        shown.write(id, sheet, SourceRecords.raw(cells), FINGERPRINT);
        words.learn(sheet.name());
        cells.values().removeIf(String::isEmpty);
        changes.add(id, Kind.ADDED, Map.of(), cells, null, records.actor());
        return new Outcome.Added(places.find(id).orElseThrow().code());
    }
}
