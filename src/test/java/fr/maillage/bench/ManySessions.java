package fr.maillage.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills an empty agenda with invented sessions over the square of {@link ManyPlaces}: past and to come, half of permanences. */
public final class ManySessions {

    private static final int ACTIVITIES = 10_000;

    private ManySessions() {}

    /**
     * Replaces all sessions.
     *
     * @param count how many; a quarter of them lie in the past year, the others in the six months to come
     * @param degrees side of the square they are spread over evenly, in degrees of latitude
     */
    public static void fill(JdbcClient db, int count, double degrees) {
        db.sql("delete from agenda.session").update();
        db.sql("delete from agenda.series").update();
        db.sql("delete from agenda.seating").update();
        db.sql("delete from agenda.activity").update();
        db.sql("select setseed(0.42)").query().singleRow();
        db.sql("""
                        insert into agenda.activity (id, code, slug, kind, title, summary, outcome, level, audiences, services)
                        select gen_random_uuid(),
                               translate(lpad(to_hex(i), 5, '0'), '0123456789abcdef', '34679acdefghjkmn'),
                               'atelier', (array['WORKSHOP', 'PERMANENCE', 'WORKSHOP', 'PERMANENCE', 'EVENT'])[1 + i % 5],
                               (array['Débuter avec un ordinateur', 'Coup de main numérique', 'Déclarer ses impôts en ligne',
                                      'Aide aux démarches', 'Café numérique', 'Ma tablette et moi', 'Mots de passe', 'La Caf en ligne',
                                      'Retoucher ses photos', 'Généalogie sur internet'])[1 + i % 10] || ' ' || i % 300,
                               'On apprend ensemble, à son rythme.', 'écrire un message, joindre une photo',
                               (array['ANY', 'BEGINNER', 'EASY', 'CONFIDENT'])[1 + i % 4], (array[0, 0, 0, 8, 1])[1 + i % 5],
                               1 << (i % 9)
                        from generate_series(1, :activities) i
                        """).param("activities", ACTIVITIES).update();
        db.sql("""
                        insert into agenda.seating (id, seats, taken)
                        select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid, 10, i % 11
                        from generate_series(1, :count) i where i % 5 in (0, 2)
                        """).param("count", count).update();
        db.sql("""
                        with a as materialized (
                            select id, kind, row_number() over (order by code) - 1 as rank,
                                   :lat + random() * :degrees as lat, :lon + random() * :degrees * 1.4 as lon
                            from agenda.activity)
                        insert into agenda.session (id, code, activity_id, starts_at, ends_at, spot_name, commune_code, latitude,
                            longitude, seating_id, state)
                        select gen_random_uuid(),
                               translate(lpad(to_hex(i), 6, '0'), '0123456789abcdef', '34679acdefghjkmn'),
                               a.id, s.start, s.start + interval '2 hours', 'Salle', '99' || lpad((i % 900)::text, 3, '0'),
                               a.lat, a.lon, t.id, case when i % 50 = 0 then 'CANCELLED' when i % 60 = 1 then 'DRAFT' else 'PUBLISHED' end
                        from generate_series(1, :count) i
                        join a on a.rank = i % :activities
                        cross join lateral (
                            select date_trunc('hour', now()) + case when i % 4 = 0 then -365 else 182 end * random() * interval '1 day'
                                   as start) s
                        left join agenda.seating t on t.id = ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid
                        """)
                .param("lat", ManyPlaces.LAT)
                .param("lon", ManyPlaces.LON)
                .param("degrees", degrees)
                .param("activities", ACTIVITIES)
                .param("count", count)
                .update();
        db.sql("vacuum analyze agenda.activity, agenda.session, agenda.seating").update();
    }
}
