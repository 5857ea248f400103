package fr.maillage.directory.domain.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.OpeningHours;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Hours come in as they are written, the account says what became of them, and they go out in the syntax. */
class HoursThroughFilesTests {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Mo-Fr 09:00-12:00 → Mo-Fr 09:00-12:00
            du lundi au vendredi 9h-12h → Mo-Fr 09:00-12:00
            Mo 09:00-12:00; Tu 08:30 → Mo 09:00-12:00; Tu 08:30+
            sur RDV → "sur rendez-vous"
            9h-12h / 14h-18h → "9h-12h / 14h-18h"
            Demander « Ginette » au "bar" → "Demander « Ginette » au 'bar'"
            """)
    void goOutInTheSyntax(String given, String out) {
        assertThat(ExportedHours.of(given)).isEqualTo(out);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tu 00:00", "a\nb", "\\", "été : 9h", "lundi ou mardi"})
    void goOutValidWhateverCameIn(String given) {
        assertThat(OpeningHours.parse(ExportedHours.of(given))).isInstanceOf(OpeningHours.Parsed.class);
        assertThat(OpeningHours.parse(ExportedHours.of(given.repeat(1_000))))
                .isNotInstanceOf(OpeningHours.Unreadable.class);
    }

    @Test
    void theAccountSaysWhatBecameOfThem() {
        assertThat(account("Mo-Fr 09:00-12:00")).isEmpty();
        assertThat(account("lundi 9h-12h")).isEmpty();
        assertThat(account("sur rendez-vous")).isEmpty();
        assertThat(account("Mo 09:00-12:00; Tu 08:30"))
                .containsExactly("horaires réparés : ce qui manque est montré « à vérifier »");
        assertThat(account("9h-12h")).containsExactly("heures sans jours : texte montré tel quel, « à vérifier »");
        assertThat(account("chez Ginette"))
                .containsExactly("horaires non compris : texte montré tel quel, « à vérifier »");
    }

    @Test
    void countsFrenchOnceAFile() {
        Doubts doubts = new Doubts(1, "p1");

        assertThat(new HoursCheck().check("lundi 9h-12h", doubts)).isEqualTo("lundi 9h-12h");
        assertThat(doubts.notices()).containsExactly(Notice.FRENCH_HOURS);
    }

    private static List<String> account(String hours) {
        Doubts doubts = new Doubts(1, "p1");
        new HoursCheck().check(hours, doubts);
        return doubts.findings().stream().map(Finding::action).toList();
    }
}
