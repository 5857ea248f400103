package fr.maillage.catalogue.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Month;
import org.junit.jupiter.api.Test;

/** Three months, their name in addresses and their neighbours. */
class QuarterTests {

    @Test
    void holdsItsDays() {
        Quarter quarter = Quarter.of(LocalDate.of(2042, 11, 30));
        assertThat(quarter.code()).isEqualTo("2042-T4");
        assertThat(quarter.first()).isEqualTo("2042-10-01");
        assertThat(quarter.last()).isEqualTo("2042-12-31");
        assertThat(quarter.months()).containsExactly(Month.OCTOBER, Month.NOVEMBER, Month.DECEMBER);
    }

    @Test
    void hasNeighbours() {
        assertThat(new Quarter(2042, 4).next()).isEqualTo(new Quarter(2043, 1));
        assertThat(new Quarter(2042, 1).previous()).isEqualTo(new Quarter(2041, 4));
    }

    @Test
    void isReadFromItsCodeOnly() {
        assertThat(Quarter.read("2042-T2")).contains(new Quarter(2042, 2));
        assertThat(Quarter.read("2042-T5")).isEmpty();
        assertThat(Quarter.read("1042-T1")).isEmpty();
        assertThat(Quarter.read(null)).isEmpty();
    }
}
