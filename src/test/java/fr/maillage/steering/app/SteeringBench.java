package fr.maillage.steering.app;

import fr.maillage.Maillage;
import fr.maillage.bench.ManyPlaces;
import fr.maillage.bench.ManySessions;
import fr.maillage.bench.Times;
import fr.maillage.design.Dates;
import fr.maillage.directory.NearbyHelp;
import fr.maillage.directory.NearbyHelp.Asked;
import fr.maillage.directory.Service;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code bin/bench steering}: how long the distances of 1,000 communes and the offer around 50 needs take among 100,000 places
 * and 100,000 sessions. Argument: a data folder.
 */
public final class SteeringBench {

    private static final int PLACES = 100_000;
    private static final int SESSIONS = 100_000;
    private static final int COMMUNES = 1_000;
    private static final int NEEDS = 50;

    /** Side of the square, degrees: a country. */
    private static final double COUNTRY = 9;

    /** Side of the square that the communes are in: a région. */
    private static final double REGION = 2.5;

    private SteeringBench() {}

    public static void main(String[] arguments) throws Exception {
        try (ConfigurableApplicationContext context = new SpringApplicationBuilder(Maillage.class)
                .run("--maillage.data=" + arguments[0], "--maillage.demo=false", "--server.port=0")) {
            JdbcClient db = context.getBean(JdbcClient.class);
            fill(db);
            System.out.println("Cores: " + Runtime.getRuntime().availableProcessors());
            Times.head("100,000 places and sessions over " + Math.round(COUNTRY * 111) + " km");
            MeasureDistances measure = context.getBean(MeasureDistances.class);
            YearMonth month = YearMonth.now(Dates.FRANCE);
            List<Commune> region = communes(REGION);
            List<Commune> country = communes(COUNTRY);
            Times.measure("distances of 1,000 communes of a région", 5, 20, i -> measure.of(region, month, 15));
            Times.measure("distances of 1,000 communes of the country", 5, 20, i -> measure.of(country, month, 15));
            NearbyHelp help = context.getBean(NearbyHelp.class);
            Random random = new Random(7);
            Times.measure("offer around 50 needs", 5, 20, i -> help.around(asked(random)));
        }
    }

    private static void fill(JdbcClient db) {
        if (count(db, "select count(*) from agenda.session") != SESSIONS) {
            ManySessions.fill(db, SESSIONS, COUNTRY);
        }
        if (count(db, "select count(*) from directory.place") != PLACES) {
            ManyPlaces.fill(db, PLACES, COUNTRY);
        }
    }

    private static int count(JdbcClient db, String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    private static List<Commune> communes(double degrees) {
        Random random = new Random(1);
        List<Commune> communes = new ArrayList<>();
        for (int i = 0; i < COMMUNES; i++) {
            communes.add(new Commune(
                    new CommuneCode(String.valueOf(10_000 + i)),
                    "Commune " + i,
                    List.of(),
                    800,
                    point(random, degrees),
                    null,
                    "10",
                    true));
        }
        return communes;
    }

    private static List<Asked> asked(Random random) {
        List<Service> services = List.of(Service.values());
        List<Asked> asked = new ArrayList<>();
        for (int i = 0; i < NEEDS; i++) {
            asked.add(new Asked(point(random, COUNTRY), Set.of(services.get(i % services.size()))));
        }
        return asked;
    }

    private static LatLon point(Random random, double degrees) {
        double south = ManyPlaces.LAT + (COUNTRY - degrees) / 2;
        double west = ManyPlaces.LON + (COUNTRY - degrees) / 2 * 1.4;
        return new LatLon(south + degrees * random.nextDouble(), west + degrees * 1.4 * random.nextDouble());
    }
}
