package fr.maillage.bench;

import fr.maillage.directory.app.SearchRows;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills an empty directory with invented places, in a square around the middle of France. */
public final class ManyPlaces {

    /** South-west corner of the square. */
    public static final double LAT = 43.5;

    public static final double LON = -0.5;

    private ManyPlaces() {}

    /**
     * Replaces all places.
     *
     * @param count how many
     * @param degrees side of the square they are spread over evenly, in degrees of latitude; about 111 km each
     */
    public static void fill(JdbcClient db, int count, double degrees) {
        db.sql("delete from directory.place").update();
        db.sql("delete from directory.hours_text").update();
        db.sql("delete from directory.known_word").update();
        db.sql("insert into directory.source (id, name) values ('bench', 'bench') on conflict do nothing")
                .update();
        db.sql("select setseed(0.42)").query().singleRow();
        db.sql("""
                        insert into directory.place (id, code, slug, source_id, source_key, name, commune_name, latitude, longitude,
                            position_precision, typologies, phone, hours, summary, services, audiences, costs, programmes,
                            access_modes, support_modes, itinerancies, updated_on, raw, fingerprint)
                        select gen_random_uuid(),
                               translate(lpad(to_hex(i), 6, '0'), '0123456789abcdef', '34679acdefghjkmn'),
                               'lieu', 'bench', i::text,
                               (array['Médiathèque', 'Mairie', 'France services', 'Centre social', 'Association', 'Point numérique',
                                      'Tiers-lieu', 'Bibliothèque', 'CCAS', 'Maison des solidarités'])[1 + i % 10]
                                   || ' ' || initcap(town),
                               initcap(town),
                               :lat + random() * :degrees, :lon + random() * :degrees * 1.4, 'EXACT',
                               array[(array['BIB', 'MUNI', 'RFS', 'CS', 'ASSO', 'EPN', 'TIERS_LIEUX', 'BIB', 'CCAS', 'MDS'])[1 + i % 10]],
                               '+3319900' || lpad((i % 10000)::text, 4, '0'),
                               (array['Mo-Fr 09:00-12:00,14:00-17:00', 'Tu-Sa 10:00-12:30,14:00-18:00', 'We 14:00-17:00',
                                      'Mo,Th 08:30-12:00', 'week 1-53/2 Fr 09:00-12:00', ''])[1 + i % 6],
                               'Aide au numérique à ' || initcap(town) || ', avec ou sans rendez-vous.',
                               array(select s from unnest(array['ADMINISTRATIVE_HELP', 'EVERYDAY_SKILLS', 'JOB_SEARCH', 'SAFE_USE',
                                      'PARENTING', 'CREATION', 'DIGITAL_CULTURE', 'ACCESS_EQUIPMENT', 'CHEAP_EQUIPMENT'])
                                      with ordinality t(s, n) where (i::bigint * 7919 / (n * 3)) % (n + 1) = 0),
                               case when i % 5 = 0 then array['SENIORS'] else '{}' end,
                               case when i % 3 = 0 then array['FREE'] else '{}' end,
                               case when i % 10 = 2 then array['FRANCE_SERVICES'] else '{}' end,
                               array['COME', 'PHONE'], case when i % 7 = 0 then array['REMOTE'] else array['INDIVIDUAL'] end,
                               case when i % 25 = 0 then array['ITINERANT'] else '{}' end,
                               date '2026-06-01', '{}', ''
                        from generate_series(1, :count) i
                        cross join lateral (select translate(substr(md5((i % 3000)::text), 1, 8), '0123456789', 'laeroniust') as town) t
                        """)
                .param("lat", LAT)
                .param("lon", LON)
                .param("degrees", degrees)
                .param("count", count)
                .update();
        db.sql("analyze directory.place").update();
        new SearchRows(db).rebuild();
        db.sql("vacuum analyze directory.place, directory.place_search, directory.hours_text")
                .update();
    }
}
