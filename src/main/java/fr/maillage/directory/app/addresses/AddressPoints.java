package fr.maillage.directory.app.addresses;

import fr.maillage.directory.app.SearchRows;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the address base answered, kept so that each address is asked once: a year when it was found, a month when it was not,
 * and at most {@value #MOST} of them.
 */
@Repository
class AddressPoints {

    private static final int MOST = 200_000;
    private static final Period FOUND_FOR = Period.ofYears(1);
    private static final Period UNKNOWN_FOR = Period.ofMonths(1);

    private final JdbcClient db;
    private final SearchRows searchRows;
    private final Clock clock;

    AddressPoints(JdbcClient db, SearchRows searchRows, Clock clock) {
        this.db = db;
        this.searchRows = searchRows;
        this.clock = clock;
    }

    /** An address of a place that is only shown at its commune. */
    record Missing(String street, String commune, String communeName) {}

    /** Addresses that were never asked, or too long ago. */
    List<Missing> listMissing(int most) {
        return db.sql("""
                        select distinct on (directory.address_key(p.address, p.commune_code))
                               p.address as street, p.commune_code as commune, p.commune_name
                        from directory.place p
                        where p.position_precision = 'COMMUNE' and p.gone_at is null and p.address <> ''
                          and p.commune_code is not null
                          and not exists (select from directory.address_point a
                                          where a.key = directory.address_key(p.address, p.commune_code))
                        limit :most
                        """).param("most", most).query(Missing.class).list();
    }

    void keep(Missing asked, AddressBase.Answer answer) {
        switch (answer) {
            case AddressBase.Point(var at, var precision, double score, String label) ->
                keep(asked, at.lat(), at.lon(), precision.name(), score, label);
            case AddressBase.Unknown(double score, String label) -> keep(asked, null, null, null, score, label);
            case AddressBase.Silent _ -> {}
        }
    }

    private void keep(
            Missing asked,
            @Nullable Double lat,
            @Nullable Double lon,
            @Nullable String precision,
            double score,
            String label) {
        db.sql("""
                        insert into directory.address_point
                            (key, street, commune, latitude, longitude, precision, score, label, asked_at)
                        values (directory.address_key(:street, :commune), :street, :commune, :lat, :lon, :precision, :score,
                                left(:label, 300), :now)
                        on conflict (key) do update set
                            latitude = excluded.latitude, longitude = excluded.longitude, precision = excluded.precision,
                            score = excluded.score, label = excluded.label, asked_at = excluded.asked_at
                        """)
                .param("street", asked.street())
                .param("commune", asked.commune())
                .param("lat", lat, java.sql.Types.DOUBLE)
                .param("lon", lon, java.sql.Types.DOUBLE)
                .param("precision", precision, java.sql.Types.VARCHAR)
                .param("score", score)
                .param("label", label)
                .param("now", now())
                .update();
    }

    /** Moves the places whose address was found. */
    @Transactional
    public void apply() {
        searchRows.refresh(db.sql("""
                        select p.id from directory.place p
                        join directory.address_point a on a.key = directory.address_key(p.address, p.commune_code)
                        where p.position_precision = 'COMMUNE' and p.gone_at is null and p.address <> ''
                          and p.commune_code is not null and a.precision is not null
                        order by p.id
                        """).query(UUID.class).list());
    }

    /** Forgets what is too old, and what is too much. */
    void prune() {
        OffsetDateTime now = now();
        db.sql("""
                        delete from directory.address_point
                        where asked_at < case when precision is null then cast(:unknown as timestamptz)
                                              else cast(:found as timestamptz) end
                        """)
                .param("unknown", now.minus(UNKNOWN_FOR))
                .param("found", now.minus(FOUND_FOR))
                .update();
        db.sql("""
                        delete from directory.address_point
                        where key in (select key from directory.address_point order by asked_at desc offset :most)
                        """).param("most", MOST).update();
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
