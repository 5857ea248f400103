package fr.maillage.design;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PhoneTextTests {

    @Test
    void readsAFrenchNumberInPairs() {
        assertThat(PhoneText.inPairs("+33261910040")).isEqualTo("02\u00a061\u00a091\u00a000\u00a040");
        assertThat(PhoneText.inPairs("0261910040")).isEqualTo("02\u00a061\u00a091\u00a000\u00a040");
    }

    @Test
    void readsAShortNumberInPairs() {
        assertThat(PhoneText.inPairs("3949")).isEqualTo("39\u00a049");
    }

    @Test
    void leavesWhatIsNotAFrenchNumberAsItIs() {
        assertThat(PhoneText.inPairs("+32 2 555 12 12")).isEqualTo("+32 2 555 12 12");
        assertThat(PhoneText.inPairs("15")).isEqualTo("15");
        assertThat(PhoneText.inPairs("à la mairie")).isEqualTo("à la mairie");
    }
}
