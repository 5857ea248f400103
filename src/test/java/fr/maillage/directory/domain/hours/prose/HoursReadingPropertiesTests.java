package fr.maillage.directory.domain.hours.prose;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.OpeningHours;
import fr.maillage.directory.domain.hours.TimeSpan;
import fr.maillage.directory.domain.hours.WeekGrid;
import fr.maillage.directory.domain.hours.prose.HoursReading.Refused;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds of any text: it never throws, what is usable is valid syntax, what a grid says is read back. */
class HoursReadingPropertiesTests {

    private static final String[] DAYS = {"lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"};
    private static final String[] WORDS = {
        "lundi",
        "au",
        "vendredi",
        "les",
        "mar",
        "jeu.",
        "9h",
        "12h30",
        "14:00",
        "9",
        "12",
        "8 h 30",
        "9h12h",
        "-",
        "/",
        ",",
        ";",
        "et",
        "de",
        "à",
        "(",
        ")",
        ":",
        "sur rdv",
        "sans rendez-vous",
        "fermé",
        "sauf",
        "matin",
        "après-midi",
        "1er",
        "3e",
        "dernier",
        "du mois",
        "semaines paires",
        "tous les 15 jours",
        "un",
        "sur deux",
        "jours fériés",
        "vacances scolaires",
        "en période scolaire",
        "tous les jours",
        "midi",
        "à partir de",
        "permanence",
        "Mo",
        "off",
        "02 61 91 00 00",
        "é",
        "\n",
        "\u00A0",
        "2026",
        "h",
        "24h/24",
        "7j/7"
    };

    private final Random random = new Random(29);

    @Test
    void neverThrowsAndWritesValidSyntaxWhateverTheText() {
        int understood = 0;
        for (int i = 0; i < 15_000; i++) {
            String text = i % 3 == 0 ? noise() : words();
            HoursReading reading = HoursReading.of(text);
            understood += reading.guess().isPresent() ? 1 : 0;
            reading.guess()
                    .ifPresent(hours -> assertThat(OpeningHours.parse(hours.text()))
                            .as(text)
                            .isInstanceOf(OpeningHours.Parsed.class));
        }
        assertThat(understood).isGreaterThan(200);
    }

    @Test
    void readsTheLongestTextsAndNoLonger() {
        for (String piece :
                List.of("lundi ", "9h", "1", "(", "9h-12h ", "a", ":", "1 semaine / ", "Mo,", "08:00-", "é ")) {
            String longest = piece.repeat(OpeningHours.LONGEST / piece.length());
            assertThat(HoursReading.of(longest).isDoubtful()).as(piece).isTrue();
            assertThat(HoursReading.of(longest + piece.repeat(2)))
                    .isEqualTo(new Refused(
                            OpeningHours.Reason.TOO_LONG, (longest.length() + 2 * piece.length()) + " characters"));
        }
    }

    @Test
    void readsWhatAGridWritesAndTheSameInFrench() {
        for (int i = 0; i < 1_000; i++) {
            WeekGrid grid = grid();
            if (grid.isEmpty()) {
                continue;
            }
            assertThat(HoursReading.of(grid.text())).isInstanceOf(HoursReading.Osm.class);
            OpeningHours.Parsed parsed = HoursReading.of(french(grid)).usable().orElseThrow();
            assertThat(WeekGrid.of(parsed)).as(french(grid)).contains(grid);
        }
    }

    private static String french(WeekGrid grid) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            List<String> spans = grid.days().get(i).spans().stream()
                    .map(span -> "de " + clock(span.startMinute()) + " à " + clock(span.endMinute()))
                    .toList();
            lines.add(DAYS[i] + " : " + (spans.isEmpty() ? "fermé" : String.join(" et ", spans)));
        }
        return String.join(" ; ", lines) + (grid.closedOnPublicHolidays() ? " ; fermé les jours fériés" : "");
    }

    private static String clock(int minute) {
        return minute % 60 == 0 ? minute / 60 + " h" : "%d h %02d".formatted(minute / 60, minute % 60);
    }

    private WeekGrid grid() {
        List<WeekGrid.Day> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            List<TimeSpan> spans = new ArrayList<>();
            int from = 7 * 60 + random.nextInt(12) * 15;
            for (int span = random.nextInt(4); span > 0 && from < 19 * 60; span--) {
                int to = from + 30 + random.nextInt(10) * 15;
                spans.add(TimeSpan.of(from, to));
                from = to + 15 + random.nextInt(8) * 15;
            }
            days.add(new WeekGrid.Day(spans, false));
        }
        return new WeekGrid(days, random.nextBoolean(), false);
    }

    private String words() {
        StringBuilder text = new StringBuilder();
        for (int i = 1 + random.nextInt(9); i > 0; i--) {
            text.append(WORDS[random.nextInt(WORDS.length)]).append(random.nextInt(6) == 0 ? "" : " ");
        }
        return text.toString();
    }

    private String noise() {
        int length = random.nextInt(random.nextInt(40) == 0 ? 2_000 : 30);
        int bound = random.nextBoolean() ? 128 : 0x1F700;
        return random.ints(length, 0, bound)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
