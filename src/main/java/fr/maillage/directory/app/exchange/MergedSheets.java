package fr.maillage.directory.app.exchange;

import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceSheet;
import fr.maillage.directory.app.Places;
import fr.maillage.directory.domain.exchange.CommuneLookup;
import fr.maillage.directory.domain.exchange.HandMade;
import fr.maillage.directory.domain.exchange.RawRow;
import fr.maillage.directory.domain.exchange.RowReader;
import fr.maillage.directory.domain.exchange.RowReading;
import fr.maillage.directory.domain.exchange.StandardField;
import fr.maillage.directory.domain.merge.FieldGroup;
import fr.maillage.directory.domain.merge.FieldRule;
import fr.maillage.directory.domain.merge.MergedSheet;
import fr.maillage.directory.domain.merge.OneRecord;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/**
 * Puts the sheets of merged places together anew from the records of their sources. To be called inside a transaction that has
 * locked the heads: whoever recomputes a head holds its row.
 */
public final class MergedSheets {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, String>> ROW = new TypeReference<>() {};
    private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");
    private static final int AT_ONCE = 200;

    /** A head is shown while any of its sources names it, unless a person decided otherwise. */
    private static final String SETTLE = """
            update directory.place h
            set gone_at = case when alive.yes then null else now() end, updated_at = now()
            from (select g.id, exists (select from directory.place r
                                       where (r.id = g.id or r.merged_into = g.id) and not r.record_gone) as yes
                  from directory.place g where g.id = any (cast(:ids as uuid[]))) alive
            where h.id = alive.id and h.merged_into is null and h.hand_state is null
              and (h.gone_at is null) <> alive.yes
            returning h.id""";

    /** The records that count: those of living sources, or, when none lives, all. */
    private static final String RECORDS = """
            select coalesce(p.merged_into, p.id) as head, p.id, p.source_id, p.source_key, s.priority, p.record_gone,
                   p.raw::text as raw, p.fingerprint
            from directory.place p
            join directory.source s on s.id = p.source_id
            where (p.id = any (cast(:ids as uuid[])) and p.merged_into is null)
               or p.merged_into = any (cast(:ids as uuid[]))
            order by p.id""";

    private final JdbcClient db;
    private final CommuneLookup communes;
    private final Clock clock;
    private final ShownPlaces shown;
    private final Places places;

    public MergedSheets(JdbcClient db, CommuneLookup communes, Clock clock) {
        this.db = db;
        this.communes = communes;
        this.clock = clock;
        this.shown = new ShownPlaces(db, clock);
        this.places = new Places(db);
    }

    private record Line(
            UUID head,
            UUID id,
            String sourceId,
            String sourceKey,
            int priority,
            boolean recordGone,
            String raw,
            String fingerprint) {}

    private record Group(Line head, MergedSheet merged, Map<StandardField, String> words, boolean alone) {}

