package fr.maillage.directory.app;

import fr.maillage.directory.Place;
import fr.maillage.directory.PlaceId;
import fr.maillage.shared.ShortCode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Whole places, as sheets and exports need them; lists and searches read narrower rows. */
@Repository
public class Places {

    private static final int LONGEST_CODE = 8;
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient db;

    public Places(JdbcClient db) {
        this.db = db;
    }

    /** The place that a public address names by its ending code, whatever the words before it; gone or not. */
    public Optional<Place> findByPublicName(String name) {
        String code = name.substring(name.lastIndexOf('-') + 1);
        return code.length() <= LONGEST_CODE && ShortCode.isWellFormed(code, code.length())
                ? findByCode(code)
                : Optional.empty();
    }

    /** The place of a short code, gone or not. */
    public Optional<Place> findByCode(String code) {
        return db.sql(PlaceMapping.SELECT + " where p.code = ?")
                .param(code)
                .query(PlaceMapping::place)
                .optional();
    }

    /** The place of an id, gone or not. */
    public Optional<Place> find(UUID id) {
        return db.sql(PlaceMapping.SELECT + " where p.id = ?")
                .param(id)
                .query(PlaceMapping::place)
                .optional();
    }

    /** The place that shows a merged one; empty when it shows itself, or nothing does. */
    public Optional<Place> findHead(UUID id) {
        return db.sql(PlaceMapping.SELECT + " join directory.place m on m.merged_into = p.id where m.id = ?")
                .param(id)
                .query(PlaceMapping::place)
                .optional();
    }

    /** The places of these ids, gone or not; for a merged one, the place that shows it. Unknown ids have none. */
    public Map<PlaceId, Place> listHeads(Set<PlaceId> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        String[] wanted = ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
        Map<UUID, UUID> heads = new HashMap<>();
        db.sql("select id, coalesce(merged_into, id) from directory.place where id = any (cast(:ids as uuid[]))")
                .param("ids", wanted)
                .query((row, i) -> heads.put(row.getObject(1, UUID.class), row.getObject(2, UUID.class)))
                .list();
        Map<UUID, Place> found = new HashMap<>();
        forEach(
                heads.values().stream().distinct().toList(),
                place -> found.put(place.id().value(), place));
        Map<PlaceId, Place> places = new HashMap<>();
        heads.forEach((id, head) -> {
            Place place = found.get(head);
            if (place != null) {
                places.put(new PlaceId(id), place);
            }
        });
        return places;
    }

    /** Hands over the places of these ids in this order, a few hundred in memory at a time; unknown ids are passed over. */
    public void forEach(List<UUID> ids, Consumer<Place> taker) {
        for (int from = 0; from < ids.size(); from += FETCHED_AT_ONCE) {
            List<UUID> chunk = ids.subList(from, Math.min(ids.size(), from + FETCHED_AT_ONCE));
            Map<UUID, Place> found = new HashMap<>();
            db.sql(PlaceMapping.SELECT + " where p.id = any (cast(:ids as uuid[]))")
                    .param("ids", chunk.stream().map(UUID::toString).toArray(String[]::new))
                    .query(PlaceMapping::place)
                    .list()
                    .forEach(place -> found.put(place.id().value(), place));
            chunk.stream().map(found::get).filter(Objects::nonNull).forEach(taker);
        }
    }

    /**
     * Hands over every place that is shown, by source and key, a few hundred in memory at a time; no connection is held while
     * the taker works, for it may write to a slow line.
     *
     * @param sourceId only that source's; null for all
     */
    public void forEachShown(@Nullable String sourceId, Consumer<Place> taker) {
        String source = sourceId == null ? "" : sourceId;
        String key = "";
        List<Place> page = shownAfter(sourceId, source, key);
        while (!page.isEmpty()) {
            page.forEach(taker);
            source = page.getLast().sheet().origin().sourceId();
            key = page.getLast().sheet().origin().key();
            page = shownAfter(sourceId, source, key);
        }
    }

    private List<Place> shownAfter(@Nullable String only, String source, String key) {
        return db.sql(PlaceMapping.SELECT + """
                         where p.gone_at is null and (p.source_id, p.source_key) > (:source, :key)
                           and (cast(:only as text) is null or p.source_id = :only)
                         order by p.source_id, p.source_key
                         limit :most
                        """)
                .param("source", source)
                .param("key", key)
                .param("only", only)
                .param("most", FETCHED_AT_ONCE)
                .query(PlaceMapping::place)
                .list();
    }

    /**
     * What an answer about all places depends on.
     *
     * @param shown how many are shown
     * @param changedAt when any of them, gone ones included, last changed; 1970 when there is none
     */
    public record Version(int shown, Instant changedAt) {}

    /** The version of the directory as it stands. */
    public Version version() {
        return db.sql("""
                        select (select count(*) from directory.place_search),
                               coalesce((select max(updated_at) from directory.place), 'epoch')
                        """)
                .query((row, i) ->
                        new Version(row.getInt(1), row.getTimestamp(2).toInstant()))
                .single();
    }

    /**
     * Erases the contact data of places gone for three years, who changed any place three years ago, and what imports said of
     * values a year ago; the name stays, so that the address still says « gone ». Returns how many rows were changed.
     */
    int forgetLongGone(Instant now) {
        OffsetDateTime at = now.atOffset(ZoneOffset.UTC);
        int places = db.sql("""
                        update directory.place p
                        set phone = null, emails = '{}', websites = '{}', booking_url = null, accessibility_url = null,
                            detail = '', summary = '', collected_by = '', raw = '{}', updated_at = now()
                        where raw <> '{}' and case when merged_into is null then gone_at
                                                   else (select gone_at from directory.place h where h.id = p.merged_into)
                                              end < cast(:now as timestamptz) - interval '3 years'
                        """).param("now", at).update();
        int words = db.sql("""
                        delete from directory.place_edit
                        where place_id in (select id from directory.place
                                           where gone_at < cast(:now as timestamptz) - interval '3 years' and raw = '{}')
                        """).param("now", at).update();
        int changes = db.sql("""
                        delete from directory.place_change
                        where place_id in (select id from directory.place
                                           where gone_at < cast(:now as timestamptz) - interval '3 years' and raw = '{}')
                        """).param("now", at).update();
        changes += db.sql("""
                        update directory.place_change
                        set made_by = null, made_by_name = '',
                            before = before - array['telephone', 'courriels'], after = after - array['telephone', 'courriels']
                        where made_at < cast(:now as timestamptz) - interval '3 years'
                          and (made_by is not null or made_by_name <> ''
                               or jsonb_exists_any(before || after, array['telephone', 'courriels']))
                        """).param("now", at).update();
        words += db.sql("""
                        update directory.place_edit set made_by = null
                        where made_by is not null and made_at < cast(:now as timestamptz) - interval '3 years'
                        """).param("now", at).update();
        int seen = db.sql("""
                        update directory.finding_seen set seen_by = null
                        where seen_by is not null and seen_at < cast(:now as timestamptz) - interval '3 years'
                        """).param("now", at).update();
        return places + words + changes + seen + db.sql("""
                        delete from directory.import_finding
                        where run_id in (select id from directory.import_run
                                         where started_at < cast(:now as timestamptz) - interval '1 year')
                        """).param("now", at).update();
    }

    /** The sources that show at least one place, by id. */
    public List<String> listSources() {
        return db.sql("""
                        select id from directory.source s
                        where exists (select from directory.place p where p.source_id = s.id and p.gone_at is null)
                        order by id""").query(String.class).list();
    }
}
