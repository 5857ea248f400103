package fr.maillage.registration.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PersonNameTests {

    @Test
    void writesOneNameInOneWay() {
        assertThat(PersonName.plain("Mme Hélène  BŒUF-Martin"))
                .isEqualTo(PersonName.plain("boeuf martin helene"))
                .isEqualTo("boeuf helene martin");
    }

    @Test
    void knowsAPersonByPartOfTheirName() {
        assertThat(PersonName.isSame("MARTIN", "Jean Martin")).isTrue();
        assertThat(PersonName.isSame("martin jean-louis", "Jean Martin")).isTrue();
        assertThat(PersonName.isSame("Mme Jean Martin Dupuis", "Martin Jean")).isTrue();
    }

    @Test
    void opensNothingToAListOfNames() {
        assertThat(PersonName.isSame("Jean Martin Paul Anne Louis", "Jean Martin"))
                .isFalse();
        assertThat(PersonName.isSame("Jean Martin " + "x".repeat(100), "Jean Martin"))
                .isFalse();
    }

    @Test
    void knowsHowNamesAreWritten() {
        assertThat(PersonName.isWritten("J.-P. N’Guyen-Œuvrard")).isTrue();
        assertThat(PersonName.isWritten("王 小明")).isTrue();
        assertThat(PersonName.isWritten("Gagnez sur gagnez.example")).isFalse();
        assertThat(PersonName.isWritten("Appelez le 36 70")).isFalse();
        assertThat(PersonName.isWritten("http://x")).isFalse();
        assertThat(PersonName.isWritten("a".repeat(101))).isFalse();
    }

    @Test
    void takesNobodyForAnother() {
        assertThat(PersonName.isSame("Jeanne Martin", "Jean Martin")).isFalse();
        assertThat(PersonName.isSame("", "Jean Martin")).isFalse();
        assertThat(PersonName.isSame("m", "M. Martin")).isFalse();
        assertThat(PersonName.isSame("j", "J Martin")).isFalse();
    }
}
