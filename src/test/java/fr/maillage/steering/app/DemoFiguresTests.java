package fr.maillage.steering.app;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.design.Dates;
import fr.maillage.platform.DemoPart;
import fr.maillage.registration.Attendance;
import fr.maillage.tours.Stop;
import fr.maillage.tours.Tours;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever looks at the invented territory sees what the figures are for. */
@MaillageTest
class DemoFiguresTests {

    private static final int WEEKS = 10;

    @Autowired
    Tours tours;

    @Autowired
    Attendance attendance;

    @Autowired
    @Qualifier("demoAttendance")
    DemoPart noted;

    @Autowired
    JdbcClient db;

    @Autowired
    Clock clock;

    @Test
    void theBusAndTheVanHaveBeenOnTheRoadForWeeks() {
        Attendance.Count count = count();

        assertThat(count.held()).isGreaterThan(40);
        assertThat(count.calledOff()).isGreaterThanOrEqualTo(2);
        assertThat(count.people()).isNotNull().isGreaterThan(200);
        assertThat(count.noted()).isLessThan(count.held());
        assertThat(tours.stops().stream().map(Stop::unitCode)).contains("la-lorandine", "la-camionnette-des-usages");
    }

    @Test
    void whatWasNotedIsNotedOnceHoweverOftenTheDemoIsLoaded() {
        Attendance.Count before = count();
        long heads = heads();

        noted.load();

        assertThat(count()).isEqualTo(before);
        assertThat(heads()).isEqualTo(heads);
    }

    private Attendance.Count count() {
        LocalDate today = LocalDate.now(clock.withZone(Dates.FRANCE));
        return attendance.count(tours.activities(), today.minusWeeks(WEEKS + 1), today, null);
    }

    private long heads() {
        return db.sql("select count(*) from registration.headcount")
                .query(Long.class)
                .single();
    }
}
