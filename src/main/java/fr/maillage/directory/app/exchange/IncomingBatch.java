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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Writes a batch of sheets of one source: only those that are new, changed or back. What people wrote over the source stays
 * shown. To be called inside a transaction.
 */
final class IncomingBatch {

    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

    private static final String KNOWN = """
            select p.source_key, p.id, p.fingerprint, p.record_gone, p.hand_state, p.merged_into,
                   exists (select from directory.place m where m.merged_into = p.id) as head, e.field, e.value
            from directory.place p
            left join directory.place_edit e on e.place_id = p.id
            where p.source_id = :source and p.source_key = any (cast(:keys as text[]))""";

    private static final String NAMED_AGAIN = """
            update directory.place set record_gone = false
            where id = any (cast(:ids as uuid[])) and record_gone""";

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
    private final MergedSheets merged;
    private final ImportHistory history;

    /**
     * How many of the batch ended which way.
     *
     * @param held values of the source that a person's word keeps from being shown
     */
    record Outcome(int created, int updated, int unchanged, List<Finding> held) {}

    private record Known(
            UUID id,
            String fingerprint,
            boolean recordGone,
            @Nullable String handState,
            @Nullable UUID mergedInto,
            boolean head,
            EnumMap<StandardField, String> words) {

        /** Whether its source says it again, and nobody decided over it. */
        boolean back() {
            return recordGone && handState == null;
        }

        boolean removed() {
            return "REMOVED".equals(handState);
        }

        /** The head whose sheet depends on it; null when only its own does. */
        @Nullable
        UUID shownBy() {
            return head ? id : mergedInto;
        }
    }

    IncomingBatch(JdbcClient db, Clock clock, String source, CommuneLookup communes) {
        this.db = db;
        this.shown = new ShownPlaces(db, clock);
        this.clock = clock;
        this.source = source;
        this.merged = new MergedSheets(db, communes, clock);
        this.history = new ImportHistory(db, clock, source);
        this.reader = new RowReader(communes, source, LocalDate.ofInstant(clock.instant(), FRANCE));
    }

    /** Writes the rows, whose keys are distinct. */
    Outcome write(Map<String, IncomingRow> rows, Map<String, Integer> numbers) {
        MergeLock.share(db);
        Map<String, Known> known = locked(rows);
        List<Entry> changed = new ArrayList<>();
        List<Entry> rewritten = new ArrayList<>();
        List<UUID> back = new ArrayList<>();
        List<UUID> created = new ArrayList<>();
        Set<UUID> heads = new TreeSet<>();
        List<Finding> held = new ArrayList<>();
        Instant now = clock.instant();
        for (IncomingRow row : rows.values()) {
            Known before = known.get(row.key());
            if (before == null) {
                created.add(UuidV7.at(now));
                changed.add(new Entry(row, created.getLast()));
                continue;
            }
            held.addAll(held(numbers.getOrDefault(row.key(), 0), row, before));
            if (before.recordGone()) {
                back.add(before.id());
            }
            if (before.back() || !row.meansTheSameAs(before.fingerprint())) {
                changed.add(new Entry(overlaid(row, before), before.id()));
                if (before.shownBy() != null) {
                    heads.add(before.shownBy());
                }
            } else if (!row.fingerprint().equals(before.fingerprint())) {
                rewritten.add(new Entry(row, before.id()));
            }
        }
        write(changed, created, back, heads);
        if (!rewritten.isEmpty()) {
            db.sql(RAW_ONLY).param("rows", shown.json(rewritten)).update();
        }
        return new Outcome(created.size(), changed.size() - created.size(), rows.size() - changed.size(), held);
    }

    /** A sheet put together from several records changes with any of them. */
    private void write(List<Entry> changed, List<UUID> created, List<UUID> back, Set<UUID> heads) {
        Set<UUID> watched = new TreeSet<>(heads);
        changed.forEach(entry -> watched.add(entry.id()));
        watched.removeAll(created);
        ImportHistory.Before before = history.before(watched);
        if (!changed.isEmpty()) {
            shown.write(source, changed);
        }
        if (!back.isEmpty()) {
            db.sql(NAMED_AGAIN).param("ids", ids(back)).update();
        }
        merged.recompute(heads);
        history.write(before, created, back);
    }

    /** What is known of the rows; of those that will be written, as it is once they and their heads are locked. */
    private Map<String, Known> locked(Map<String, IncomingRow> rows) {
        Map<String, Known> known = known(rows.keySet());
        Set<UUID> touched = new TreeSet<>();
        Set<String> keys = new HashSet<>();
        for (IncomingRow row : rows.values()) {
            Known before = known.get(row.key());
            if (before != null && (before.recordGone() || !row.meansTheSameAs(before.fingerprint()))) {
                keys.add(row.key());
                touched.add(before.id());
                if (before.shownBy() != null) {
                    touched.add(before.shownBy());
                }
            }
        }
        if (!touched.isEmpty()) {
            MergeLock.places(db, touched);
            known.putAll(known(keys));
        }
        return known;
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
                                result.getBoolean("record_gone"),
                                result.getString("hand_state"),
                                result.getObject("merged_into", UUID.class),
                                result.getBoolean("head"),
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

    private static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
