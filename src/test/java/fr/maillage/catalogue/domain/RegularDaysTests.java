package fr.maillage.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.catalogue.domain.RegularDays.EachMonth;
import fr.maillage.catalogue.domain.RegularDays.EachWeek;
import fr.maillage.catalogue.domain.RegularDays.TheseDays;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Dates become the rule that a notice on a door would tell. */
class RegularDaysTests {

    /** A Tuesday, the first of its month. */
    private static final LocalDate FIRST = LocalDate.of(2042, 1, 7);

    private static List<LocalDate> weeks(Integer... weeks) {
        return Stream.of(weeks).map(FIRST::plusWeeks).toList();
    }

    @Test
    void everyWeek() {
        assertThat(RegularDays.of(weeks(0, 1, 2, 3, 4)))
                .isEqualTo(new EachWeek(DayOfWeek.TUESDAY, 1, FIRST, FIRST.plusWeeks(4), List.of()));
    }

    @Test
    void everyWeekButOnce() {
        assertThat(RegularDays.of(weeks(0, 1, 3, 4)))
                .isEqualTo(new EachWeek(DayOfWeek.TUESDAY, 1, FIRST, FIRST.plusWeeks(4), weeks(2)));
    }

    @Test
    void theFirstAndThirdOfTheMonth() {
        List<LocalDate> dates = List.of(
                LocalDate.of(2042, 1, 7),
                LocalDate.of(2042, 1, 21),
                LocalDate.of(2042, 2, 4),
                LocalDate.of(2042, 2, 18),
                LocalDate.of(2042, 4, 1),
                LocalDate.of(2042, 4, 15));
        assertThat(RegularDays.of(dates))
                .isEqualTo(new EachMonth(
                        DayOfWeek.TUESDAY,
                        List.of(1, 3),
                        List.of(LocalDate.of(2042, 3, 4), LocalDate.of(2042, 3, 18))));
    }

    @Test
    void everyOtherWeek() {
        assertThat(RegularDays.of(weeks(2, 4, 6, 8, 10, 12, 14, 16)))
                .isEqualTo(new EachWeek(DayOfWeek.TUESDAY, 2, FIRST.plusWeeks(2), FIRST.plusWeeks(16), List.of()));
    }

    @Test
    void noRule() {
        assertThat(RegularDays.of(weeks(0, 1, 5, 12))).isEqualTo(new TheseDays(weeks(0, 1, 5, 12)));
        assertThat(RegularDays.of(weeks(3, 0))).isEqualTo(new TheseDays(weeks(0, 3)));
    }
}
