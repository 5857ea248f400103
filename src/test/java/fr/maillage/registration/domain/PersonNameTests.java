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
    void takesNobodyForAnother() {
        assertThat(PersonName.isSame("Jeanne Martin", "Jean Martin")).isFalse();
        assertThat(PersonName.isSame("", "Jean Martin")).isFalse();
        assertThat(PersonName.isSame("m", "M. Martin")).isFalse();
        assertThat(PersonName.isSame("j", "J Martin")).isFalse();
    }
}
