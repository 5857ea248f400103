package fr.maillage.territory;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.territory.SchoolCalendar.Answer;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What may be said of a day with the holidays that somebody typed. */
class SchoolCalendarTests {

    private final SchoolCalendar calendar = new SchoolCalendar(List.of(
            holiday("2035-04-07", "2035-04-22"), // spring, typed before the others
            holiday("2034-10-21", "2034-11-05"),
            holiday("2034-12-23", "2035-01-07")));

    @Test
    void knowsBothEndsOfAHoliday() {
        assertThat(on("2034-10-20")).isEqualTo(Answer.UNKNOWN);
        assertThat(on("2034-10-21")).isEqualTo(Answer.YES);
        assertThat(on("2034-11-05")).isEqualTo(Answer.YES);
        assertThat(on("2034-11-06")).isEqualTo(Answer.NO);
    }

    @Test
    void doesNotKnowWhatLiesBetweenHolidaysTooFarApartForNoneToBeMissing() {
        assertThat(on("2034-12-01")).isEqualTo(Answer.NO);
        assertThat(on("2035-04-01"))
                .isEqualTo(Answer.NO); // 90 days since Christmas: a holiday in winter is not certain

        SchoolCalendar gap =
                new SchoolCalendar(List.of(holiday("2034-10-21", "2034-11-05"), holiday("2035-04-07", "2035-04-22")));
        assertThat(gap.isHoliday(LocalDate.parse("2034-12-01"))).isEqualTo(Answer.UNKNOWN);
    }

    @Test
    void knowsNothingAfterTheLastHoliday() {
        assertThat(on("2035-04-23")).isEqualTo(Answer.UNKNOWN);
        assertThat(SchoolCalendar.NONE.isHoliday(LocalDate.parse("2034-12-25"))).isEqualTo(Answer.UNKNOWN);
    }

    private Answer on(String day) {
        return calendar.isHoliday(LocalDate.parse(day));
    }

    private static SchoolHoliday holiday(String first, String last) {
        return new SchoolHoliday(UUID.randomUUID(), "Vacances", LocalDate.parse(first), LocalDate.parse(last));
    }
}
