package fr.maillage.bench;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Needs of three years with what happened to them, and as many sessions counted for attendance; one need in twenty is open. */
public final class ManyNeeds {

    private ManyNeeds() {}

    /**
     * Replaces all needs and figures.
     *
     * @param count how many of each
     */
    public static void fill(JdbcClient db, int count) {
        db.sql("delete from needs.need where joined_to is not null").update();
        db.sql("delete from needs.need").update();
        db.sql("delete from registration.figure").update();
        db.sql("select setseed(0.42)").query().singleRow();
        db.sql("""
                        insert into needs.need (id, code, state, raised_by, way, commune_code, latitude, longitude, services,
                            words, people, urgency, keep_until, answer_by, form_key, raised_at, state_since)
                        select ('00000000-0000-7000-8000-' || lpad(to_hex(i), 12, '0'))::uuid,
                               translate(lpad(to_hex(i), 5, '0'), '0123456789abcdef', '34679acdefghjkmn'), s.state,
                               (array['COMMUNE', 'HELPER', 'ASSOCIATION', 'RESIDENT'])[1 + i % 4], 'WEB',
                               '99' || lpad((i % 900)::text, 3, '0'), 44 + random() * 3, 1 + random() * 4, 1 << (i % 9),
                               'Plus personne ici pour aider à déclarer ses revenus.', 1 + i % 30,
                               (array['CAN_WAIT', 'SOON', 'PRESSING'])[1 + i % 3], current_date + 180,
                               case when s.state = 'UNDERSTOOD' then current_date - 10 + i % 30 end, 'bench:' || i, r.at, r.at
                        from generate_series(1, :count) i
                        cross join lateral (
                            select case when i % 100 < 2 then 'RAISED' when i % 100 < 4 then 'UNDERSTOOD'
                                        when i % 100 < 5 then 'PLANNED' when i % 100 < 9 then 'MET'
                                        when i % 100 < 12 then 'PARTLY_MET' when i % 100 < 15 then 'NOT_POSSIBLE'
                                        else 'CLOSED' end as state) s
                        cross join lateral (
                            select now() - case when i % 100 < 5 then 40 else 1095 end * random() * interval '1 day' as at) r
                        """).param("count", count).update();
        db.sql("""
                        insert into needs.need_step (need_id, event, from_state, to_state, done_at)
                        select n.id, e.event, null, e.state, n.raised_at + e.day * interval '1 day'
                        from needs.need n
                        cross join lateral (values ('RAISE', 'RAISED', 0, true),
                            ('UNDERSTAND', 'UNDERSTOOD', 3, n.state <> 'RAISED'),
                            ('PLAN', 'PLANNED', 6, n.state not in ('RAISED', 'UNDERSTOOD')),
                            ('MEET', 'MET', 20, n.state in ('MET', 'CLOSED')),
                            ('MEET_PARTLY', 'PARTLY_MET', 25, n.state = 'PARTLY_MET'),
                            ('REFUSE', 'NOT_POSSIBLE', 15, n.state = 'NOT_POSSIBLE'),
                            ('CLOSE', 'CLOSED', 40, n.state = 'CLOSED')) e (event, state, day, happened)
                        where e.happened
                        order by n.id, e.day
                        """).update();
        db.sql("""
                        insert into registration.figure (session_id, activity_id, title, kind, commune_code, audiences, day,
                            starts_at, held, noted, registered, came, absent, walk_ins, waited, given_up, counted_at)
                        select gen_random_uuid(), ('00000000-0000-7000-9000-' || lpad(to_hex(i % 400), 12, '0'))::uuid, 'Bus',
                               'PERMANENCE', '99' || lpad((i % 900)::text, 3, '0'), 0, d.day, d.day, i % 30 > 0, i % 30 > 0,
                               0, 0, 0, i % 12, 0, 0, now()
                        from generate_series(1, :count) i
                        cross join lateral (select current_date - i % 1095 as day) d
                        """).param("count", count).update();
        db.sql("analyze needs.need").update();
        db.sql("analyze needs.need_step").update();
        db.sql("analyze registration.figure").update();
    }
}
