package fr.maillage.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers and addresses as people type them. */
class ContactTextTests {

    @ParameterizedTest
    @CsvSource({
        "02 61 91 00 40,+33261910040",
        "+33 (0)6 39 98 00 12,+33639980012",
        "0033 3.53.01.00.46,+33353010046",
        "0692 12 34 56,+33692123456",
        "+32 2 555 12 12,+3225551212"
    })
    void readsNumbersHoweverTheyAreSpaced(String typed, String phone) {
        assertThat(ContactText.phone(typed)).contains(phone);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12", "3949", "mairie", "02 61 91 00", "02 61 91 00 40 40", "+99 12"})
    void takesNothingElseForANumber(String typed) {
        assertThat(ContactText.phone(typed)).isEmpty();
    }

    @Test
    void aDeskMayHaveAShortNumber() {
        assertThat(ContactText.line("39 49")).contains("3949");
        assertThat(ContactText.line("02 61 91 00 40")).contains("+33261910040");
        assertThat(ContactText.line("12")).as("no such number").isEmpty();
        assertThat(ContactText.line("9999")).isEmpty();
    }

    @Test
    void textMessagesGoToFrenchMobilesOnly() {
        assertThat(ContactText.takesSms("+33639980012")).isTrue();
        assertThat(ContactText.takesSms("+262692000000")).isTrue();
        assertThat(ContactText.takesSms("+33261910040")).isFalse();
        assertThat(ContactText.takesSms("+32470000000")).isFalse();
        assertThat(ContactText.isFrench("+3225551212")).isFalse();
        assertThat(ContactText.isFrench("+262692000000")).isTrue();
    }

    @Test
    void readsAddressesInLowerCase() {
        assertThat(ContactText.email(" Mairie@Brenac.Example ")).contains("mairie@brenac.example");
        assertThat(ContactText.email("mairie@brenac")).isEmpty();
        assertThat(ContactText.email("a b@brenac.example")).isEmpty();
        assertThat(ContactText.email("a@b.example, c@d.example")).isEmpty();
    }
}
