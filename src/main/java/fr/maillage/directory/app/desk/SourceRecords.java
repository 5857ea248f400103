package fr.maillage.directory.app.desk;

import fr.maillage.accounts.Access;
import fr.maillage.accounts.Target;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.app.exchange.MergedSheets;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.directory.domain.exchange.RowReader;
import fr.maillage.directory.domain.exchange.RowReading;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.shared.PlainText;
import fr.maillage.territory.CommuneCode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What sources themselves say of places, read anew from their rows; and what any change by hand needs to know. */
@Component
class SourceRecords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> ROW = new TypeReference<>() {};
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private final CommuneLookup communes;
    private final Clock clock;
    private final Access access;
    private final JdbcClient db;
    private final MergedSheets merged;

    SourceRecords(CommuneLookup communes, Clock clock, Access access, JdbcClient db) {
        this.communes = communes;
        this.clock = clock;
        this.access = access;
        this.db = db;
        this.merged = new MergedSheets(db, communes, clock);
    }

    RowReader reader(String sourceId) {
        return new RowReader(communes, sourceId, today());
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), FRANCE);
    }

    /** Whether a place's sheet is put together from several records. */
    boolean isTogether(UUID place) {
        return Boolean.TRUE.equals(db.sql("select exists (select from directory.place where merged_into = :id)")
                .param("id", place)
                .query(Boolean.class)
                .single());
    }

    MergedSheets merged() {
        return merged;
    }

    /** The columns as the source has them; empty when its row is not kept any more. */
    Map<StandardField, String> cells(PlaceEdits.SourceRow record) {
        Map<String, String> columns = new LinkedHashMap<>(JSON.readValue(record.raw(), ROW));
        columns.values().removeIf(value -> value == null);
        return reader(record.sourceId()).read(new RawRow(1, columns)) instanceof RowReading.Understood understood
                ? HandMade.cells(understood.sheet())
                : Map.of();
    }

    /** A sheet's row, as an import would have brought it. */
    static String raw(Map<StandardField, String> cells) {
        return JSON.writeValueAsString(HandMade.row(cells).columns());
    }

    PlaceChanges.Actor actor() {
        return access.findCurrent()
                .map(one -> new PlaceChanges.Actor(one.id().value(), one.name()))
                .orElse(new PlaceChanges.Actor(null, ""));
    }

    /** What a sheet would be to the rights matrix, once written. */
    Target target(PlaceSheet sheet) {
        UUID organisation = db.sql("select id from directory.organisation where plain_name = :name")
                .param("name", PlainText.of(sheet.parent()))
                .query(UUID.class)
                .optional()
                .orElse(null);
        return new Target(organisation, commune(sheet.address().communeCode()));
    }

    static @Nullable CommuneCode commune(@Nullable String code) {
        return code == null ? null : new CommuneCode(code);
    }
}
