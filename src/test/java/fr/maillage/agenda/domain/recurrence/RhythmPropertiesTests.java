package fr.maillage.agenda.domain.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.agenda.domain.recurrence.Rhythm.Alternate;
import fr.maillage.agenda.domain.recurrence.Rhythm.MonthlyByDate;
import fr.maillage.agenda.domain.recurrence.Rhythm.MonthlyByDay;
import fr.maillage.agenda.domain.recurrence.Rhythm.Weekly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.fortuna.ical4j.model.Recur;
import org.junit.jupiter.api.Test;

/** Whatever the rule and the year, the days are those of another way to find them: walking weeks and months instead of asking each day. */
class RhythmPropertiesTests {

    private static final int CASES = 4000;
    private static final int DAYS = 800;

    private final Random random = new Random(20261122);

    @Test
    void givesTheSameDaysAsAWalkThroughWeeksAndMonths() {
        for (int i = 0; i < CASES; i++) {
            LocalDate start = LocalDate.of(2020, 1, 1).plusDays(random.nextInt(20_000));
            LocalDate end = start.plusDays(DAYS);
            Rhythm rhythm = rhythm();
            Set<LocalDate> asked = start.minusDays(40)
                    .datesUntil(end)
                    .filter(day -> rhythm.comesOn(day, start))
                    .collect(Collectors.toCollection(TreeSet::new));

            assertThat(asked).as("%s from %s", rhythm, start).isEqualTo(walk(rhythm, start, end));
        }
    }

    /** The text that others read gives them our days; ISO weeks aside, which calendars disagree on around the New Year. */
    @Test
    void givesTheSameDaysAsAnIcalendarLibraryReadsInTheRule() {
        for (int i = 0; i < 300; i++) {
            LocalDate start = LocalDate.of(2024, 1, 1).plusDays(random.nextInt(4_000));
            Rhythm rhythm = rhythm();
            if (rhythm instanceof Alternate) {
                continue;
            }
            List<LocalDate> read = new Recur<LocalDate>(rhythm.rule())
                    .getDates(start, start, start.plusDays(DAYS)).stream()
                            .filter(day -> day.isBefore(start.plusDays(DAYS)))
                            .toList();

            assertThat(read)
                    .as("%s from %s", rhythm.rule(), start)
                    .containsExactlyElementsOf(start.datesUntil(start.plusDays(DAYS))
                            .filter(day -> rhythm.comesOn(day, start))
                            .toList());
        }
    }

    @Test
    void readsBackEveryRuleThatItWrites() {
        for (int i = 0; i < CASES; i++) {
            Rhythm rhythm = rhythm();
            assertThat(Rhythm.of(rhythm.rule())).as(rhythm.rule()).hasValue(rhythm);
        }
    }

    private Rhythm rhythm() {
        return switch (random.nextInt(4)) {
            case 0 -> new Weekly(days(), 1 + random.nextInt(5));
            case 1 -> new Alternate(days(), random.nextBoolean());
            case 2 -> new MonthlyByDay(numbers(5), days());
            default -> new MonthlyByDate(numbers(31));
        };
    }

    private Set<DayOfWeek> days() {
        Set<DayOfWeek> days = EnumSet.of(DayOfWeek.of(1 + random.nextInt(7)));
        for (DayOfWeek day : DayOfWeek.values()) {
            if (random.nextInt(4) == 0) {
                days.add(day);
            }
        }
        return days;
    }

    private Set<Integer> numbers(int most) {
        Set<Integer> numbers = new HashSet<>();
        for (int i = 0; i <= random.nextInt(3); i++) {
            int number = random.nextInt(most + 1);
            numbers.add(number == 0 ? Rhythm.LAST : number);
        }
        return numbers;
    }

    private static Set<LocalDate> walk(Rhythm rhythm, LocalDate start, LocalDate end) {
        Set<LocalDate> found = new TreeSet<>();
        switch (rhythm) {
            case Weekly(Set<DayOfWeek> days, int every) -> {
                for (LocalDate week = monday(start); week.isBefore(end); week = week.plusDays(7L * every)) {
                    for (DayOfWeek day : days) {
                        found.add(week.plusDays(day.getValue() - 1));
                    }
                }
            }
            case Alternate(Set<DayOfWeek> days, boolean even) -> {
                for (LocalDate week = monday(start); week.isBefore(end); week = week.plusDays(7)) {
                    if (numberOf(week) % 2 == (even ? 0 : 1)) {
                        for (DayOfWeek day : days) {
                            found.add(week.plusDays(day.getValue() - 1));
                        }
                    }
                }
            }
            case MonthlyByDay(Set<Integer> numbers, Set<DayOfWeek> days) -> {
                for (YearMonth month : months(start, end)) {
                    for (DayOfWeek day : days) {
                        List<LocalDate> all = month.atDay(1)
                                .datesUntil(month.plusMonths(1).atDay(1))
                                .filter(one -> one.getDayOfWeek() == day)
                                .toList();
                        for (int number : numbers) {
                            if (number == Rhythm.LAST) {
                                found.add(all.getLast());
                            } else if (number <= all.size()) {
                                found.add(all.get(number - 1));
                            }
                        }
                    }
                }
            }
            case MonthlyByDate(Set<Integer> numbers) -> {
                for (YearMonth month : months(start, end)) {
                    for (int number : numbers) {
                        if (number == Rhythm.LAST) {
                            found.add(month.atEndOfMonth());
                        } else if (month.isValidDay(number)) {
                            found.add(month.atDay(number));
                        }
                    }
                }
            }
        }
        found.removeIf(day -> day.isBefore(start) || !day.isBefore(end));
        return found;
    }

    /** The week's number by its Thursday, as ISO 8601 counts it. */
    private static int numberOf(LocalDate monday) {
        LocalDate thursday = monday.plusDays(3);
        int number = (thursday.getDayOfYear() - 1) / 7 + 1;
        assertThat(number).isEqualTo(monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
        return number;
    }

    private static List<YearMonth> months(LocalDate start, LocalDate end) {
        return java.util.stream.Stream.iterate(
                        YearMonth.from(start),
                        month -> !month.isAfter(YearMonth.from(end)),
                        month -> month.plusMonths(1))
                .toList();
    }

    private static LocalDate monday(LocalDate day) {
        return day.minusDays(day.getDayOfWeek().getValue() - 1L);
    }
}
