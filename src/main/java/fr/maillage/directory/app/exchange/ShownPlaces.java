package fr.maillage.directory.app.exchange;

import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.app.SearchRows;
import fr.maillage.shared.ShortCode;
import fr.maillage.shared.UuidV7;
import java.io.StringWriter;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/**
 * Writes what is shown of places, new or not, with the record of their source beside it; organisations and search rows follow.
 * To be called inside a transaction.
 */
public final class ShownPlaces {

    private static final int CODE_LENGTH = 5;
    private static final int MOST_TRIES = 20;

    private static final String ORGANISATIONS = """
            insert into directory.organisation (id, name, plain_name)
            select * from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:plain as text[]))
            on conflict (plain_name) do nothing""";

    private static final String PLACES = """
            insert into directory.place (
                id, code, slug, source_id, source_key, organisation_id, name, pivot, commune_code, commune_name, postal_code,
                address, address_extra, latitude, longitude, position_precision, typologies, phone, emails, websites, hours,
                summary, detail, collected_by, itinerancies, parent, updated_on, services, audiences, specific_cares, costs,
                programmes, labels, other_labels, access_modes, support_modes, accessibility_url, booking_url, raw,
                foreign_row, fingerprint)
            select r.id, r.code, r.slug, :source, r.source_key, o.id, r.name, r.pivot, r.commune_code, r.commune_name,
                   r.postal_code, r.address, r.address_extra, r.latitude, r.longitude, r.position_precision, r.typologies,
                   r.phone, r.emails, r.websites, r.hours, r.summary, r.detail, r.collected_by, r.itinerancies, r.parent,
                   r.updated_on, r.services, r.audiences, r.specific_cares, r.costs, r.programmes, r.labels, r.other_labels,
                   r.access_modes, r.support_modes, r.accessibility_url, r.booking_url, r.raw, r.foreign_row,
                   r.fingerprint
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                id uuid, code text, slug text, source_key text, organisation text, name text, pivot text, commune_code text,
                commune_name text, postal_code text, address text, address_extra text, latitude float8, longitude float8,
                position_precision text, typologies text[], phone text, emails text[], websites text[], hours text,
                summary text, detail text, collected_by text, itinerancies text[], parent text, updated_on date,
                services text[], audiences text[], specific_cares text[], costs text[], programmes text[], labels text[],
                other_labels text[], access_modes text[], support_modes text[], accessibility_url text, booking_url text,
                raw jsonb, foreign_row jsonb, fingerprint text)
            left join directory.organisation o on o.plain_name = r.organisation
            on conflict (source_id, source_key) do update set
                slug = excluded.slug, organisation_id = excluded.organisation_id, name = excluded.name,
                pivot = excluded.pivot, commune_code = excluded.commune_code, commune_name = excluded.commune_name,
                postal_code = excluded.postal_code, address = excluded.address, address_extra = excluded.address_extra,
                latitude = excluded.latitude, longitude = excluded.longitude,
                position_precision = excluded.position_precision, typologies = excluded.typologies,
                phone = excluded.phone, emails = excluded.emails, websites = excluded.websites, hours = excluded.hours,
                summary = excluded.summary, detail = excluded.detail, collected_by = excluded.collected_by,
                itinerancies = excluded.itinerancies, parent = excluded.parent, updated_on = excluded.updated_on,
                services = excluded.services, audiences = excluded.audiences, specific_cares = excluded.specific_cares,
                costs = excluded.costs, programmes = excluded.programmes, labels = excluded.labels,
                other_labels = excluded.other_labels, access_modes = excluded.access_modes,
                support_modes = excluded.support_modes, accessibility_url = excluded.accessibility_url,
                booking_url = excluded.booking_url, raw = excluded.raw,
                foreign_row = case when excluded.fingerprint = place.fingerprint then place.foreign_row
                                   else excluded.foreign_row end,
                fingerprint = excluded.fingerprint,
                gone_at = case when place.hand_state = 'REMOVED' or place.merged_into is not null then place.gone_at end,
                updated_at = now()""";

    private final JdbcClient db;
    private final SearchRows searchRows;
    private final Clock clock;

    record Entry(IncomingRow row, UUID id) {}

    public ShownPlaces(JdbcClient db, Clock clock) {
        this.db = db;
        this.searchRows = new SearchRows(db);
        this.clock = clock;
    }

    /**
     * Writes one place.
     *
     * @param shown what is shown of it
     * @param record its source's own record, as a JSON object
     * @param fingerprint of that record, as it was told by the import
     */
    public void write(UUID id, PlaceSheet shown, String record, String fingerprint) {
        write(shown.origin().sourceId(), List.of(new Entry(new IncomingRow(shown, record, null, fingerprint), id)));
    }

    void write(String source, List<Entry> entries) {
        writeOrganisations(entries);
        db.sql(PLACES).param("source", source).param("rows", json(entries)).update();
        searchRows.refresh(entries.stream().map(Entry::id).toList());
    }

    void refresh(List<UUID> places) {
        searchRows.refresh(places);
    }

    String json(List<Entry> entries) {
        List<String> codes = freeCodes(entries.size());
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IncomingRow.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (int i = 0; i < entries.size(); i++) {
                entries.get(i).row().write(json, entries.get(i).id(), codes.get(i));
            }
            json.writeEndArray();
        }
        return text.toString();
    }

    /** In the order of their names, so that two imports wait for each other and never lock each other out. */
    private void writeOrganisations(List<Entry> entries) {
        Map<String, String> names = new TreeMap<>();
        entries.forEach(entry -> names.putIfAbsent(
                entry.row().organisation(), entry.row().sheet().parent()));
        names.remove("");
        if (names.isEmpty()) {
            return;
        }
        db.sql(ORGANISATIONS)
                .param(
                        "ids",
                        names.keySet().stream()
                                .map(_ -> UuidV7.at(clock.instant()).toString())
                                .toArray(String[]::new))
                .param("names", names.values().toArray(String[]::new))
                .param("plain", names.keySet().toArray(String[]::new))
                .update();
    }

    /** Codes that no place has; one character longer should five become too few. */
    private List<String> freeCodes(int count) {
        Set<String> codes = new HashSet<>();
        for (int tries = 0; codes.size() < count; tries++) {
            int length = tries < MOST_TRIES ? CODE_LENGTH : CODE_LENGTH + 1;
            while (codes.size() < count) {
                codes.add(ShortCode.random(length));
            }
            db.sql("select code from directory.place where code = any (cast(:codes as text[]))")
                    .param("codes", codes.toArray(String[]::new))
                    .query(String.class)
                    .list()
                    .forEach(codes::remove);
        }
        return List.copyOf(codes);
    }
}
