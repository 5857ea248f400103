package fr.maillage.directory.domain.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.HolidayCalendar.Answer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrenchPublicHolidaysTests {

    @Test
    void keepsTheElevenDaysOfTheLaw() {
        assertThat(holidays("99", 2026))
                .containsExactly(
                        "2026-01-01",
                        "2026-04-06",
                        "2026-05-01",
                        "2026-05-08",
                        "2026-05-14",
                        "2026-05-25",
                        "2026-07-14",
                        "2026-08-15",
                        "2026-11-01",
                        "2026-11-11",
                        "2026-12-25");
    }

    @Test
    void followsAnEarlyAndALateEaster() {
        assertThat(holidays("99", 2008)).contains("2008-03-24", "2008-05-12").hasSize(10);
        assertThat(holidays("99", 2038))
                .contains("2038-04-26", "2038-06-03", "2038-06-14")
                .hasSize(11);
    }

    @Test
    void keepsTwoMoreDaysInAlsaceMoselle() {
        assertThat(List.of("57", "67", "68"))
                .allSatisfy(code -> assertThat(holidays(code, 2027))
                        .contains("2027-03-26", "2027-12-26")
                        .hasSize(13));
        assertThat(holidays("54", 2027)).hasSize(11);
    }

    @Test
    void keepsTheAbolitionOfSlaveryOverseas() {
        assertThat(FrenchPublicHolidays.ofDepartement("974").findPublicHoliday(LocalDate.of(2026, 12, 20)))
                .contains(PublicHoliday.ABOLITION_OF_SLAVERY);
        assertThat(FrenchPublicHolidays.ofDepartement("972").findPublicHoliday(LocalDate.of(2026, 12, 20)))
                .isEmpty();
    }

    @Test
    void namesTheDay() {
        FrenchPublicHolidays mainland = FrenchPublicHolidays.ofDepartement("99");
        assertThat(mainland.findPublicHoliday(LocalDate.of(2026, 11, 11))).contains(PublicHoliday.ARMISTICE_1918);
        assertThat(mainland.findPublicHoliday(LocalDate.of(2026, 5, 14))).contains(PublicHoliday.ASCENSION);
        assertThat(mainland.findPublicHoliday(LocalDate.of(2026, 11, 12))).isEmpty();
    }

    @Test
    void doesNotKnowTheSchoolHolidays() {
        assertThat(FrenchPublicHolidays.ofDepartement("99").isSchoolHoliday(LocalDate.of(2026, 8, 1)))
                .isEqualTo(Answer.UNKNOWN);
    }

    private static List<String> holidays(String departement, int year) {
        FrenchPublicHolidays calendar = FrenchPublicHolidays.ofDepartement(departement);
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year + 1, 1, 1))
                .filter(date -> calendar.findPublicHoliday(date).isPresent())
                .map(LocalDate::toString)
                .toList();
    }
}
