package fr.maillage.directory.domain.hours.prose;

import static org.assertj.core.api.Assertions.assertThat;

import fr.maillage.directory.domain.hours.prose.HoursReading.Osm;
import fr.maillage.directory.domain.hours.prose.HoursReading.Refused;
import fr.maillage.directory.domain.hours.prose.HoursReading.Repaired;
import fr.maillage.directory.domain.hours.prose.Remark.Kind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What programs lost of the syntax is not made up: its days are marked, the others stand. */
class RepairedHoursTests {

    @ParameterizedTest
    @CsvSource(delimiter = '→', textBlock = """
            Mo 09:00-12:00; Tu 08:30 → Mo 09:00-12:00; Tu 08:30+ → NO_END
            Mo 08:45-12:00-13:45 → Mo 08:45-12:00,13:45+ → NO_END
            Mo 08:00-12:00,14:00-14:00 → Mo 08:00-12:00,14:00+ → NO_END
            Mo-Th 09:00-17:00; Fr 09:00-13:30-17:00 → Mo-Th 09:00-17:00; Fr unknown "09:00-13:30-17:00" → NO_SPAN
            Mo-Th 09:00-17:00; Fr 17:00-12:00 → Mo-Th 09:00-17:00; Fr unknown "17:00-12:00" → NO_SPAN
            Mo-Th 09:00-17:00; Sa 18:00 → Mo-Th 09:00-17:00; Sa unknown "18:00" → NO_SPAN
            Mo-Fr 09:30-12:00; 14:00-16:30 → Mo-Fr 09:30-12:00,14:00-16:30 → DAYS_BEFORE
            We off → unknown; We off → CLOSURES_ONLY
            """)
    void mendsAndSaysSo(String text, String syntax, Kind remark) {
        assertThat(HoursReading.of(text)).isInstanceOfSatisfying(Repaired.class, repaired -> {
            assertThat(repaired.hours().text()).isEqualTo(syntax);
            assertThat(repaired.remarks()).extracting(Remark::kind).containsExactly(remark);
            assertThat(repaired.confidence()).isEqualTo(remark.atMost());
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"Mo-Fr 09:00-12:00", "week 1-53/2 Mo 09:30-12:30; PH off", "24/7", "Mo-Fr 14h-18h", "off"})
    void leavesTheSyntaxAlone(String text) {
        assertThat(HoursReading.of(text)).isInstanceOf(Osm.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Tu 00:00", "Mo,Tu 09:30-13:30-17:30", "Tu-Th-Fr 14:00-18:00", "Mo 17:00-12:00"})
    void refusesWhereNothingCertainIsLeft(String text) {
        assertThat(HoursReading.of(text)).isInstanceOf(Refused.class);
    }
}
