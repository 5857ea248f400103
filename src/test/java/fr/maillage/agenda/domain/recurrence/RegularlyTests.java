package fr.maillage.agenda.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.domain.recurrence.Regularly.Given;
import fr.maillage.agenda.domain.recurrence.Regularly.Verdict;
import fr.maillage.agenda.domain.recurrence.Rhythm.Alternate;
import fr.maillage.agenda.domain.recurrence.Rhythm.Weekly;
import fr.maillage.territory.SchoolCalendar.Answer;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What becomes of the days that a rhythm gives. */
class RegularlyTests {

    private static final Rhythm WEDNESDAYS = new Weekly(Set.of(DayOfWeek.WEDNESDAY), 1);

    /** The 11th of November 2026 is a Wednesday; schools are closed until the 1st, nobody knows about December. */
    private final DayFacts facts = new DayFacts() {
        @Override
        public boolean isPublicHoliday(LocalDate day) {
            return day.equals(LocalDate.of(2026, 11, 11));
        }

        @Override
        public Answer isSchoolHoliday(LocalDate day) {
            return day.isBefore(LocalDate.of(2026, 11, 2))
                    ? Answer.YES
                    : day.getMonthValue() == 11 ? Answer.NO : Answer.UNKNOWN;
        }
    };

    @Test
    void leavesPublicHolidaysOutAndSaysSo() {
        assertThat(given(true, SchoolPolicy.ANY, "2026-11-04", "2026-11-18"))
                .containsExactly(
                        given("2026-11-04", Verdict.HELD),
                        given("2026-11-11", Verdict.PUBLIC_HOLIDAY),
                        given("2026-11-18", Verdict.HELD));
        assertThat(given(false, SchoolPolicy.ANY, "2026-11-11", "2026-11-11"))
                .containsExactly(given("2026-11-11", Verdict.HELD));
    }

    @Test
    void leavesSchoolHolidaysOutAndPlansWhereTheyAreNotKnown() {
        assertThat(given(true, SchoolPolicy.OFF, "2026-10-28", "2026-12-02"))
                .extracting(Given::verdict)
                .containsExactly(
                        Verdict.SCHOOL_HOLIDAY,
                        Verdict.HELD,
                        Verdict.PUBLIC_HOLIDAY,
                        Verdict.HELD,
                        Verdict.HELD,
                        Verdict.HELD_UNLESS_SCHOOL);
    }

    @Test
    void keepsSchoolHolidaysOnlyAndPlansNothingWhereTheyAreNotKnown() {
        assertThat(given(true, SchoolPolicy.ONLY, "2026-10-28", "2026-12-02"))
                .filteredOn(one -> one.verdict().isHeld())
                .containsExactly(given("2026-10-28", Verdict.HELD));
    }

    @Test
    void twoOddWeeksFollowEachOtherAfterAWeekFiftyThree() {
        Rhythm odd = new Alternate(Set.of(DayOfWeek.WEDNESDAY), false);
        LocalDate start = LocalDate.of(2026, 12, 1);

        assertThat(LocalDate.of(2026, 12, 1)
                        .datesUntil(LocalDate.of(2027, 2, 1))
                        .filter(day -> odd.comesOn(day, start)))
                .containsExactly(
                        LocalDate.of(2026, 12, 2),
                        LocalDate.of(2026, 12, 16),
                        LocalDate.of(2026, 12, 30), // week 53
                        LocalDate.of(2027, 1, 6), // week 1
                        LocalDate.of(2027, 1, 20));
    }

    @Test
    void holdsNothingBeforeItsFirstDayNorAfterItsLast() {
        Regularly when = new Regularly(
                WEDNESDAYS,
                LocalDate.of(2026, 11, 4),
                LocalDate.of(2026, 11, 18),
                LocalTime.of(14, 0),
                LocalTime.of(17, 0),
                false,
                SchoolPolicy.ANY);

        assertThat(when.between(LocalDate.of(2026, 10, 1), LocalDate.of(2027, 1, 1), facts, Set.of()))
                .extracting(Given::day)
                .containsExactly(LocalDate.of(2026, 11, 4), LocalDate.of(2026, 11, 11), LocalDate.of(2026, 11, 18));
    }

    @Test
    void showsWhatFallsOutAmongTheNextDates() {
        Regularly when = new Regularly(
                WEDNESDAYS,
                LocalDate.of(2026, 11, 1),
                null,
                LocalTime.of(14, 0),
                LocalTime.of(17, 0),
                true,
                SchoolPolicy.ANY);

        assertThat(when.next(LocalDate.of(2026, 11, 1), 2, facts, Set.of(LocalDate.of(2026, 11, 4))))
                .containsExactly(
                        given("2026-11-04", Verdict.TAKEN_OUT),
                        given("2026-11-11", Verdict.PUBLIC_HOLIDAY),
                        given("2026-11-18", Verdict.HELD),
                        given("2026-11-25", Verdict.HELD));
    }

    @Test
    void refusesRulesThatItDoesNotKnow() {
        assertThat(Rhythm.of("FREQ=DAILY")).isEmpty();
        assertThat(Rhythm.of("FREQ=WEEKLY;BYDAY=XX")).isEmpty();
        assertThat(Rhythm.of("FREQ=YEARLY;BYWEEKNO=3;BYDAY=MO")).isEmpty();
        assertThat(Rhythm.of("FREQ=MONTHLY;BYDAY=1MO,2TU")).isEmpty();
        assertThat(Rhythm.of("")).isEmpty();
    }

    private List<Given> given(boolean offOnPublicHolidays, SchoolPolicy school, String first, String last) {
        Regularly when = new Regularly(
                WEDNESDAYS,
                LocalDate.of(2026, 10, 1),
                null,
                LocalTime.of(14, 0),
                LocalTime.of(17, 0),
                offOnPublicHolidays,
                school);
        return when.between(LocalDate.parse(first), LocalDate.parse(last), facts, Set.of());
    }

    private static Given given(String day, Verdict verdict) {
        return new Given(LocalDate.parse(day), verdict);
    }
}
