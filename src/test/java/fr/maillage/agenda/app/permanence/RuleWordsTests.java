package fr.maillage.agenda.app.permanence;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.MaillageTest;
import fr.maillage.agenda.SchoolPolicy;
import fr.maillage.agenda.domain.recurrence.Regularly;
import fr.maillage.agenda.domain.recurrence.Rhythm;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Rules are said as people say them, in both languages. */
@MaillageTest
class RuleWordsTests {

    private static final LocalDate TODAY = LocalDate.of(2034, 9, 4);

    @Autowired
    RuleWords words;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            FREQ=WEEKLY;BYDAY=TU;WKST=MO                 | OFF | tous les mardis de 14_h à 17_h, sauf jours fériés et vacances scolaires | every Tuesday from 14:00 to 17:00, except public holidays and school holidays
            FREQ=WEEKLY;BYDAY=MO,WE,FR;WKST=MO           | ANY | tous les lundis, mercredis et vendredis de 14_h à 17_h, sauf jours fériés | every Monday, Wednesday and Friday from 14:00 to 17:00, except public holidays
            FREQ=WEEKLY;INTERVAL=2;BYDAY=FR;WKST=MO      | ANY | un vendredi sur deux de 14_h à 17_h, sauf jours fériés | Friday every two weeks from 14:00 to 17:00, except public holidays
            FREQ=WEEKLY;INTERVAL=3;BYDAY=MO,TU;WKST=MO   | ANY | une semaine sur trois, les lundis et mardis de 14_h à 17_h, sauf jours fériés | every three weeks, Monday and Tuesday from 14:00 to 17:00, except public holidays
            FREQ=MONTHLY;BYDAY=1TH,3TH                   | ANY | le 1er et le 3e jeudi du mois de 14_h à 17_h, sauf jours fériés | the first and the third Thursday of the month from 14:00 to 17:00, except public holidays
            FREQ=MONTHLY;BYDAY=-1FR                      | ONLY | le dernier vendredi du mois de 14_h à 17_h, pendant les vacances scolaires seulement, sauf jours fériés | the last Friday of the month from 14:00 to 17:00, during school holidays only, except public holidays
            FREQ=MONTHLY;BYMONTHDAY=1,15                 | ANY | le 1er et le 15 du mois de 14_h à 17_h, sauf jours fériés | day 1 and day 15 of the month from 14:00 to 17:00, except public holidays
            """)
    void saysARuleInASentence(String rule, SchoolPolicy school, String french, String english) {
        Regularly when = regularly(Rhythm.of(rule).orElseThrow(), school, TODAY, null);

        assertThat(words.sentence(when, TODAY, Locale.FRENCH)).isEqualTo(french.replace('_', '\u00a0'));
        assertThat(words.sentence(when, TODAY, Locale.ENGLISH)).isEqualTo(english);
    }

    @ParameterizedTest
    @CsvSource({
        "2034-09-04, tous les mardis de 14_h à 17_h, ''",
        "2034-10-03, tous les mardis de 14_h à 17_h, à partir du 3_octobre_2034"
    })
    void saysABeginningThatIsToCome(String start, String first, String second) {
        Rhythm tuesdays = Rhythm.of("FREQ=WEEKLY;BYDAY=TU;WKST=MO").orElseThrow();
        Regularly when = regularly(tuesdays, SchoolPolicy.ANY, LocalDate.parse(start), LocalDate.of(2035, 6, 29));

        String expected =
                first + ", sauf jours fériés" + (second.isEmpty() ? "" : ", " + second) + ", jusqu’au 29_juin_2035";
        assertThat(words.sentence(when, TODAY, Locale.FRENCH)).isEqualTo(expected.replace('_', '\u00a0'));
    }

    private static Regularly regularly(Rhythm rhythm, SchoolPolicy school, LocalDate start, @Nullable LocalDate until) {
        return new Regularly(rhythm, start, until, LocalTime.of(14, 0), LocalTime.of(17, 0), true, school);
    }
}
