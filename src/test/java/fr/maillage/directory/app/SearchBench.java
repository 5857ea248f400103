package fr.maillage.directory.app;

import fr.maillage.Maillage;
import fr.maillage.bench.ManyPlaces;
import fr.maillage.bench.Times;
import fr.maillage.directory.SupportMode;
import fr.maillage.directory.Terms;
import fr.maillage.directory.app.PlaceSearch.Reach;
import fr.maillage.directory.domain.search.Candidate;
import fr.maillage.directory.domain.search.Facets;
import fr.maillage.directory.domain.search.Filters;
import fr.maillage.directory.domain.search.Need;
import fr.maillage.shared.LatLon;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bin/bench search}: searches in process against a real PostgreSQL with 100,000 places, then how the local query grows
 * from 10,000 to 1,000,000. Arguments: a data folder, and {@code --grow} for the second part alone.
 */
public final class SearchBench {

    private static final int RADIUS_METRES = 30_000;
    private static final int REMOTE = Terms.mask(List.of(SupportMode.REMOTE));

    /** 100,000 places over 9 degrees: about the density of a country that has many, 0.1 a square kilometre. */
    private static final double COUNTRY = 9;

    private static final String[] EVERYDAY = {
        "déclarer mes impôts",
        "caf",
        "mot de passe oublié",
        "imprimer un cv",
        "ordinateur pas cher",
        "médiathèque",
        "pronote"
    };
    private static final String[] MISSPELT = {
        "declarer mes impot",
        "mot de pass oublier",
        "imprimmer un cévé",
        "ordinateure pa cher",
        "mediateque",
        "pronotte",
        "karte grize",
        "franse servisse",
        "retraitte",
        "smartfone"
    };

    private final JdbcClient db;
    private final PlaceSearch search;
    private final UnderstandNeed understand;
    private final KnownWords words;
    private final PlaceHours hours;
    private final PlaceRows rows;
    private final Random random = new Random(7);

    private SearchBench(ConfigurableApplicationContext context) {
        db = context.getBean(JdbcClient.class);
        search = context.getBean(PlaceSearch.class);
        understand = context.getBean(UnderstandNeed.class);
        words = context.getBean(KnownWords.class);
        hours = context.getBean(PlaceHours.class);
        rows = context.getBean(PlaceRows.class);
    }

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Maillage.class)
                .run("--maillage.data=" + arguments[0], "--maillage.demo=false", "--server.port=0")) {
            SearchBench bench = new SearchBench(context);
            bench.machine();
            if (List.of(arguments).contains("--grow")) {
                bench.grow();
            } else {
                bench.hundredThousand();
            }
        }
    }

    private void machine() {
        System.out.println("Cores: " + Runtime.getRuntime().availableProcessors() + ", Java "
                + Runtime.version().feature());
        db.sql("""
                        select name || '=' || setting || coalesce(unit, '') from pg_settings
                        where name in ('server_version', 'shared_buffers', 'work_mem', 'jit', 'fsync', 'synchronous_commit',
                                       'random_page_cost', 'effective_cache_size') order by 1
                        """).query(String.class).list().forEach(line -> System.out.print(line + "  "));
        System.out.println();
    }

    private void fill(int count, double degrees) {
        if (count == 100_000
                && count
                        == db.sql("select count(*) from directory.place")
                                .query(Integer.class)
                                .single()) {
            return; // left by an earlier run
        }
        System.out.println("\nFilling with " + count + " places…");
        ManyPlaces.fill(db, count, degrees);
        understand.understand("impôts");
        words.refresh();
        db.sql("analyze directory.known_word").update();
    }

    private void hundredThousand() throws Exception {
        fill(100_000, COUNTRY);
        List<String> towns = db.sql("select distinct lower(commune_name) from directory.place order by 1 limit 500")
                .query(String.class)
                .list();
        Times.head("100,000 places");
        Times.measure(
                "baseline: select 1",
                200,
                2_000,
                i -> db.sql("select 1").query(Integer.class).single());
        Times.measure(
                "text + distance: a name, 20 nearest",
                200,
                1_000,
                i -> search.nearest(named(towns.get(i % towns.size())), Reach.CLOSE, point(COUNTRY), 20));
        Times.measure(
                "text + distance: everyday words, 20 nearest",
                200,
                1_000,
                i -> search.nearest(understand.of(EVERYDAY[i % EVERYDAY.length]), Reach.CLOSE, point(COUNTRY), 20));
        Times.measure(
                "text + 30 km + facets", 200, 1_000, i -> local(understand.of(EVERYDAY[i % EVERYDAY.length]), COUNTRY));
        Times.measure("no text + 30 km + facets", 200, 500, i -> local(Need.NONE, COUNTRY));
        Times.measure(
                "misspelt: understood (no cache), 20 nearest",
                100,
                500,
                i -> search.nearest(
                        understand.understand(MISSPELT[i % MISSPELT.length]), Reach.CLOSE, point(COUNTRY), 20));
        Times.measure(
                "the 20 rows of a page",
                100,
                500,
                i -> rows.listOf(search.nearest(Need.NONE, Reach.CLOSE, point(COUNTRY), 20)));
    }

    private void grow() throws Exception {
        double[] sameDensity = new double[3];
        double[] nearest = new double[3];
        int[] counts = {10_000, 100_000, 1_000_000};
        for (int i = 0; i < counts.length; i++) {
            double degrees = COUNTRY * Math.sqrt(counts[i] / 100_000.0);
            double side = Math.min(degrees, 40);
            fill(counts[i], side);
            Times.head(counts[i] + " places over " + Math.round(side * 111) + " km: the same density");
            sameDensity[i] = Times.measure(
                    "everyday words + 30 km + facets",
                    200,
                    500,
                    turn -> local(understand.of(EVERYDAY[turn % EVERYDAY.length]), side));
            nearest[i] = Times.measure(
                    "everyday words, 20 nearest",
                    200,
                    500,
                    turn -> search.nearest(
                            understand.of(EVERYDAY[turn % EVERYDAY.length]), Reach.CLOSE, point(side), 20));
        }
        System.out.printf(
                "%n10,000 → 1,000,000: 30 km + facets ×%.2f, 20 nearest ×%.2f%n",
                sameDensity[2] / sameDensity[0], nearest[2] / nearest[0]);
    }

    private Facets local(Need need, double degrees) {
        List<Candidate> found = search.within(need, Reach.CLOSE, point(degrees), RADIUS_METRES);
        IntPredicate open = hours.openNow(found.stream().map(Candidate::hoursId).toList());
        return Facets.of(found, Filters.NONE, REMOTE, open);
    }

    private static Need named(String word) {
        return new Need(word, "", List.of(), java.util.Set.of(), java.util.Set.of(), List.of(word));
    }

    private LatLon point(double degrees) {
        return new LatLon(
                ManyPlaces.LAT + degrees * (0.1 + 0.8 * random.nextDouble()),
                ManyPlaces.LON + degrees * 1.4 * (0.1 + 0.8 * random.nextDouble()));
    }
}
