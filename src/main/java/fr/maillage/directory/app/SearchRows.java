package fr.maillage.directory.app;

import fr.maillage.directory.AccessMode;
import fr.maillage.directory.Audience;
import fr.maillage.directory.Cost;
import fr.maillage.directory.Label;
import fr.maillage.directory.Programme;
import fr.maillage.directory.Service;
import fr.maillage.directory.SpecificCare;
import fr.maillage.directory.StandardTerm;
import fr.maillage.directory.SupportMode;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps {@code place_search} and {@code place_desk} in step with {@code place}: one narrow row for each place that is shown, and
 * one for each place there is. Whoever writes places
 * refreshes them in the same transaction.
 */
@Component
public class SearchRows {

    private static final int CHUNK = 5_000;

    /** A place that has no point of its own takes the one that was found for its address, if any was. */
    private static final String PLACE_AT_ADDRESS = """
            update directory.place p
            set latitude = a.latitude, longitude = a.longitude, position_precision = a.precision, updated_at = now()
            from directory.address_point a
            where p.id = any (cast(:ids as uuid[])) and p.position_precision = 'COMMUNE' and p.address <> ''
              and a.key = directory.address_key(p.address, p.commune_code) and a.precision is not null""";

    private static final String INSERT_HOURS = """
            insert into directory.hours_text (text)
            select distinct hours from directory.place
            where id = any (cast(:ids as uuid[])) and gone_at is null and hours <> ''
            order by hours
            on conflict (md5(text)) do nothing""";

    private static final String DELETE_GONE = """
            delete from directory.place_search s using directory.place p
            where p.id = s.place_id and p.id = any (cast(:ids as uuid[])) and p.gone_at is not null""";

    private static final String UPSERT = """
            insert into directory.place_search (place_id, position, services, audiences, cares, costs, programmes, labels,
                                                accesses, supports, itinerant, hours_id, typologies, document, unit_id)
            select p.id, ll_to_earth(p.latitude, p.longitude),
                   %s,
                   'ITINERANT' = any (p.itinerancies), h.id, p.typologies,
                   setweight(to_tsvector('public.maillage_fr', p.name), 'A')
                   || setweight(to_tsvector('public.maillage_fr', p.commune_name || ' ' || coalesce(o.name, p.parent)), 'B')
                   || setweight(to_tsvector('public.maillage_fr', p.summary), 'C'),
                   coalesce(p.unit_id, (select m.unit_id from directory.place m
                                        where m.merged_into = p.id and m.unit_id is not null order by m.id limit 1))
            from directory.place p
            left join directory.organisation o on o.id = p.organisation_id
            left join directory.hours_text h on p.hours <> '' and md5(h.text) = md5(p.hours)
            where p.id = any (cast(:ids as uuid[])) and p.gone_at is null
            on conflict (place_id) do update set
                position = excluded.position, services = excluded.services, audiences = excluded.audiences,
                cares = excluded.cares, costs = excluded.costs, programmes = excluded.programmes,
                labels = excluded.labels, accesses = excluded.accesses, supports = excluded.supports,
                itinerant = excluded.itinerant, hours_id = excluded.hours_id, typologies = excluded.typologies,
                document = excluded.document, unit_id = excluded.unit_id""".formatted(String.join(
            ", ",
            mask("services", Service.values()),
            mask("audiences", Audience.values()),
            mask("specific_cares", SpecificCare.values()),
            mask("costs", Cost.values()),
            mask("programmes", Programme.values()),
            mask("labels", Label.values()),
            mask("access_modes", AccessMode.values()),
            mask("support_modes", SupportMode.values())));

    private static final String DESK = """
            insert into directory.place_desk (place_id, code, name, plain_name, plain, commune_code, commune_name,
                                              organisation_id, source_id, source_key, typologies, updated_on, gone, hours_id,
                                              filled, completeness)
            select p.id, p.code, p.name,
                   lower(public.unaccent(replace(p.name, 'œ', 'oe'))),
                   lower(public.unaccent(replace(p.name || ' ' || p.commune_name || ' ' || coalesce(o.name, p.parent), 'œ', 'oe'))),
                   p.commune_code, p.commune_name, p.organisation_id, p.source_id, p.source_key, p.typologies, p.updated_on,
                   p.gone_at is not null, h.id,
                   %s,
                   %s
            from directory.place p
            left join directory.organisation o on o.id = p.organisation_id
            left join directory.hours_text h on p.hours <> '' and md5(h.text) = md5(p.hours)
            where p.id = any (cast(:ids as uuid[]))
            on conflict (place_id) do update set
                name = excluded.name, plain_name = excluded.plain_name, plain = excluded.plain,
                commune_code = excluded.commune_code, commune_name = excluded.commune_name,
                organisation_id = excluded.organisation_id, typologies = excluded.typologies,
                updated_on = excluded.updated_on, gone = excluded.gone, hours_id = excluded.hours_id,
                filled = excluded.filled, completeness = excluded.completeness""".formatted(FilledColumns.BITS, FilledColumns.POINTS);

    private final JdbcClient db;

    public SearchRows(JdbcClient db) {
        this.db = db;
    }

    /** Makes the rows of these places again, and removes those of places that are gone. */
    public void refresh(Collection<UUID> places) {
        if (places.isEmpty()) {
            return;
        }
        String[] ids = places.stream().map(UUID::toString).toArray(String[]::new);
        for (String sql : List.of(PLACE_AT_ADDRESS, INSERT_HOURS, DELETE_GONE, UPSERT, DESK)) {
            db.sql(sql).param("ids", ids).update();
        }
    }

    /** Makes every row again, a few thousand at a time; searches go on meanwhile. */
    public void rebuild() {
        UUID last = new UUID(0, 0);
        List<UUID> chunk = after(last);
        while (!chunk.isEmpty()) {
            refresh(chunk);
            chunk = after(chunk.getLast());
        }
    }

    private List<UUID> after(UUID last) {
        return db.sql("select id from directory.place where id > :last order by id limit :chunk")
                .param("last", last)
                .param("chunk", CHUNK)
                .query(UUID.class)
                .list();
    }

    /** An SQL expression for the bits of the words in a column: bit n is the constant of ordinal n. */
    private static String mask(String column, StandardTerm[] terms) {
        String names =
                String.join(",", Arrays.stream(terms).map(StandardTerm::name).toList());
        return "coalesce((select bit_or(1 << (array_position('{%s}'::text[], word) - 1)) from unnest(p.%s) word), 0)"
                .formatted(names, column);
    }
}
