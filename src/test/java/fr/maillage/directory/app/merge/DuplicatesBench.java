package fr.maillage.directory.app.merge;

import fr.maillage.Maillage;
import fr.maillage.bench.ManyPlaces;
import fr.maillage.directory.app.merge.FindDuplicates.Found;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The second part of {@code bin/bench duplicates}: how long looking for duplicates takes among 100,000 places, all of them and
 * then 500 that changed, beside comparing all with all by SQL. Argument: a data folder.
 */
public final class DuplicatesBench {

    private static final int ALL = 100_000;
    private static final int SOME = 500;
    private static final int SAMPLE = 50;
    private static final double COUNTRY = 9;

    private DuplicatesBench() {}

    public static void main(String[] arguments) {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Maillage.class)
                .run(
                        "--maillage.data=" + arguments[0],
                        "--maillage.demo=false",
                        "--maillage.jobs.enabled=false",
                        "--server.port=0")) {
            JdbcClient db = context.getBean(JdbcClient.class);
            FindDuplicates find = context.getBean(FindDuplicates.class);
            ManyPlaces.fill(db, ALL, COUNTRY);
            db.sql("insert into directory.source (id, name) values ('bench2', 'bench2') on conflict do nothing")
                    .update();
            db.sql("""
                            update directory.place
                            set commune_code = lpad((abs(hashtext(commune_name)) % 90000)::text, 5, '0'), raw = '{"nom": "x"}',
                                source_id = case when hashtext(source_key) % 2 = 0 then 'bench' else 'bench2' end
                            """).update();
            db.sql("analyze directory.place").update();
            double whole = time("100 000 lieux, première recherche", find);
            db.sql("update directory.place set updated_at = clock_timestamp() where id in"
                            + " (select id from directory.place where gone_at is null order by id limit :some)")
                    .param("some", SOME)
                    .update();
            time(SOME + " lieux changés depuis", find);
            time("rien de changé", find);
            long begin = System.nanoTime();
            db.sql("""
                            select count(*) from (select * from directory.place_desk order by place_id limit :sample) a
                            join directory.place_desk b on b.place_id > a.place_id
                            where public.similarity(a.plain_name, b.plain_name) > 0.5
                            """).param("sample", SAMPLE).query(Long.class).single();
            double sample = (System.nanoTime() - begin) / 1e9;
            System.out.printf(
                    "  repère, tous avec tous en SQL (%d lieux mesurés, puis à proportion) : %.0f s, soit ×%.0f%n",
                    SAMPLE, sample * ALL / SAMPLE / 2, sample * ALL / SAMPLE / 2 / whole);
        }
    }

    private static double time(String what, FindDuplicates find) {
        long begin = System.nanoTime();
        Found found = find.run();
        double seconds = (System.nanoTime() - begin) / 1e9;
        System.out.printf(
                "  %-36s %7.2f s · %d lieux regardés, %d paires comparées, %d réunies, %d à trancher%n",
                what, seconds, found.looked(), found.compared(), found.merged(), found.waiting());
        return seconds;
    }
}
