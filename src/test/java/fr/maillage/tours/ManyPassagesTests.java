package fr.maillage.tours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.Staff;
import fr.maillage.TestClock;
import fr.maillage.accounts.Role;
import fr.maillage.agenda.AgendaPlans;
import fr.maillage.agenda.Planned;
import fr.maillage.territory.CommuneCode;
import fr.maillage.tours.web.proposal.CountedStatements;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ten times the stops cost no more questions to the database, and no longer page. */
@MaillageTest
class ManyPassagesTests {

    private static final Instant NINE = Instant.parse("2052-05-06T07:00:00Z");

    @LocalServerPort
    int port;

    @Autowired
    Planned planned;

    @Autowired
    AgendaPlans plans;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient db;

    BusDay bus;

    @BeforeEach
    void begin() {
        bus = new BusDay(planned, plans, db);
        clock.set(NINE.minus(Duration.ofHours(1)));
    }

    @AfterEach
    void end() {
        bus.end();
    }

    @Test
    void noPageAsksMoreOfTheDatabaseWhenThereAreManyStops() {
        bus.passage(NINE, null);
        Staff odile = Staff.as(Role.COORDINATOR, port);
        List<String> pages = List.of(
                "/bus",
                "/bus?ou=Valbrune",
                "/bus/la-lorandine?ou=Valbrune",
                "/gestion/tournees",
                tour(),
                "/gestion/tournees/jour",
                "/gestion/vehicules/la-lorandine");
        Map<String, Integer> few = statements(odile, pages);
        for (int stop = 0; stop < 40; stop++) {
            bus.passageAt("place n° " + stop, new CommuneCode("99019"), NINE.plus(Duration.ofMinutes(25L * stop)));
        }
        Map<String, Integer> many = statements(odile, pages);

        // tasks of the house may put one of theirs beside, stops would put forty
        many.forEach((page, count) -> assertThat(count).as(page).isLessThan(few.get(page) + 5));
        assertThat(odile.get(tour()).body().length)
                .as("of the tour, not compressed")
                .isLessThan(100_000);
        assertThat(odile.get("/bus").body().length)
                .as("of the bus, not compressed")
                .isLessThan(120_000);
    }

    /** The least of three readings: what runs beside is not the page's. */
    private static Map<String, Integer> statements(Staff who, List<String> pages) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        for (String page : pages) {
            assertThat(who.get(page).status()).as(page).isEqualTo(200);
            for (int reading = 0; reading < 3; reading++) {
                try (CountedStatements statements = new CountedStatements()) {
                    who.get(page);
                    counts.merge(page, statements.number(), Math::min);
                }
            }
        }
        return counts;
    }

    private String tour() {
        return "/gestion/tournees/"
                + db.sql("select t.code from tours.tour t join tours.stop s on s.tour_id = t.id where s.id = ?")
                        .param(bus.stop().value())
                        .query(String.class)
                        .single();
    }
}
