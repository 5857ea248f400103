package fr.maillage.mapping.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeekHoursTests {

    @Test
    void writesDaysAsPeopleReadThem() {
        assertThat(week("lundi", "09:00 - 12:00 / 14:00 - 17:30", "mardi", "-", "mercredi", "", "samedi", "9h12h"))
                .isEqualTo("lundi : 9h-12h / 14h-17h30 ; mardi : fermé ; samedi : 9h-12h");
    }

    @Test
    void putsHalfDaysTogether() {
        assertThat(week("lundi matin", "8h30-12h", "lundi après-midi", "13h30-17h", "mardi après-midi", "14h18h"))
                .isEqualTo("lundi : 8h30-12h / 13h30-17h ; mardi : 14h-18h");
    }

    @Test
    void keepsWhatIsNoRangeAfterItsHalfDay() {
        assertThat(week("lundi matin", "9h-12h", "lundi après-midi", "sur rendez-vous"))
                .isEqualTo("lundi matin : 9h-12h ; lundi après-midi : sur rendez-vous");
        assertThat(week("jeudi matin", "9h-12h", "jeudi après-midi", "9h-12h")).isEqualTo("jeudi : 9h-12h");
        assertThat(week("mardi", "14h-12h")).isEqualTo("mardi : 14h-12h");
    }

    @Test
    void saysNothingOfAWeekWithoutAnyHour() {
        assertThat(week("lundi", "-", "mardi", "")).isEmpty();
        assertThat(week("lundi", "00:00 - 00:00", "mardi", "00:00 - 00:00 / 9h - 10h"))
                .isEqualTo("lundi : fermé ; mardi : 9h-10h");
    }

    @Test
    void readsRangesHoweverTheyAreWritten() {
        assertThat(WeekHours.hours("de 9h à 12h et de 14 h à 17 h 30")).contains("9h-12h / 14h-17h30");
        assertThat(WeekHours.hours("9-12 / 14-18")).contains("9h-12h / 14h-18h");
        assertThat(WeekHours.hours("09:00-12:30-13:30-17:00")).contains("9h-12h30 / 13h30-17h");
        assertThat(WeekHours.hours("9h")).isEmpty();
        assertThat(WeekHours.hours("25h-26h")).isEmpty();
        assertThat(WeekHours.hours("9h75-12h")).isEmpty();
    }

    private static String week(String... halves) {
        Map<String, Value> values = new LinkedHashMap<>();
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < halves.length; i += 2) {
            String half = halves[i];
            cells.put(half, halves[i + 1]);
            values.put(half, row -> row.cell(half).isEmpty() ? java.util.List.of() : java.util.List.of(row.cell(half)));
        }
        Row row = new Row(cells, new Cells(Set.of(), LostLetters.NONE)).making("horaires");
        return String.join("", new WeekHours(values, WeekHours.CLOSED).of(row));
    }
}
