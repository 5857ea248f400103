package fr.maillage.directory.app.exchange;

import fr.maillage.directory.app.exchange.ShownPlaces.Entry;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.Finding;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.RowReader;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.shared.UuidV7;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a batch of sheets of one source: only those that are new, changed or back. What people wrote over the source stays
 * shown. To be called inside a transaction.
 */
final class IncomingBatch {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final String KNOWN = """
            select p.source_key, p.id, p.fingerprint, p.gone_at is not null and p.hand_state is null as gone,
                   p.hand_state = 'REMOVED' as removed, e.field, e.value
            from directory.place p
            left join directory.place_edit e on e.place_id = p.id
            where p.source_id = :source and p.source_key = any (cast(:keys as text[]))""";

    /** The same meaning written another way: the row is kept as it is now, the place has not changed. */
    private static final String RAW_ONLY = """
            update directory.place p set raw = r.raw, foreign_row = r.foreign_row, fingerprint = r.fingerprint
            from jsonb_to_recordset(cast(:rows as jsonb)) as r (id uuid, raw jsonb, foreign_row jsonb, fingerprint text)
            where p.id = r.id""";

    private final JdbcClient db;
    private final ShownPlaces shown;
    private final Clock clock;
    private final String source;
    private final RowReader reader;

    /**
     * How many of the batch ended which way.
     *
     * @param held values of the source that a person's word keeps from being shown
     */
    record Outcome(int created, int updated, int unchanged, List<Finding> held) {}

    private record Known(
            UUID id, String fingerprint, boolean gone, boolean removed, EnumMap<StandardField, String> words) {}

    IncomingBatch(JdbcClient db, Clock clock, String source, CommuneLookup communes) {
        this.db = db;
        this.shown = new ShownPlaces(db, clock);
        this.clock = clock;
        this.source = source;
        this.reader = new RowReader(communes, source, LocalDate.ofInstant(clock.instant(), FRANCE));
    }

    /** Writes the rows, whose keys are distinct. */
    Outcome write(Map<String, IncomingRow> rows, Map<String, Integer> numbers) {
        Map<String, Known> known = known(rows.keySet());
        List<Entry> changed = new ArrayList<>();
        List<Entry> rewritten = new ArrayList<>();
        List<Finding> held = new ArrayList<>();
        int created = 0;
        Instant now = clock.instant();
        for (IncomingRow row : rows.values()) {
            Known before = known.get(row.key());
            if (before == null) {
                created++;
                changed.add(new Entry(row, UuidV7.at(now)));
                continue;
            }
            held.addAll(held(numbers.getOrDefault(row.key(), 0), row, before));
            if (before.gone() || !row.meansTheSameAs(before.fingerprint())) {
                changed.add(new Entry(overlaid(row, before), before.id()));
            } else if (!row.fingerprint().equals(before.fingerprint())) {
                rewritten.add(new Entry(row, before.id()));
            }
        }
        if (!changed.isEmpty()) {
            shown.write(source, changed);
        }
        if (!rewritten.isEmpty()) {
            db.sql(RAW_ONLY).param("rows", shown.json(rewritten)).update();
        }
        return new Outcome(created, changed.size() - created, rows.size() - changed.size(), held);
    }

    private IncomingRow overlaid(IncomingRow row, Known known) {
        return known.words().isEmpty() ? row : row.shownAs(HandMade.over(row.sheet(), known.words(), reader));
    }

    private static List<Finding> held(int number, IncomingRow row, Known known) {
        List<Finding> held = new ArrayList<>(HandMade.held(number, row.sheet(), known.words()));
        if (known.removed()) {
            held.add(new Finding(number, row.key(), "lieu", row.sheet().name(), "retiré à la main : reste retiré"));
        }
        return held;
    }

    private Map<String, Known> known(Collection<String> keys) {
        Map<String, Known> known = new HashMap<>();
        db.sql(KNOWN)
                .param("source", source)
                .param("keys", keys.toArray(String[]::new))
                .query(result -> {
                    String key = result.getString("source_key");
                    Known one = known.get(key);
                    if (one == null) {
                        one = new Known(
                                result.getObject("id", UUID.class),
                                result.getString("fingerprint"),
                                result.getBoolean("gone"),
                                result.getBoolean("removed"),
                                new EnumMap<>(StandardField.class));
                        known.put(key, one);
                    }
                    String field = result.getString("field");
                    if (field != null) {
                        String value = result.getString("value");
                        EnumMap<StandardField, String> words = one.words();
                        StandardField.find(field).ifPresent(column -> words.put(column, value));
                    }
                });
        return known;
    }
}
