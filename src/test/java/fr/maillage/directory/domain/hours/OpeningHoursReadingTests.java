package fr.maillage.directory.domain.hours;

import static fr.maillage.directory.domain.hours.HoursFixture.parsed;
import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.OpeningHours.Reason;
import fr.maillage.directory.domain.hours.OpeningHours.Unknown;
import fr.maillage.directory.domain.hours.OpeningHours.Unreadable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpeningHoursReadingTests {

    @Test
    void knowsNothingOfABlankText() {
        assertThat(OpeningHours.parse(null)).isEqualTo(new Unknown());
        assertThat(OpeningHours.parse(" \n")).isEqualTo(new Unknown());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    Mo-Fr 09:00-12:00, 13:30-17:00           | Mo-Fr 09:00-12:00,13:30-17:00
                    mo-fr 9h-12h,13h30-17h00 ;               | Mo-Fr 09:00-12:00,13:30-17:00
                    MO 9:00 - 12:00;TU 14:00-17:00;          | Mo 09:00-12:00; Tu 14:00-17:00
                    Mo-Fr 09:00–12:00                        | Mo-Fr 09:00-12:00
                    Tu, We, Fr 09:00-18:00; Th 14:00-18:00   | Tu,We,Fr 09:00-18:00; Th 14:00-18:00
                    week 1-53/2 We 09:00-12:00; PH off       | week 01-53/2 We 09:00-12:00; PH off
                    """)
    void correctsWhatCanBeReadInOneWayOnly(String raw, String canonical) {
        assertThat(parsed(raw).text()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    UNKNOWN_WORD   | Du lundi au vendredi de 9h à 12h
                    UNKNOWN_WORD   | Di 10:00-12:00
                    UNKNOWN_WORD   | Mo 9:00 am-5:00 pm
                    AMBIGUOUS      | Mar 09:00-12:00
                    SYNTAX         | Mo-Fr 09:00-13:30-17:00
                    SYNTAX         | Mo 09:00-12:00;; Tu 09:00-12:00
                    SYNTAX         | Mo 09:00-12:00 Tu 09:00-12:00
                    SYNTAX         | Mo 99999999999:00-12:00
                    NOT_EVALUATED  | Mo-Fr sunrise-sunset
                    NOT_EVALUATED  | Mo-Fr 10:00-16:00/01:30
                    NOT_EVALUATED  | week 50-10/2 Mo 09:00-12:00
                    NOT_EVALUATED  | Feb 30 off; Mo 09:00-12:00
                    NO_TIMES       | Mo-Fr
                    NO_TIMES       | Mo-Fr 09:00-12:00; Sa 17:00
                    NO_TIMES       | We off
                    NO_TIMES       | PH off
                    DOUBTFUL_TIMES | Mo-Th 07:00-12:00; Fr 17:00-12:00
                    DOUBTFUL_TIMES | Mo 11:00-11:00
                    DOUBTFUL_TIMES | Mo 00:00-00:00
                    DOUBTFUL_TIMES | Mo 2-5
                    CONTRADICTORY  | Mo-Fr 09:30-12:00; 14:00-16:30
                    CONTRADICTORY  | Mo 09:00-12:00; Mo 14:00-17:00
                    CONTRADICTORY  | Mo,Tu 09:00-12:00; Mo off; Tu off
                    CONTRADICTORY  | Mo-Fr 09:00-12:00; Mo-Fr,PH off
                    CONTRADICTORY  | Th[1] 09:00-12:00; Th[1] 14:00-17:00
                    """)
    void refusesWhatItWouldNotUnderstandWhole(Reason reason, String raw) {
        assertThat(OpeningHours.parse(raw)).isInstanceOfSatisfying(Unreadable.class, unreadable -> {
            assertThat(unreadable.reason()).isEqualTo(reason);
            assertThat(unreadable.raw()).isEqualTo(raw);
        });
    }

    @Test
    void refusesATextThatIsTooLong() {
        String long2000 = "Mo 09:00-12:00,".repeat(134).substring(0, 2000);
        assertThat(OpeningHours.parse(long2000 + "x"))
                .isInstanceOfSatisfying(
                        Unreadable.class, text -> assertThat(text.reason()).isEqualTo(Reason.TOO_LONG));
        assertThat(OpeningHours.parse(long2000)).isInstanceOf(Unreadable.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Mo 09:00-12:00 \"sur rendez-vous\"",
                "Mo 09:00-12:00 open \"sur rendez-vous\"",
                "\"sur rendez-vous\": Mo 09:00-12:00",
                "\"sur rendez-vous\""
            })
    void keepsTheComment(String raw) {
        assertThat(parsed(raw).rules().getFirst().comment()).isEqualTo("sur rendez-vous");
    }

    @Test
    void repeatingARuleIsNoContradiction() {
        assertThat(parsed("Mo 09:00-12:00; Mo 09:00-12:00").rules()).hasSize(2);
    }

    @Test
    void tellsWhetherEveryWeekIsAlike() {
        assertThat(parsed("Mo-Fr 09:00-12:00; We off; PH off").isEveryWeekAlike())
                .isTrue();
        assertThat(parsed("week 1-53/2 We 09:00-12:00").isEveryWeekAlike()).isFalse();
        assertThat(parsed("Th[1,3] 14:00-17:00").isEveryWeekAlike()).isFalse();
        assertThat(parsed("Mo-Fr 09:00-12:00; Aug off").isEveryWeekAlike()).isFalse();
    }
}
