package fr.maillage.directory.domain.hours;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.OpeningHours.Parsed;
import fr.maillage.directory.domain.hours.WeekGrid.Day;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The grid and the text are two views of the same hours. */
class WeekGridTests {

    private static final int GRIDS = 2_000;
    private static final LocalDate FIRST = LocalDate.of(2026, 12, 14);
    private static final int DAYS = 30; // over Christmas and New Year's Day

    private final Random random = new Random(11);

    @Test
    void anyGridComesBackFromItsTextAsItWas() {
        for (int i = 0; i < GRIDS; i++) {
            WeekGrid grid = grid();
            if (grid.isEmpty()) {
                assertThat(grid.text()).isEmpty();
                continue;
            }
            assertThat(OpeningHours.parse(grid.text())).as(grid.text()).isInstanceOf(Parsed.class);
            assertThat(gridOf(grid.text())).as(grid.text()).contains(grid);
        }
    }

    @Test
    void aTextThatFitsMeansTheSameOnceSavedFromTheGrid() {
        Random rules = new Random(5);
        int fitted = 0;
        for (int i = 0; i < 20_000; i++) {
            String text = GeneratedRules.make(rules).text();
            if (!(OpeningHours.parse(text) instanceof Parsed parsed)) {
                continue;
            }
            Optional<WeekGrid> grid = WeekGrid.of(parsed);
            if (grid.isPresent()) {
                fitted++;
                assertThat(days(grid.get().text()))
                        .as("%s → %s", text, grid.get().text())
                        .isEqualTo(days(text));
            }
        }
        assertThat(fitted).isGreaterThan(50);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Mo-Fr 09:00-12:00,14:00-17:30          | Mo-Fr 09:00-12:00,14:00-17:30
            Mo-Fr 09:00-12:00; PH off              | Mo-Fr 09:00-12:00; PH off
            Mo-Sa 09:00-12:00; We off              | Mo,Tu,Th-Sa 09:00-12:00
            Mo-We 09:00-12:00, Mo-We 14:00-17:00   | Mo-We 09:00-12:00,14:00-17:00
            Mo,We,Fr 9h-12h                        | Mo,We,Fr 09:00-12:00
            Sa 09:00-12:00 "sur rendez-vous"       | Sa 09:00-12:00 "sur rendez-vous"
            Mo-Fr "sur rendez-vous"                | Mo-Fr "sur rendez-vous"
            """)
    void readsWhatFits(String text, String saved) {
        assertThat(gridOf(text).map(WeekGrid::text)).contains(saved);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "24/7",
                "Mo-Fr 18:00-02:00",
                "We[1] 09:00-12:00",
                "week 1-53/2 Mo 09:00-12:00",
                "Jul-Aug Mo-Fr 09:00-12:00",
                "Mo 18:00+",
                "PH 10:00-12:00; Mo-Fr 09:00-12:00",
                "Mo-Fr 09:00-12:00 \"entrée par la cour\"",
                "Mo 08:00-09:00,10:00-11:00,12:00-13:00,14:00-15:00"
            })
    void saysWhenAGridWouldLoseSomething(String text) {
        assertThat(gridOf(text)).isEmpty();
    }

    @Test
    void readsTimesAsTheyAreTyped() {
        for (String typed : List.of("9h30", "9 h 30", "09:30", "9.30", "0930", "930", "9H30")) {
            assertThat(TypedClock.read(typed)).as(typed).hasValue(570);
        }
        for (String typed : List.of("", "midi", "25h", "9h75", "-3", "9h30 17h", "24h01", "9999999999999")) {
            assertThat(TypedClock.read(typed)).as(typed).isEmpty();
        }
        assertThat(TypedClock.read("24h")).hasValue(1440);
        assertThat(TypedClock.read("9")).hasValue(540);
    }

    private static Optional<WeekGrid> gridOf(String text) {
        return OpeningHours.parse(text) instanceof Parsed parsed ? WeekGrid.of(parsed) : Optional.empty();
    }

    private static List<DayHours> days(String text) {
        return ((Parsed) OpeningHours.parse(text))
                .on(FrenchPublicHolidays.ofDepartement("99"), ZoneId.of("Europe/Paris"))
                .week(FIRST, DAYS);
    }

    private WeekGrid grid() {
        List<Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            days.add(random.nextInt(3) == 0 && i > 0 ? days.get(i - 1) : day());
        }
        return new WeekGrid(days, random.nextBoolean(), random.nextInt(4) == 0);
    }

    private Day day() {
        List<TimeSpan> spans = new ArrayList<>();
        int from = 6 * 60;
        for (int i = random.nextInt(4); i > 0 && from < 22 * 60; i--) {
            int start = from + 5 * random.nextInt(30);
            int end = start + 15 + 5 * random.nextInt(40);
            if (end <= TimeSpan.DAY) {
                spans.add(TimeSpan.of(start, end));
            }
            from = end + 5;
        }
        return new Day(spans, random.nextInt(5) == 0);
    }
}
