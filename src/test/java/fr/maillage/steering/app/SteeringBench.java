package fr.maillage.steering.app;

import fr.maillage.Maillage;
import fr.maillage.agenda.ActivityId;
import fr.maillage.bench.ManyNeeds;
import fr.maillage.bench.ManyPlaces;
import fr.maillage.bench.ManySessions;
import fr.maillage.bench.Times;
import fr.maillage.design.Dates;
import fr.maillage.design.Listing;
import fr.maillage.directory.NearbyHelp;
import fr.maillage.directory.NearbyHelp.Asked;
import fr.maillage.directory.Service;
import fr.maillage.needs.NeedFigures;
import fr.maillage.needs.app.NeedSight.Sight;
import fr.maillage.needs.app.board.BoardAge;
import fr.maillage.needs.app.board.BoardAsked;
import fr.maillage.needs.app.board.BoardNeeds;
import fr.maillage.needs.app.board.BoardStates;
import fr.maillage.registration.Attendance;
import fr.maillage.shared.LatLon;
import fr.maillage.territory.Commune;
import fr.maillage.territory.CommuneCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
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
    private static final int NEEDED = 100_000;

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
            needs(context, db);
        }
    }

    private static void needs(ConfigurableApplicationContext context, JdbcClient db) throws Exception {
        Times.head("100,000 needs of three years, 5,000 of them open; 100,000 sessions counted");
        double all =
                Times.measure("count all needs (baseline)", 5, 20, i -> count(db, "select count(*) from needs.need"));
        BoardNeeds board = context.getBean(BoardNeeds.class);
        BoardAsked open = new BoardAsked(
                new Sight(null, new UUID(0, 0)), BoardStates.OPEN, 0, null, BoardAge.ANY, null, List.of());
        Listing listing = Listing.example("/gestion/besoins", List.of(), BoardNeeds.SORTS, NEEDS);
        ratio(all, Times.measure("a page of the board, late ones first", 5, 20, i -> {
            int found = board.count(open);
            return board.list(open, listing).size() + found;
        }));
        ratio(all, Times.measure("figures above the board", 5, 20, i -> {
            int kinds = board.groups(open.sight(), BoardStates.OPEN).size();
            return kinds + board.groups(open.sight(), BoardStates.MET).size();
        }));
        ratio(
                all,
                Times.measure("all needs by theme, by EPCI", 5, 20, i -> board.groups(open.sight(), BoardStates.ALL)));
        NeedFigures figures = context.getBean(NeedFigures.class);
        Instant now = Instant.now();
        ratio(
                all,
                Times.measure(
                        "needs of a quarter and all that wait",
                        5,
                        20,
                        i -> figures.list(now.minus(Duration.ofDays(90)), now, null)));
        Attendance attendance = context.getBean(Attendance.class);
        LocalDate today = LocalDate.now(Dates.FRANCE);
        List<ActivityId> units = IntStream.range(0, 20)
                .mapToObj(i -> new ActivityId(new UUID(0x7000L, 0x9000_0000_0000_0000L + i)))
                .toList();
        ratio(
                all,
                Times.measure(
                        "stops of 20 units in a quarter",
                        5,
                        20,
                        i -> attendance.count(units, today.minusDays(90), today, null)));
    }

    private static void ratio(double baseline, double measured) {
        System.out.printf("%56s %.1f × the baseline%n", "", measured / baseline);
    }

    private static void fill(JdbcClient db) {
        if (count(db, "select count(*) from needs.need") != NEEDED) {
            ManyNeeds.fill(db, NEEDED);
        }
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
