package fr.maillage.directory.app.near;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.directory.app.PlaceHours;
import fr.maillage.territory.EditSchoolCalendar;
import fr.maillage.territory.Territory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is open in a month is worked out once, and again when it may have changed. */
@MaillageTest
class MonthHoursTests {

    private static final YearMonth JULY = YearMonth.of(2087, 7);

    @Autowired
    JdbcClient db;

    @Autowired
    PlaceHours hours;

    @Autowired
    Territory territory;

    @Autowired
    EditSchoolCalendar school;

    @Autowired
    MonthHours months;

    @Test
    void holidaysTypedMeanwhileCountAtOnce() {
        int closedInHolidays = text("Mo-Fr 09:01-12:01; SH off");
        assertThat(months.openIn(JULY).test(closedInHolidays)).isTrue();

        school.add("Été d’essai", LocalDate.of(2087, 6, 28), LocalDate.of(2087, 9, 2));
        try {
            assertThat(months.openIn(JULY).test(closedInHolidays)).isFalse();
        } finally {
            school.listAll().stream()
                    .filter(holiday -> holiday.name().equals("Été d’essai"))
                    .forEach(holiday -> school.remove(holiday.id()));
        }
        assertThat(months.openIn(JULY).test(closedInHolidays)).isTrue();
    }

    @Test
    void hoursAreReadAgainTenMinutesAfterTheirFirstReadingHoweverOftenTheyAreAskedFor() {
        AtomicLong minutes = new AtomicLong();
        MonthHours watched = new MonthHours(
                db, hours, territory, () -> Duration.ofMinutes(minutes.get()).toNanos());
        int id = text("Mo-Fr 09:02-12:02");
        assertThat(watched.openIn(JULY).test(id)).isTrue();
        db.sql("update directory.hours_text set text = 'off \"travaux d’essai\"' where id = ?")
                .param(id)
                .update();

        for (int i = 0; i < 3; i++) {
            minutes.addAndGet(3);
            assertThat(watched.openIn(JULY).test(id)).isTrue();
        }
        minutes.addAndGet(3);
        assertThat(watched.openIn(JULY).test(id)).isFalse();
    }

    private int text(String hours) {
        return db.sql("insert into directory.hours_text (text) values (?) returning id")
                .param(hours)
                .query(Integer.class)
                .single();
    }
}
