package fr.maillage.directory.domain.hours;

import static fr.maillage.directory.domain.hours.HoursFixture.schedule;
import static fr.maillage.directory.domain.hours.HoursFixture.schoolHolidays;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which hours hold on which date. Monday 23 November 2026 starts week 48; 2026 has 53 weeks. */
class ScheduleDaysTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    # rules                                         | date       | hours
                    Mo-Fr 09:00-12:00,14:00-17:00                   | 2026-11-23 | 540-720 840-1020
                    Mo-Fr 09:00-12:00,14:00-17:00                   | 2026-11-22 |
                    08:00-17:00                                     | 2026-11-22 | 480-1020
                    Mo,We 09:00-12:00                               | 2026-11-25 | 540-720
                    Mo,We 09:00-12:00                               | 2026-11-24 |
                    Fr-Mo 09:00-12:00                               | 2026-11-22 | 540-720
                    Fr-Mo 09:00-12:00                               | 2026-11-24 |
                    Mo-Fr 09:00-12:00; We 14:00-17:00               | 2026-11-25 | 840-1020
                    Mo-Fr 09:00-12:00, We 14:00-17:00               | 2026-11-25 | 540-720 840-1020
                    Mo-Fr 09:00-12:00; We off                       | 2026-11-25 |
                    Mo-Fr 09:00-17:00; 12:00-13:00 off              | 2026-11-25 | 540-720 780-1020
                    Mo 09:00-13:00,13:00-17:00                      | 2026-11-23 | 540-1020
                    Mo 09:00-13:00,11:00-15:00                      | 2026-11-23 | 540-900
                    Fr 22:00-02:00                                  | 2026-11-27 | 1320-1560
                    Fr 18:00-00:00                                  | 2026-11-27 | 1080-1440
                    24/7                                            | 2026-11-11 | 0-1440
                    Mo-Fr open                                      | 2026-11-23 | 0-1440
                    # nth weekdays
                    Th[1,3] 14:00-17:00                             | 2026-11-05 | 840-1020
                    Th[1,3] 14:00-17:00                             | 2026-11-12 |
                    Th[1,3] 14:00-17:00                             | 2026-11-19 | 840-1020
                    Th[-1] 14:00-17:00                              | 2026-11-26 | 840-1020
                    Th[-1] 14:00-17:00                              | 2026-11-19 |
                    Th[2-4] 14:00-17:00                             | 2026-11-12 | 840-1020
                    Th[2-4] 14:00-17:00                             | 2026-11-05 |
                    Th[-2--1] 14:00-17:00                           | 2026-11-19 | 840-1020
                    Mo[5] 14:00-17:00                               | 2026-11-30 | 840-1020
                    We[1] +1 day 10:00-12:00                        | 2026-11-05 | 600-720
                    # weeks
                    week 1-53/2 Mo 09:00-12:00                      | 2026-11-23 |
                    week 1-53/2 Mo 09:00-12:00                      | 2026-11-30 | 540-720
                    week 2-52/2 Mo 09:00-12:00                      | 2026-11-23 | 540-720
                    week 1-53/2 Mo 09:00-12:00                      | 2026-12-28 | 540-720
                    week 1-53/2 Mo 09:00-12:00                      | 2027-01-04 | 540-720
                    week 10-20 Mo 09:00-12:00                       | 2026-11-23 |
                    week 48 Mo 09:00-12:00                          | 2026-11-23 | 540-720
                    week 50-2 Mo 09:00-12:00                        | 2027-01-04 | 540-720
                    # months, dates, years
                    Jan-Mar Mo 09:00-12:00                          | 2027-03-08 | 540-720
                    Jan-Mar Mo 09:00-12:00                          | 2026-11-23 |
                    Oct-Feb Mo 09:00-12:00                          | 2027-02-22 | 540-720
                    Oct-Feb Mo 09:00-12:00                          | 2027-03-01 |
                    Apr 15-Sep 30 Mo-Fr 09:00-12:00                 | 2027-04-14 |
                    Apr 15-Sep 30 Mo-Fr 09:00-12:00                 | 2027-04-15 | 540-720
                    Apr 15-Sep 30 Mo-Fr 09:00-12:00                 | 2027-09-30 | 540-720
                    Dec 20-Jan 5 10:00-12:00                        | 2027-01-05 | 600-720
                    Dec 20-Jan 5 10:00-12:00                        | 2027-01-06 |
                    Feb 1-29 10:00-12:00                            | 2027-02-28 | 600-720
                    2026 Mo 09:00-12:00                             | 2026-11-23 | 540-720
                    2026 Mo 09:00-12:00                             | 2027-11-22 |
                    2027+ Mo 09:00-12:00                            | 2026-11-23 |
                    2027+ Mo 09:00-12:00                            | 2030-11-25 | 540-720
                    Mo-Fr 09:00-12:00; 2026 Dec 20-2027 Jan 5 off   | 2027-01-05 |
                    Mo-Fr 09:00-12:00; 2026 Dec 20-2027 Jan 5 off   | 2027-12-22 | 540-720
                    Mo-Fr 09:00-12:00; Aug off                      | 2027-08-03 |
                    Mo-Fr 09:00-12:00; easter -2 days off           | 2027-03-26 |
                    Nov Mo[-1] 10:00-12:00                          | 2026-11-30 | 600-720
                    Nov Mo[-1] 10:00-12:00                          | 2026-11-23 |
                    # public holidays: Wednesday 11 November
                    Mo-Fr 09:00-12:00; PH off                       | 2026-11-11 |
                    Mo-Fr 09:00-12:00; PH 10:00-11:00               | 2026-11-11 | 600-660
                    PH,Su 10:00-12:00                               | 2026-11-11 | 600-720
                    PH,Su 10:00-12:00                               | 2026-11-22 | 600-720
                    PH,Su 10:00-12:00                               | 2026-11-23 |
                    PH We 10:00-12:00                               | 2026-11-11 | 600-720
                    PH We 10:00-12:00                               | 2026-11-25 |
                    PH Mo 10:00-12:00                               | 2026-11-11 |
                    PH -1 day 10:00-12:00; Mo off                   | 2026-11-10 | 600-720
                    """)
    void followsTheSpecification(String rules, String date, String hours) {
        assertThat(spans(schedule(rules), date)).isEqualTo(hours == null ? "" : hours);
    }

    @Test
    void doubtsAPublicHolidayOfWhichTheHoursSayNothing() {
        DayHours armistice = schedule("Mo-Fr 09:00-12:00").day(LocalDate.of(2026, 11, 11));
        assertThat(armistice.holiday()).isEqualTo(PublicHoliday.ARMISTICE_1918);
        assertThat(armistice.exceptional()).isTrue();
        assertThat(armistice.spans())
                .containsExactly(new DayHours.Span(TimeSpan.of(540, 720), Doubt.PUBLIC_HOLIDAY, null));
    }

    @Test
    void doubtsAHolidayRuleThatALaterOneCovers() {
        assertThat(schedule("PH 10:00-11:00; Mo-Fr 09:00-12:00")
                        .day(LocalDate.of(2026, 11, 11))
                        .isCertain())
                .isFalse();
    }

    @Test
    void trustsADateGivenForThePublicHoliday() {
        DayHours christmas = schedule("Mo-Fr 09:00-12:00; Dec 25 10:00-11:00").day(LocalDate.of(2026, 12, 25));
        assertThat(christmas.isCertain()).isTrue();
        assertThat(christmas.exceptional()).isTrue();
    }

    @Test
    void appliesSchoolHolidaysWhenACalendarKnowsThem() {
        HolidayCalendar calendar = schoolHolidays("2026-12-19", "2027-01-03");
        Schedule schedule = schedule("Mo-Fr 09:00-18:00; SH Mo-Fr 10:00-12:00", calendar);
        assertThat(spans(schedule, "2026-12-18")).isEqualTo("540-1080");
        assertThat(spans(schedule, "2026-12-21")).isEqualTo("600-720");
    }

    @Test
    void isCertainOnlyWhereBothReadingsOfAnUnknownSchoolHolidayAgree() {
        DayHours monday = schedule("Mo-Fr 09:00-18:00; SH Mo-Fr 10:00-12:00").day(LocalDate.of(2026, 12, 21));
        assertThat(monday.spans())
                .containsExactly(
                        new DayHours.Span(TimeSpan.of(540, 600), Doubt.SCHOOL_HOLIDAYS, null),
                        new DayHours.Span(TimeSpan.of(600, 720), null, null),
                        new DayHours.Span(TimeSpan.of(720, 1080), Doubt.SCHOOL_HOLIDAYS, null));
        assertThat(monday.exceptional()).isTrue();
    }

    @Test
    void marksTheDaysThatAreNotAsUsual() {
        Schedule schedule = schedule("Mo-Fr 09:00-12:00; Dec 24 09:00-11:00; PH off; Aug off");
        assertThat(schedule.day(LocalDate.of(2026, 12, 24)).exceptional()).isTrue();
        assertThat(schedule.day(LocalDate.of(2026, 12, 25)).exceptional()).isTrue();
        assertThat(schedule.day(LocalDate.of(2026, 12, 23)).exceptional()).isFalse();
        assertThat(schedule.day(LocalDate.of(2027, 8, 4)).exceptional()).isFalse();
    }

    @Test
    void keepsTheCommentOfAClosureAndOfASpan() {
        Schedule schedule = schedule("Mo 09:00-12:00 open \"accès par la cour\"; Dec 21-31 off \"congés\"");
        assertThat(schedule.day(LocalDate.of(2026, 12, 21)).comment()).isEqualTo("congés");
        assertThat(schedule.day(LocalDate.of(2026, 12, 14)).spans().getFirst().comment())
                .isEqualTo("accès par la cour");
    }

    @Test
    void showsAnOpeningWithoutAnEnd() {
        assertThat(schedule("Mo 18:00+").day(LocalDate.of(2026, 11, 23)).spans())
                .containsExactly(new DayHours.Span(new TimeSpan(1080, 1080, true), null, null));
        assertThat(schedule("Mo 10:00-18:00+").day(LocalDate.of(2026, 11, 23)).spans())
                .containsExactly(new DayHours.Span(new TimeSpan(600, 1080, true), null, null));
    }

    @Test
    void listsTheDaysInARow() {
        List<DayHours> week = schedule("Mo-Fr 09:00-12:00").week(LocalDate.of(2026, 11, 21), 7);
        assertThat(week).hasSize(7);
        assertThat(week.getFirst().date()).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(week.stream().filter(DayHours::isClosed)).hasSize(2);
    }

    private static String spans(Schedule schedule, String date) {
        return schedule.day(LocalDate.parse(date)).spans().stream()
                .map(span -> span.time().startMinute() + "-" + span.time().endMinute())
                .collect(Collectors.joining(" "));
    }
}
