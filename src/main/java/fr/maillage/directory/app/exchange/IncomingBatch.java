package fr.maillage.directory.app.exchange;

import fr.maillage.directory.app.SearchRows;
import fr.maillage.shared.ShortCode;
import fr.maillage.shared.UuidV7;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** Writes a batch of sheets of one source: only those that are new, changed or back. To be called inside a transaction. */
final class IncomingBatch {

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
                fingerprint)
            select r.id, r.code, r.slug, :source, r.source_key, o.id, r.name, r.pivot, r.commune_code, r.commune_name,
                   r.postal_code, r.address, r.address_extra, r.latitude, r.longitude, r.position_precision, r.typologies,
                   r.phone, r.emails, r.websites, r.hours, r.summary, r.detail, r.collected_by, r.itinerancies, r.parent,
                   r.updated_on, r.services, r.audiences, r.specific_cares, r.costs, r.programmes, r.labels, r.other_labels,
                   r.access_modes, r.support_modes, r.accessibility_url, r.booking_url, r.raw, r.fingerprint
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (
                id uuid, code text, slug text, source_key text, organisation text, name text, pivot text, commune_code text,
                commune_name text, postal_code text, address text, address_extra text, latitude float8, longitude float8,
                position_precision text, typologies text[], phone text, emails text[], websites text[], hours text,
                summary text, detail text, collected_by text, itinerancies text[], parent text, updated_on date,
                services text[], audiences text[], specific_cares text[], costs text[], programmes text[], labels text[],
                other_labels text[], access_modes text[], support_modes text[], accessibility_url text, booking_url text,
                raw jsonb, fingerprint text)
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
                booking_url = excluded.booking_url, raw = excluded.raw, fingerprint = excluded.fingerprint,
                gone_at = null, updated_at = now()""";

    /** The same meaning written another way: the row is kept as it is now, the place has not changed. */
    private static final String RAW_ONLY = """
            update directory.place p set raw = r.raw, fingerprint = r.fingerprint
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, raw jsonb, fingerprint text)
            where p.id = r.id""";

    private final JdbcClient db;
    private final SearchRows searchRows;
    private final Clock clock;
    private final String source;

    /** How many of the batch ended which way. */
    record Outcome(int created, int updated, int unchanged) {}

    private record Known(UUID id, String fingerprint, boolean gone) {}

    private record Writing(IncomingRow row, UUID id) {}

    IncomingBatch(JdbcClient db, Clock clock, String source) {
        this.db = db;
        this.searchRows = new SearchRows(db);
        this.clock = clock;
        this.source = source;
    }

    /** Writes the rows, whose keys are distinct. */
    Outcome write(Collection<IncomingRow> rows) {
        Map<String, Known> known = known(rows);
        List<Writing> changed = new ArrayList<>();
        List<Writing> rewritten = new ArrayList<>();
        int created = 0;
        Instant now = clock.instant();
        for (IncomingRow row : rows) {
            Known before = known.get(row.key());
            if (before == null) {
                created++;
                changed.add(new Writing(row, UuidV7.at(now)));
            } else if (before.gone() || !row.meansTheSameAs(before.fingerprint())) {
                changed.add(new Writing(row, before.id()));
            } else if (!row.fingerprint().equals(before.fingerprint())) {
                rewritten.add(new Writing(row, before.id()));
            }
        }
        if (!changed.isEmpty()) {
            writeOrganisations(changed);
            db.sql(PLACES).param("source", source).param("rows", json(changed)).update();
            searchRows.refresh(changed.stream().map(Writing::id).toList());
        }
        if (!rewritten.isEmpty()) {
            db.sql(RAW_ONLY).param("rows", json(rewritten)).update();
        }
        return new Outcome(created, changed.size() - created, rows.size() - changed.size());
    }

    private Map<String, Known> known(Collection<IncomingRow> rows) {
        Map<String, Known> known = new HashMap<>();
        db.sql("""
                        select source_key, id, fingerprint, gone_at is not null as gone from directory.place
                        where source_id = :source and source_key = any (cast(:keys as text[]))""")
                .param("source", source)
                .param("keys", rows.stream().map(IncomingRow::key).toArray(String[]::new))
                .query(result -> {
                    known.put(
                            result.getString("source_key"),
                            new Known(
                                    result.getObject("id", UUID.class),
                                    result.getString("fingerprint"),
                                    result.getBoolean("gone")));
                });
        return known;
    }

    /** In the order of their names, so that two imports wait for each other and never lock each other out. */
    private void writeOrganisations(List<Writing> writings) {
        Map<String, String> names = new TreeMap<>();
        writings.forEach(writing -> names.putIfAbsent(
                writing.row().organisation(), writing.row().sheet().parent()));
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

    private String json(List<Writing> writings) {
        List<String> codes = freeCodes(writings.size());
        StringWriter text = new StringWriter();
        try (JsonGenerator json = IncomingRow.JSON.createGenerator(ObjectWriteContext.empty(), text)) {
            json.writeStartArray();
            for (int i = 0; i < writings.size(); i++) {
                writings.get(i).row().write(json, writings.get(i).id(), codes.get(i));
            }
            json.writeEndArray();
        }
        return text.toString();
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