    /**
     * Puts these heads together anew; a place without members shows its own record again. Nothing is written where nothing
     * changes.
     */
    public void recompute(Collection<UUID> heads) {
        List<UUID> all = heads.stream().distinct().sorted().toList();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            chunk(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    /** What the sources together say of a place, without what people wrote over its sheet; empty when no row is kept. */
    public MergedSheet withoutWords(UUID head) {
        Group group = groups(List.of(head)).get(head);
        return group == null ? new MergedSheet(Map.of(), Map.of()) : group.merged();
    }

    /** What the sheet would be if the second place were merged into the first, both heads. */
    public MergedSheet preview(UUID kept, UUID taken) {
        List<Line> lines = lines(List.of(kept, taken)).stream()
                .map(line -> new Line(
                        kept,
                        line.id(),
                        line.sourceId(),
                        line.sourceKey(),
                        line.priority(),
                        line.recordGone(),
                        line.raw(),
                        line.fingerprint()))
                .toList();
        Group group = groups(lines).get(kept);
        if (group == null) {
            return new MergedSheet(Map.of(), Map.of());
        }
        return new MergedSheet(overlaid(group), group.merged().origins());
    }

    private void chunk(List<UUID> heads) {
        Map<UUID, Place> now = new HashMap<>();
        places.forEach(heads, place -> now.put(place.id().value(), place));
        Map<UUID, Group> groups = groups(heads);
        Map<String, List<ShownPlaces.Entry>> bySource = new TreeMap<>();
        Map<UUID, String> origins = new LinkedHashMap<>();
        groups.forEach((id, group) -> {
            origins.put(id, group.alone() ? "" : origins(group.merged()));
            Place place = now.get(id);
            Map<StandardField, String> cells = overlaid(group);
            RowReader reader = reader(group.head().sourceId());
            if (place != null
                    && reader.read(HandMade.row(cells)) instanceof RowReading.Understood understood
                    && !HandMade.cells(understood.sheet()).equals(HandMade.cells(place.sheet()))) {
                PlaceSheet sheet = understood.sheet();
                bySource.computeIfAbsent(group.head().sourceId(), _ -> new ArrayList<>())
                        .add(new ShownPlaces.Entry(
                                new IncomingRow(
                                        sheet,
                                        group.head().raw(),
                                        null,
                                        group.head().fingerprint()),
                                id));
            }
        });
        bySource.forEach(shown::write);
        shown.refresh(db.sql(SETTLE).param("ids", ids(heads)).query(UUID.class).list());
        writeOrigins(origins);
    }

    private Map<UUID, Group> groups(List<UUID> heads) {
        return groups(lines(heads));
    }

    private List<Line> lines(List<UUID> heads) {
        return db.sql(RECORDS).param("ids", ids(heads)).query(Line.class).list();
    }

    private Map<UUID, Group> groups(Collection<Line> lines) {
        Map<UUID, List<Line>> byHead = new LinkedHashMap<>();
        lines.forEach(line ->
                byHead.computeIfAbsent(line.head(), _ -> new ArrayList<>()).add(line));
        Map<UUID, EnumMap<StandardField, String>> words =
                words(lines.stream().map(Line::id).toList());
        Map<FieldGroup, FieldRule> rules = rules();
        Map<UUID, Group> groups = new LinkedHashMap<>();
        byHead.forEach((head, group) -> {
            boolean living = group.stream().anyMatch(line -> !line.recordGone());
            List<OneRecord> records = new ArrayList<>();
            for (Line line : group) {
                if (!living || !line.recordGone()) {
                    record(line, words.getOrDefault(line.id(), new EnumMap<>(StandardField.class)), records);
                }
            }
            Line first = group.stream()
                    .filter(line -> line.id().equals(head))
                    .findFirst()
                    .orElse(null);
            if (first != null && !records.isEmpty()) {
                MergedSheet merged = MergedSheet.of(records, rules);
                merged.cells().put(StandardField.ID, first.sourceKey());
                groups.put(
                        head,
                        new Group(
                                first,
                                merged,
                                words.getOrDefault(head, new EnumMap<>(StandardField.class)),
                                group.size() == 1));
            }
        });
        return groups;
    }

    private void record(Line line, EnumMap<StandardField, String> words, List<OneRecord> records) {
        boolean head = line.id().equals(line.head());
        Map<String, String> columns = new LinkedHashMap<>(JSON.readValue(line.raw(), ROW));
        columns.values().removeIf(value -> value == null);
        RowReader reader = reader(line.sourceId());
        if (reader.read(new RawRow(1, columns)) instanceof RowReading.Understood understood) {
            PlaceSheet sheet = head ? understood.sheet() : HandMade.over(understood.sheet(), words, reader);
            records.add(new OneRecord(
                    line.id(),
                    line.priority(),
                    head,
                    HandMade.cells(sheet),
                    head ? java.util.Set.of() : words.keySet()));
        }
    }

    private static Map<StandardField, String> overlaid(Group group) {
        return HandMade.overlaid(group.merged().cells(), group.words());
    }

    private Map<UUID, EnumMap<StandardField, String>> words(List<UUID> ids) {
        Map<UUID, EnumMap<StandardField, String>> words = new HashMap<>();
        db.sql("select place_id, field, value from directory.place_edit where place_id = any (cast(:ids as uuid[]))")
                .param("ids", ids(ids))
                .query(row -> {
                    String value = row.getString("value");
                    EnumMap<StandardField, String> own = words.computeIfAbsent(
                            row.getObject("place_id", UUID.class), _ -> new EnumMap<>(StandardField.class));
                    StandardField.find(row.getString("field")).ifPresent(field -> own.put(field, value));
                });
        return words;
    }

    private Map<FieldGroup, FieldRule> rules() {
        Map<FieldGroup, FieldRule> rules = new EnumMap<>(FieldGroup.class);
        db.sql("select field_group, rule from directory.merge_rule").query(row -> {
            rules.put(FieldGroup.valueOf(row.getString("field_group")), FieldRule.valueOf(row.getString("rule")));
        });
        return rules;
    }

    private void writeOrigins(Map<UUID, String> origins) {
        db.sql("""
                        update directory.place p set field_origins = cast(nullif(told.origins, '') as jsonb)
                        from unnest(cast(:ids as uuid[]), cast(:origins as text[])) told(id, origins)
                        where p.id = told.id and p.field_origins is distinct from cast(nullif(told.origins, '') as jsonb)
                        """)
                .param("ids", ids(origins.keySet()))
                .param("origins", origins.values().toArray(String[]::new))
                .update();
    }

    private static String origins(MergedSheet merged) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        merged.origins()
                .forEach((field, from) -> told.put(
                        field.column(), from.stream().map(UUID::toString).toList()));
        return JSON.writeValueAsString(told);
    }

    private RowReader reader(String source) {
        return new RowReader(communes, source, LocalDate.ofInstant(clock.instant(), FRANCE));
    }

    private static String[] ids(Collection<UUID> ids) {
        return ids.stream().map(UUID::toString).toArray(String[]::new);
    }
}
