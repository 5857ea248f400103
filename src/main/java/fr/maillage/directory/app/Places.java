package fr.maillage.directory.app;

import fr.maillage.directory.Place;
import fr.maillage.shared.ShortCode;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionTemplate;

/** Whole places, as sheets and exports need them; lists and searches read narrower rows. */
@Repository
public class Places {

    private static final int LONGEST_CODE = 8;
    private static final int FETCHED_AT_ONCE = 500;

    private final JdbcClient db;
    private final DataSource dataSource;

    Places(JdbcClient db, DataSource dataSource) {
        this.db = db;
        this.dataSource = dataSource;
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
     * Hands over every place that is shown, by source and key, through a cursor: memory stays flat.
     *
     * @param sourceId only that source's; null for all
     */
    public void forEachShown(@Nullable String sourceId, Consumer<Place> taker) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setFetchSize(FETCHED_AT_ONCE);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        transaction.setReadOnly(true);
        RowCallbackHandler handler = row -> taker.accept(PlaceMapping.place(row, 0));
        String shown = PlaceMapping.SELECT + " where p.gone_at is null";
        String order = " order by p.source_id, p.source_key";
        transaction.executeWithoutResult(_ -> {
            if (sourceId == null) {
                template.query(shown + order, handler);
            } else {
                template.query(shown + " and p.source_id = ?" + order, handler, sourceId);
            }
        });
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

    /** The sources that show at least one place, by id. */
    public List<String> listSources() {
        return db.sql("""
                        select id from directory.source s
                        where exists (select from directory.place p where p.source_id = s.id and p.gone_at is null)
                        order by id""").query(String.class).list();
    }
}
