package fr.maillage.directory;

import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What higher modules may ask of the directory. */
@Component
public class Directory {

    /**
     * A place's address and when its sheet last changed, for the site's map.
     *
     * @param path such as {@code /lieux/mediatheque-de-brenac-k3f9a}
     */
    public record PlaceLink(String path, java.time.Instant changedAt) {}

    private final JdbcClient db;

    Directory(JdbcClient db) {
        this.db = db;
    }

    /** How many places are shown now. */
    public int countPlaces() {
        return db.sql("select count(*) from directory.place_search")
                .query(Integer.class)
                .single();
    }

    /** Hands over the addresses of places shown, at most {@code most}, in a stable order. */
    public void forEachLink(int most, Consumer<PlaceLink> taker) {
        List<PlaceLink> links = db.sql("""
                        select '/lieux/' || case when slug = '' then code else slug || '-' || code end as path, updated_at
                        from directory.place
                        where gone_at is null
                        order by id
                        limit ?
                        """)
                .param(most)
                .query((row, i) ->
                        new PlaceLink(row.getString(1), row.getTimestamp(2).toInstant()))
                .list();
        links.forEach(taker);
    }
}
